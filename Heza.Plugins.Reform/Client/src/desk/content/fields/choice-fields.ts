import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../platform/i18n';
import type { FieldDefinition } from '../schema';
import { FieldElement, type Described } from './field-element';

/** A code of the document type in words; one that nobody named shows as it is. */
export function nameOfChoice(field: FieldDefinition, code: string): string {
  return field.itemLabels[field.items.indexOf(code)] ?? code;
}

/** One of a list. */
@customElement('heza-choice-field')
export class HezaChoiceField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      select {
        max-width: 30rem;
      }
    `,
  ];

  protected override control(described: Described): TemplateResult {
    const chosen = this.text;
    // What a list no longer offers is still what the document says.
    const items = chosen === '' || this.field.items.includes(chosen) ? this.field.items : [...this.field.items, chosen];
    return html`<select
      id="control"
      aria-describedby=${described.describedBy}
      aria-invalid=${described.invalid}
      aria-required=${described.required}
      @change=${(event: Event) => {
        this.change((event.target as HTMLSelectElement).value || null);
      }}
    >
      <option value="" ?selected=${chosen === ''}>${t('editor.choose')}</option>
      ${items.map((item) => html`<option value=${item} ?selected=${item === chosen}>${nameOfChoice(this.field, item)}</option>`)}
    </select>`;
  }

  protected override shown(): string {
    return this.text === '' ? '' : nameOfChoice(this.field, this.text);
  }
}

/** Several of a list: a tick each. */
@customElement('heza-choices-field')
export class HezaChoicesField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: var(--s-2) var(--s-4);
      }

      .choices label {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: 2rem;
      }
    `,
  ];

  protected override readonly group = true;

  protected override control(): TemplateResult {
    const chosen = this.#chosen();
    const items = [...this.field.items, ...chosen.filter((item) => !this.field.items.includes(item))];
    return html`<div class="choices">
      ${items.map(
        (item, index) =>
          html`<label>
            <input
              type="checkbox"
              id=${index === 0 ? 'control' : `control-${String(index)}`}
              .checked=${chosen.includes(item)}
              @change=${(event: Event) => {
                const ticked = (event.target as HTMLInputElement).checked;
                this.change(items.filter((each) => (each === item ? ticked : chosen.includes(each))));
              }}
            />
            ${nameOfChoice(this.field, item)}
          </label>`,
      )}
    </div>`;
  }

  protected override shown(): string {
    return this.#chosen()
      .map((item) => nameOfChoice(this.field, item))
      .join(', ');
  }

  #chosen(): string[] {
    return Array.isArray(this.value) ? (this.value as string[]) : [];
  }
}

/** Yes or no. */
@customElement('heza-toggle-field')
export class HezaToggleField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      .toggle {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: 2rem;
      }
    `,
  ];

  protected override control(described: Described): TemplateResult {
    return html`<div class="toggle">
      <input
        type="checkbox"
        id="control"
        aria-describedby=${described.describedBy}
        aria-invalid=${described.invalid}
        .checked=${this.value === true}
        @change=${(event: Event) => {
          this.change((event.target as HTMLInputElement).checked);
        }}
      />
      <span aria-hidden="true">${t(this.value === true ? 'common.yes' : 'common.no')}</span>
    </div>`;
  }

  protected override shown(): string {
    return t(this.value === true ? 'common.yes' : 'common.no');
  }
}
