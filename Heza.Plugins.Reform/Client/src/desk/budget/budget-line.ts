import '@umbraco-ui/uui-button';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showNumber } from '../platform/format';
import { t } from '../platform/i18n';
import { amountOf, readNumber, writeNumber, type Line } from './figures';

type Field = Exclude<keyof Line, 'key'>;

const longest: Record<Field, number> = {
  group: 200,
  content: 500,
  measure: 50,
  quantity: 20,
  unitPrice: 20,
  note: 300,
};

/** What is to happen to a line as a whole. */
export type LineDeed = 'up' | 'down' | 'remove';

/** One line of the budget to be typed. Fires `heza-line` with the line, and `heza-line-deed`. */
@customElement('heza-budget-line')
export class HezaBudgetLine extends DeskElement {
  static override styles = css`
    .fields {
      display: grid;
      gap: var(--s-2) var(--s-3);
      grid-template-columns: 1fr 1fr;
    }

    .group,
    .content,
    .note,
    .sum {
      grid-column: 1 / -1;
    }

    .field > label {
      font-size: var(--t-s);
    }

    .quantity input,
    .unitPrice input {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }

    .sum {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-2);
    }

    .amount {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    @media (min-width: 60rem) {
      .fields {
        grid-template-columns: repeat(12, 1fr);
      }

      .group {
        grid-column: span 4;
      }

      .content {
        grid-column: span 8;
      }

      .measure,
      .quantity {
        grid-column: span 2;
      }

      .unitPrice {
        grid-column: span 3;
      }

      .note {
        grid-column: span 5;
      }
    }
  `;

  @property({ attribute: false }) line!: Line;

  @property({ type: Number }) index = 0;

  @property({ type: Boolean }) last = false;

  /** Messages by field. */
  @property({ attribute: false }) errors: Readonly<Record<string, string[]>> = {};

  /** Names of groups to choose from. */
  @property({ attribute: false }) groups: readonly string[] = [];

  /** Puts the focus into a field. */
  async take(field: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.focus();
  }

  protected override render() {
    const amount = amountOf(this.line);
    return html`<fieldset>
      <legend class="visually-hidden">${t('budget.line', { number: this.index + 1 })}</legend>
      <datalist id="groups">${this.groups.map((name) => html`<option value=${name}></option>`)}</datalist>
      <div class="fields">
        ${this.#field('group')} ${this.#field('content')} ${this.#field('measure')}
        ${this.#field('quantity', 'decimal')} ${this.#field('unitPrice', 'numeric')} ${this.#field('note')}
        <div class="sum">
          <p>
            <span class="small soft">${t('budget.amount')}</span>
            <output class="amount"
              >${amount === null ? t('budget.none') : t('budget.dong', { amount: showNumber(amount) })}</output
            >
          </p>
          <div class="row">
            ${this.#button('up', this.index === 0)} ${this.#button('down', this.last)} ${this.#button('remove', false)}
          </div>
        </div>
      </div>
    </fieldset>`;
  }

  #field(name: Field, mode = 'text'): TemplateResult {
    const messages = this.errors[name];
    return html`<div class="field ${name}">
      <label for=${name}>${t(`budget.${name}`)}</label>
      <input
        id=${name}
        autocomplete="off"
        inputmode=${mode}
        maxlength=${longest[name]}
        list=${name === 'group' ? 'groups' : nothing}
        .value=${this.line[name]}
        aria-invalid=${messages === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
        @input=${(event: Event) => this.emit('heza-line', { ...this.line, [name]: (event.target as HTMLInputElement).value })}
        @change=${() => this.#tidy(name)}
      />
      <p id=${`${name}-error`} class="error" ?hidden=${messages === undefined}>${messages?.join(' ') ?? nothing}</p>
    </div>`;
  }

  /** A figure that was read is shown as it was read. */
  #tidy(name: Field): void {
    const read = name === 'quantity' || name === 'unitPrice' ? readNumber(this.line[name]) : null;
    if (read !== null) {
      this.emit('heza-line', { ...this.line, [name]: writeNumber(read) });
    }
  }

  #button(deed: LineDeed, off: boolean): TemplateResult {
    return html`<uui-button
      type="button"
      compact
      look="secondary"
      label=${t(`budget.${deed}Label`, { number: this.index + 1 })}
      ?disabled=${off}
      @click=${() => this.emit('heza-line-deed', deed)}
      >${t(`budget.${deed}`)}</uui-button
    >`;
  }
}
