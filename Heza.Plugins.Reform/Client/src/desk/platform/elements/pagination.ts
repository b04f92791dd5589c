import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

/** The pages of a list. Fires `heza-page` with the page as detail; pages are links when {@link link} is given. */
@customElement('heza-pagination')
export class HezaPagination extends DeskElement {
  static override styles = css`
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-3);
    }

    button {
      min-width: 2.75rem;
      min-height: 2.75rem;
      padding: 0 var(--s-3);
      font: inherit;
      color: var(--c-brand);
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
      cursor: pointer;
    }

    button:disabled {
      color: var(--c-ink-soft);
      border-color: var(--c-line);
      cursor: default;
    }
  `;

  @property({ type: Number }) page = 1;

  @property({ type: Number }) pages = 1;

  @property({ type: Number }) total = 0;

  protected override render() {
    const step = (to: number, label: string) =>
      html`<button
        type="button"
        ?disabled=${to < 1 || to > this.pages}
        @click=${() => {
          this.emit('heza-page', to);
        }}
      >
        ${label}
      </button>`;
    return html`<nav aria-label=${t('common.pages')}>
      <span class="soft">${t('common.total', { count: this.total })}</span>
      ${
        this.pages <= 1
          ? nothing
          : html`<span class="row">
              ${step(this.page - 1, t('common.previous'))}
              <span aria-current="page">${t('common.pageOf', { page: this.page, pages: this.pages })}</span>
              ${step(this.page + 1, t('common.next'))}
            </span>`
      }
    </nav>`;
  }
}
