import { dashboards } from './dashboards';
import { propertyEditors } from './property-editors';

/** Alias that user groups are granted: the server's `EnsureGroups.Section`. */
const section = 'Heza.Section.Reform';

/** What the plugin adds to the backoffice; Umbraco registers every manifest that this module exports. */
export const manifests: UmbExtensionManifest[] = [
  {
    type: 'backofficeEntryPoint',
    alias: 'Heza.EntryPoint.Reform',
    name: 'Heza: entry point',
    js: () => import('./entry-point'),
  },
  {
    type: 'localization',
    alias: 'Heza.Localization.Vi',
    name: 'Heza: tiếng Việt',
    meta: { culture: 'vi' },
    js: () => import('./localization/vi'),
  },
  {
    type: 'localization',
    alias: 'Heza.Localization.En',
    name: 'Heza: English',
    meta: { culture: 'en' },
    js: () => import('./localization/en'),
  },
  {
    type: 'section',
    alias: section,
    name: 'Heza: section',
    weight: 600,
    meta: { label: '#hezaReform_section', pathname: 'cai-cach-hanh-chinh' },
    conditions: [{ alias: 'Umb.Condition.SectionUserPermission', match: section }],
  },
  ...dashboards(section),
  ...propertyEditors,
  {
    type: 'workspaceView',
    alias: 'Heza.WorkspaceView.Reform',
    name: 'Heza: reform of a document',
    element: () => import('./workspace-view'),
    weight: 150,
    meta: { label: '#hezaReform_workspaceView', pathname: 'cai-cach', icon: 'icon-checkbox' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: ['reformArticle', 'legalDocument'] },
    ],
  },
];
