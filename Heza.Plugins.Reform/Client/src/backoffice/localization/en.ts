import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  hezaReform: {
    section: 'Administrative reform',
    workspaceView: 'Administrative reform',
    home: 'Start',
    coverage: 'Plan coverage',
    calendar: 'Fanpage calendar',
    documents: 'Register review',
    reports: 'Reports',
    pages: 'Pages of this part',
    planItems: 'Items of the publicity plan',
    relatedDocuments: 'Related documents',
    documentRelations: 'Relations to other documents',
    partialDate: 'Day, month or year',
    field: 'Value',
    failed: 'Administrative reform could not be loaded. Check the connection, then try again.',
    again: 'Try again',
  },
} satisfies UmbLocalizationDictionary;
