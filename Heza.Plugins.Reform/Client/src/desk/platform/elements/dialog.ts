import '@umbraco-ui/uui-button';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays inside and goes back where it came from, Escape closes.
 * Slots: the content, and `actions` for its buttons. Fires `heza-close` when it has closed, however that came about.
 */
@customElement('heza-dialog')
export class HezaDialog extends DeskElement {
  static override styles = css`
    dialog {
      display: flex;
      flex-direction: column;
      width: min(36rem, calc(100vw - 2 * var(--s-4)));
      max-height: calc(100dvh - 2 * var(--s-4));
      padding: 0;
      color: var(--c-ink);
      background: var(--c-surface);
      border: 0;
      border-radius: var(--radius);
      box-shadow: 0 8px 40px rgb(23 35 58 / 30%);
    }

    dialog:not([open]) {
      display: none;
    }

    :host([wide]) dialog {
      width: min(72rem, calc(100vw - 2 * var(--s-4)));
    }

    dialog::backdrop {
      background: rgb(23 35 58 / 45%);
    }

    .head,
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-3);
      padding: var(--s-4) var(--s-5);
    }

    .head {
      flex-wrap: nowrap;
      align-items: start;
      justify-content: space-between;
      border-bottom: 1px solid var(--c-line);
    }

    .foot {
      justify-content: flex-end;
      border-top: 1px solid var(--c-line);
    }

    .content {
      padding: var(--s-5);
      overflow: auto;
    }

    button.close {
      display: grid;
      flex: none;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      font-size: var(--t-xl);
      line-height: 1;
    }
  `;

  @property() heading = '';

  @property({ type: Boolean, reflect: true }) wide = false;

  @state() private _hasActions = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  async open(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  close(): void {
    this.dialog.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button
          class="plain close"
          type="button"
          aria-label=${t('common.close')}
          @click=${() => {
            this.close();
          }}
        >
          ×
        </button>
      </div>
      <div class="content"><slot></slot></div>
      <div class="foot" ?hidden=${!this._hasActions}>
        <slot
          name="actions"
          @slotchange=${(event: Event) => {
            this._hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
          }}
        ></slot>
      </div>
    </dialog>`;
  }

  #closed(): void {
    this.emit('heza-close');
  }
}
