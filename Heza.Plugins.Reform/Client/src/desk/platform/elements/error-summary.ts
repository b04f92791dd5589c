import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

export interface FieldError {
  /** Alias of the field. */
  field: string;
  message: string;
}

/**
 * What is wrong with a form, on top of it, each message a way to its field. Takes the focus when it appears. Fires
 * `heza-go-to-field` with the alias; the form puts the focus there.
 */
@customElement('heza-error-summary')
export class HezaErrorSummary extends DeskElement {
  static override styles = css`
    div {
      padding: var(--s-4) var(--s-5);
      color: var(--c-ink);
      background: var(--c-bad-bg);
      border: 2px solid var(--c-bad);
      border-radius: var(--radius);
    }

    h2 {
      font-size: var(--t-l);
    }

    ul {
      margin-top: var(--s-2);
      padding-left: var(--s-4);
    }

    button {
      min-height: 1.5rem;
      color: var(--c-bad) !important;
      font-weight: 600 !important;
      text-decoration: underline;
    }
  `;

  @property() heading = '';

  @property({ attribute: false }) errors: readonly FieldError[] = [];

  /** Puts the focus on the summary, which is then read out. */
  async take(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('div')?.focus();
  }

  protected override render() {
    if (this.errors.length === 0 && this.heading === '') {
      return nothing;
    }
    return html`<div role="alert" tabindex="-1">
      <h2>${this.heading || t('common.mend')}</h2>
      <ul>
        ${this.errors.map(
          (error) =>
            html`<li>
              <button
                class="plain"
                type="button"
                @click=${() => {
                  this.emit('heza-go-to-field', error.field);
                }}
              >
                ${error.message}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
