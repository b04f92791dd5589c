import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { FieldEditor } from './field-editor';

/** Plan items that a piece satisfies. */
@customElement('heza-plan-items-editor')
export class HezaPlanItemsEditor extends FieldEditor {
  protected readonly tag = 'heza-plan-items-field';

  protected override load(): Promise<unknown> {
    return import('../../desk/coverage/plan-items-field');
  }
}

export default HezaPlanItemsEditor;
