import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { FieldEditor } from './field-editor';

/** A day, a month or a year. */
@customElement('heza-partial-date-editor')
export class HezaPartialDateEditor extends FieldEditor {
  protected readonly tag = 'heza-partial-date-field';

  protected override load(): Promise<unknown> {
    return import('../../desk/content/fields/date-fields');
  }
}

export default HezaPartialDateEditor;
