import { may } from '../platform/session';

/** A page of the desk. */
export interface Route {
  /** Below the desk's own address; `:name` takes one segment and becomes a property of the element. */
  path: string;
  /** Key of its name. */
  title: string;
  tag: string;
  load: () => Promise<unknown>;
  /** More properties of the element; its `query` is the address's, without the question mark. */
  properties?: Record<string, unknown>;
  /** Who finds it in the menu; without it everybody. The server decides who may. */
  visible?: () => boolean;
  /** Section of the menu that it stands in or belongs to. */
  section: Section;
  /** Stands in the menu itself. */
  menu?: boolean;
}

export type Section =
  | 'home'
  | 'articles'
  | 'documents'
  | 'media'
  | 'calendar'
  | 'channels'
  | 'plan'
  | 'coverage'
  | 'activities'
  | 'obstacles'
  | 'unit-reports'
  | 'survey'
  | 'reports'
  | 'budget'
  | 'audit'
  | 'accounts'
  | 'profile';

/** One line for each page; a page's code is loaded when it is opened. */
export const routes: readonly Route[] = [
  { path: '', title: 'home.title', tag: 'heza-home', load: () => import('../home/home'), section: 'home', menu: true },
  {
    path: 'noi-dung/:key',
    title: 'editor.title',
    tag: 'heza-content-editor',
    load: () => import('../content/content-editor'),
    section: 'articles',
  },
  {
    path: 'noi-dung/moi/:type',
    title: 'editor.title',
    tag: 'heza-content-editor',
    load: () => import('../content/content-editor'),
    section: 'articles',
  },
  {
    path: 'tin-bai',
    title: 'contentList.reformArticle.title',
    tag: 'heza-content-list',
    load: () => import('../content/list'),
    properties: { type: 'reformArticle', path: 'tin-bai' },
    visible: () => may('edit'),
    section: 'articles',
    menu: true,
  },
  {
    path: 'van-ban',
    title: 'contentList.legalDocument.title',
    tag: 'heza-content-list',
    load: () => import('../content/list'),
    properties: { type: 'legalDocument', path: 'van-ban' },
    visible: () => may('edit'),
    section: 'documents',
    menu: true,
  },
  {
    path: 'van-ban/ra-soat',
    title: 'register.title',
    tag: 'heza-register-review',
    load: () => import('../register/review'),
    section: 'documents',
  },
  {
    path: 'nhap-van-ban',
    title: 'imports.title',
    tag: 'heza-imports',
    load: () => import('../imports/imports'),
    visible: () => may('edit'),
    section: 'documents',
  },
  {
    path: 'nhap-van-ban/:key',
    title: 'imports.pageTitle',
    tag: 'heza-import',
    load: () => import('../imports/import'),
    visible: () => may('edit'),
    section: 'documents',
  },
  {
    path: 'noi-dung/:contentKey/phien-ban',
    title: 'versions.title',
    tag: 'heza-versions',
    load: () => import('../content/versions'),
    section: 'articles',
  },
  {
    path: 'noi-dung/:contentKey/xem-truoc',
    title: 'versions.previewTitle',
    tag: 'heza-preview',
    load: () => import('../content/preview'),
    section: 'articles',
  },
  {
    path: 'noi-dung/:contentKey/duyet',
    title: 'workflow.page',
    tag: 'heza-review',
    load: () => import('../workflow/review-page'),
    section: 'articles',
  },
  {
    path: 'tep',
    title: 'media.title',
    tag: 'heza-media',
    load: () => import('../media/media'),
    section: 'media',
    menu: true,
    visible: () => may('edit'),
  },
  {
    path: 'lich-fanpage',
    title: 'fanpage.title',
    tag: 'heza-calendar',
    load: () => import('../fanpage/calendar'),
    section: 'calendar',
    menu: true,
  },
  {
    path: 'kenh',
    title: 'channels.title',
    tag: 'heza-channels',
    load: () => import('../channels/channels'),
    section: 'channels',
    menu: true,
  },
  {
    path: 'kenh/ket-noi',
    title: 'channels.connect.title',
    tag: 'heza-connect',
    load: () => import('../channels/connect'),
    section: 'channels',
  },
  {
    path: 'ke-hoach',
    title: 'coverage.planTitle',
    tag: 'heza-plan',
    load: () => import('../coverage/plan'),
    section: 'plan',
    menu: true,
  },
  {
    path: 'ke-hoach/moi',
    title: 'plans.newTitle',
    tag: 'heza-plan-editor',
    load: () => import('../plans/plan-editor'),
    section: 'plan',
  },
  {
    path: 'ke-hoach/doc-tep',
    title: 'plans.importTitle',
    tag: 'heza-plan-import',
    load: () => import('../plans/plan-import'),
    section: 'plan',
  },
  {
    path: 'ke-hoach/:year/sua',
    title: 'plans.editTitle',
    tag: 'heza-plan-editor',
    load: () => import('../plans/plan-editor'),
    section: 'plan',
  },
  {
    path: 'ke-hoach/:year/phien-ban',
    title: 'plans.revisionsTitle',
    tag: 'heza-plan-revisions',
    load: () => import('../plans/plan-revisions'),
    section: 'plan',
  },
  {
    path: 'ke-hoach/:year/so-sanh/:other',
    title: 'plans.compareTitle',
    tag: 'heza-plan-compare',
    load: () => import('../plans/plan-compare'),
    section: 'plan',
  },
  {
    path: 'ke-hoach/:year',
    title: 'coverage.planTitle',
    tag: 'heza-plan',
    load: () => import('../coverage/plan'),
    section: 'plan',
  },
  {
    path: 'do-phu',
    title: 'coverage.title',
    tag: 'heza-coverage',
    load: () => import('../coverage/coverage'),
    section: 'coverage',
    menu: true,
  },
  {
    path: 'do-phu/:year',
    title: 'coverage.title',
    tag: 'heza-coverage',
    load: () => import('../coverage/coverage'),
    section: 'coverage',
  },
  {
    path: 'do-phu/:year/:code',
    title: 'coverage.itemTitle',
    tag: 'heza-coverage-item',
    load: () => import('../coverage/coverage-item'),
    section: 'coverage',
  },
  {
    path: 'hoat-dong',
    title: 'activities.title',
    tag: 'heza-activities',
    load: () => import('../activities/activities'),
    visible: () => may('edit') || may('unit'),
    section: 'activities',
    menu: true,
  },
  {
    path: 'hoat-dong/moi',
    title: 'activities.record',
    tag: 'heza-activity-form',
    load: () => import('../activities/activity-form'),
    section: 'activities',
  },
  {
    path: 'hoat-dong/:key',
    title: 'activities.title',
    tag: 'heza-activity',
    load: () => import('../activities/activity'),
    section: 'activities',
  },
  {
    path: 'hoat-dong/:key/sua',
    title: 'activities.change',
    tag: 'heza-activity-form',
    load: () => import('../activities/activity-form'),
    section: 'activities',
  },
  {
    path: 'vuong-mac',
    title: 'obstacles.title',
    tag: 'heza-obstacles',
    load: () => import('../obstacles/obstacles'),
    visible: () => may('approve') || may('unit'),
    section: 'obstacles',
    menu: true,
  },
  {
    path: 'vuong-mac/moi',
    title: 'obstacles.raise',
    tag: 'heza-obstacle-form',
    load: () => import('../obstacles/obstacle-form'),
    section: 'obstacles',
  },
  {
    path: 'vuong-mac/:key',
    title: 'obstacles.title',
    tag: 'heza-obstacle',
    load: () => import('../obstacles/obstacle'),
    section: 'obstacles',
  },
  {
    path: 'khao-sat',
    title: 'survey.title',
    tag: 'heza-surveys',
    load: () => import('../survey/surveys'),
    visible: () => may('unit'),
    section: 'survey',
    menu: true,
  },
  {
    path: 'khao-sat/moi',
    title: 'survey.new',
    tag: 'heza-survey-form',
    load: () => import('../survey/survey-form'),
    section: 'survey',
  },
  {
    path: 'khao-sat/:survey',
    title: 'survey.title',
    tag: 'heza-survey',
    load: () => import('../survey/survey'),
    section: 'survey',
  },
  {
    path: 'khao-sat/:survey/sua',
    title: 'survey.edit',
    tag: 'heza-survey-form',
    load: () => import('../survey/survey-form'),
    section: 'survey',
  },
  {
    path: 'bao-cao',
    title: 'unitReports.title',
    tag: 'heza-unit-reports',
    load: () => import('../unit-reports/unit-reports'),
    visible: () => may('unit'),
    section: 'unit-reports',
    menu: true,
  },
  {
    path: 'bao-cao/lich',
    title: 'unitReports.calendar.title',
    tag: 'heza-working-days',
    load: () => import('../unit-reports/working-days'),
    section: 'unit-reports',
  },
  {
    path: 'bao-cao/:year/:period/:unit',
    title: 'unitReports.report',
    tag: 'heza-unit-report',
    load: () => import('../unit-reports/unit-report'),
    section: 'unit-reports',
  },
  {
    path: 'bao-cao-tong-hop',
    title: 'consolidated.title',
    tag: 'heza-report',
    load: () => import('../consolidated/report'),
    section: 'reports',
    menu: true,
  },
  {
    path: 'du-toan',
    title: 'budget.title',
    tag: 'heza-budget',
    load: () => import('../budget/budget'),
    visible: () => may('office'),
    section: 'budget',
    menu: true,
  },
  {
    path: 'du-toan/:year',
    title: 'budget.title',
    tag: 'heza-budget',
    load: () => import('../budget/budget'),
    section: 'budget',
  },
  {
    path: 'nhat-ky',
    title: 'audit.title',
    tag: 'heza-audit',
    load: () => import('../audit/audit'),
    visible: () => may('audit'),
    section: 'audit',
    menu: true,
  },
  {
    path: 'tai-khoan',
    title: 'accounts.title',
    tag: 'heza-accounts',
    load: () => import('../accounts/accounts'),
    visible: () => may('administer'),
    section: 'accounts',
    menu: true,
  },
  {
    path: 'ho-so',
    title: 'profile.title',
    tag: 'heza-profile',
    load: () => import('../accounts/profile'),
    section: 'profile',
    menu: true,
  },
];

export interface Match {
  route: Route;
  properties: Record<string, unknown>;
}

/** @param path below the desk's address, without a leading slash and without a query. */
export function match(path: string): Match | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  for (const route of routes) {
    const wanted = route.path.split('/').filter((part) => part !== '');
    if (wanted.length !== parts.length) {
      continue;
    }
    const properties: Record<string, unknown> = { ...route.properties };
    const fits = wanted.every((segment, index) => {
      const part = parts[index] ?? '';
      if (segment.startsWith(':')) {
        properties[segment.slice(1)] = decodeURIComponent(part);
        return true;
      }
      return segment === part;
    });
    if (fits) {
      return { route, properties };
    }
  }
  return undefined;
}
