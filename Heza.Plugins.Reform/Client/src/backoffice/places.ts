import type { Section } from '../desk/shell/routes';

/** A dashboard of the section: a page of the desk to begin with, and the parts of the desk that it shows. */
export interface Place {
  /** The dashboard's own part of the address. */
  pathname: string;
  /** Key of its name in the localization. */
  label: string;
  /** The desk's page that it begins with. */
  start: string;
  sections: readonly Section[];
}

export const places: readonly Place[] = [
  { pathname: 'trang-dau', label: 'home', start: '', sections: ['home'] },
  {
    pathname: 'do-phu',
    label: 'coverage',
    start: 'do-phu',
    sections: ['coverage', 'plan', 'activities', 'obstacles'],
  },
  { pathname: 'lich-fanpage', label: 'calendar', start: 'lich-fanpage', sections: ['calendar', 'channels'] },
  { pathname: 'van-ban', label: 'documents', start: 'van-ban/ra-soat', sections: ['documents'] },
  {
    pathname: 'bao-cao',
    label: 'reports',
    start: 'bao-cao-tong-hop',
    sections: ['reports', 'unit-reports', 'survey', 'budget', 'audit'],
  },
];

const section = '/umbraco/section/cai-cach-hanh-chinh/dashboard';

/** Parameter in which the address of a dashboard names a page of the desk. */
export const pageParameter = 'trang';

/** Pages that Umbraco itself has: content, media, users. */
const umbraco: readonly [RegExp, (key: string) => string][] = [
  [/^noi-dung\/moi\//, () => '/umbraco/section/content'],
  [/^noi-dung\/([0-9a-f-]{36})/i, (key) => `/umbraco/section/content/workspace/document/edit/${key}`],
  [/^(?:tin-bai|van-ban)$/, () => '/umbraco/section/content'],
  [/^nhap-van-ban(?:\/|$)/, () => '/umbraco/section/content'],
  [/^tep(?:\/|$)/, () => '/umbraco/section/media'],
  [/^tai-khoan(?:\/|$)/, () => '/umbraco/section/user-management'],
];

/**
 * Where a page of the desk stands in the backoffice.
 * @param path below the desk's address, with its query.
 * @param sectionOf the part of the desk that a page belongs to.
 */
export function addressOf(path: string, sectionOf: (page: string) => Section | undefined): string {
  const page = path.split('?')[0] ?? '';
  for (const [pattern, address] of umbraco) {
    const found = pattern.exec(page);
    if (found !== null) {
      return address(found[1] ?? '');
    }
  }
  const at = sectionOf(page);
  const place = places.find((one) => at !== undefined && one.sections.includes(at)) ?? places[0];
  const dashboard = `${section}/${place?.pathname ?? ''}`;
  return path === place?.start
    ? dashboard
    : `${dashboard}?${new URLSearchParams({ [pageParameter]: path }).toString()}`;
}

/** The page of the desk that the address of a dashboard names; its first one where it names none that it may show. */
export function pageOf(search: string, place: Place, sectionOf: (page: string) => Section | undefined): string {
  const named = new URLSearchParams(search).get(pageParameter);
  return named !== null && addressOf(named, sectionOf).startsWith(`${section}/${place.pathname}?`)
    ? named
    : place.start;
}
