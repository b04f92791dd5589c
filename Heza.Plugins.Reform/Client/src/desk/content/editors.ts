import type { FieldDefinition } from './schema';

/** What every field's element takes; some come from other features. */
export interface FieldEditorElement extends HTMLElement {
  field: FieldDefinition;
  value: unknown;
  errors: readonly string[];
  readonly: boolean;
  contentKey: string;
  /** What stands in the whole form now, for fields that look at others; asked for when it is needed. */
  draft?: () => { name: string; values: Readonly<Record<string, unknown>> };
  readonly updateComplete: Promise<boolean>;
}

interface FieldEditor {
  tag: string;
  /** It draws no label and no hint of its own. */
  bare?: boolean;
  load: () => Promise<unknown>;
}

const text = () => import('./fields/text-field');
const choice = () => import('./fields/choice-fields');
const dates = () => import('./fields/date-fields');
const list: FieldEditor = { tag: 'heza-list-field', load: () => import('./fields/list-field') };

/** Elements of the other features, by path: each file brings its own tag. */
const features = import.meta.glob([
  '../coverage/*-field.ts',
  '../fanpage/panel.ts',
  '../media/{dialog,field}.ts',
  '../workflow/{content-history,workflow-bar}.ts',
]);

/** Loads the element of another feature; false: this site has none, and something plainer stands in. */
export async function loadFeature(path: string): Promise<boolean> {
  await features[path]?.();
  return features[path] !== undefined;
}

function ofFeature(tag: string, path: string, bare = false): FieldEditor {
  return features[path] ? { tag, bare, load: features[path] } : list;
}

/** The element that edits a property, by the editor that its data type names (`EditorUIAlias` in `uSync/v17/DataTypes`). */
const byUi: Readonly<Record<string, FieldEditor>> = {
  'Umb.PropertyEditorUi.TextBox': { tag: 'heza-text-field', load: text },
  'Umb.PropertyEditorUi.TextArea': { tag: 'heza-text-area-field', load: text },
  'Umb.PropertyEditorUi.Tiptap': { tag: 'heza-rich-text', load: () => import('./rich-text/rich-text') },
  'Umb.PropertyEditorUi.Toggle': { tag: 'heza-toggle-field', load: choice },
  'Umb.PropertyEditorUi.DateOnlyPicker': { tag: 'heza-day-field', load: dates },
  'Umb.PropertyEditorUi.DateTimeWithTimeZonePicker': { tag: 'heza-moment-field', load: dates },
  'Umb.PropertyEditorUi.MediaPicker': ofFeature('heza-media-field', '../media/field.ts', true),
  'Heza.PropertyEditorUi.PartialDate': { tag: 'heza-partial-date-field', load: dates },
  'Heza.PropertyEditorUi.PlanItems': ofFeature('heza-plan-items-field', '../coverage/plan-items-field.ts'),
  'Heza.PropertyEditorUi.RelatedDocuments': ofFeature('heza-documents-field', '../coverage/documents-field.ts'),
  'Heza.PropertyEditorUi.DocumentRelations': ofFeature('heza-relations-field', '../coverage/relations-field.ts'),
};

export function editorOf(field: FieldDefinition): FieldEditor {
  return field.editorUiAlias === 'Umb.PropertyEditorUi.Dropdown'
    ? { tag: field.multiple ? 'heza-choices-field' : 'heza-choice-field', load: choice }
    : (byUi[field.editorUiAlias] ?? list);
}
