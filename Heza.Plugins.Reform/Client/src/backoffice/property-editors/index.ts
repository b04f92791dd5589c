/** Editors that the data types of `uSync/v17/DataTypes` name, all on one of Umbraco's own schemas. */
const editors = [
  {
    name: 'PlanItems',
    label: 'planItems',
    icon: 'icon-checkbox',
    schema: 'Umbraco.Plain.Json',
    element: () => import('./plan-items'),
  },
  {
    name: 'RelatedDocuments',
    label: 'relatedDocuments',
    icon: 'icon-documents',
    schema: 'Umbraco.Plain.Json',
    element: () => import('./related-documents'),
  },
  {
    name: 'DocumentRelations',
    label: 'documentRelations',
    icon: 'icon-link',
    schema: 'Umbraco.Plain.Json',
    element: () => import('./document-relations'),
  },
  {
    name: 'PartialDate',
    label: 'partialDate',
    icon: 'icon-calendar',
    schema: 'Umbraco.Plain.String',
    element: () => import('./partial-date'),
  },
];

export const propertyEditors: UmbExtensionManifest[] = editors.map((editor) => ({
  type: 'propertyEditorUi',
  alias: `Heza.PropertyEditorUi.${editor.name}`,
  name: `Heza: ${editor.name}`,
  element: editor.element,
  meta: {
    label: `#hezaReform_${editor.label}`,
    icon: editor.icon,
    group: 'pickers',
    propertyEditorSchemaAlias: editor.schema,
    supportsReadOnly: true,
  },
}));
