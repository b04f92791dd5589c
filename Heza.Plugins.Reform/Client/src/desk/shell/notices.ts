import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import type { Notice } from '../platform/host';
import { t } from '../platform/i18n';

interface Shown extends Notice {
  id: number;
}

/** Longest that a message which asks for nothing stays, in milliseconds. Problems stay until they are closed. */
const lifetime = 8000;

/** Short messages at the edge of the page, read out as they appear. */
@customElement('heza-notices-region')
export class HezaNoticesRegion extends DeskElement {
  static override styles = css`
    :host {
      position: fixed;
      right: var(--s-4);
      bottom: var(--s-4);
      left: var(--s-4);
      z-index: 20;
      pointer-events: none;
    }

    li {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: var(--s-3);
      width: fit-content;
      max-width: min(32rem, 100%);
      margin: var(--s-2) 0 0 auto;
      padding: var(--s-3) var(--s-4);
      pointer-events: auto;
      color: var(--c-info);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-left: 4px solid currentcolor;
      border-radius: var(--radius);
      box-shadow: 0 4px 24px rgb(23 35 58 / 20%);
    }

    .done {
      color: var(--c-ok);
    }

    .warning {
      color: var(--c-warn);
    }

    .problem {
      color: var(--c-bad);
    }

    span {
      color: var(--c-ink);
    }

    li button {
      font-size: var(--t-l) !important;
      line-height: 1 !important;
      min-width: 1.5rem;
      min-height: 1.5rem;
      text-align: center !important;
    }
  `;

  @state() private _notices: readonly Shown[] = [];

  #last = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('heza-notice', this.#add);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('heza-notice', this.#add);
  }

  protected override render() {
    return html`<div role="status">
      <ul class="plain">
        ${repeat(
          this._notices,
          (notice) => notice.id,
          (notice) =>
            html`<li class=${notice.kind}>
              <span>${notice.text}</span>
              <button
                class="plain"
                type="button"
                aria-label=${t('common.close')}
                @click=${() => {
                  this.#remove(notice.id);
                }}
              >
                ×
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #add = (event: Event): void => {
    const notice: Shown = { ...(event as CustomEvent<Notice>).detail, id: ++this.#last };
    this._notices = [...this._notices, notice];
    if (notice.kind !== 'problem') {
      setTimeout(() => {
        this.#remove(notice.id);
      }, lifetime);
    }
  };

  #remove(id: number): void {
    this._notices = this._notices.filter((notice) => notice.id !== id);
  }
}
