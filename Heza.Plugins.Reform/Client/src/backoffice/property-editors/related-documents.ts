import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { FieldEditor } from './field-editor';

/** Legal documents that an article tells of. */
@customElement('heza-related-documents-editor')
export class HezaRelatedDocumentsEditor extends FieldEditor {
  protected readonly tag = 'heza-documents-field';

  protected override load(): Promise<unknown> {
    return import('../../desk/coverage/documents-field');
  }
}

export default HezaRelatedDocumentsEditor;
