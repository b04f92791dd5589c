import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { FieldEditor } from './field-editor';

/** How a document stands to others. */
@customElement('heza-document-relations-editor')
export class HezaDocumentRelationsEditor extends FieldEditor {
  protected readonly tag = 'heza-relations-field';

  protected override load(): Promise<unknown> {
    return import('../../desk/coverage/relations-field');
  }
}

export default HezaDocumentRelationsEditor;
