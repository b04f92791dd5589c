import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import type { MediaUse } from './library-api';

/** The documents that use a file, drafts and published. */
@customElement('heza-media-uses')
export class HezaMediaUses extends DeskElement {
  static override styles = css`
    li {
      padding: var(--s-2) 0;
      border-bottom: 1px solid var(--c-line);
    }

    a {
      display: inline-block;
      min-height: 1.5rem;
      font-weight: 600;
    }
  `;

  @property({ attribute: false }) page: { items: readonly MediaUse[]; total: number } = { items: [], total: 0 };

  protected override render() {
    const { items, total } = this.page;
    if (total === 0) {
      return html`<p class="soft">${t('media.unused')}</p>`;
    }
    return html`<ul class="plain">
        ${items.map(
          (use) =>
            html`<li>
              <a href=${host().href(`noi-dung/${use.key}`)}>${use.name}</a>
              <p class="small soft">${use.typeName}: ${use.fields.join(', ')}</p>
              <p class="row">
                ${use.inPublished ? html`<span class="tag tag--ok">${t('media.inPublished')}</span>` : nothing}
                ${use.inDraft && !use.inPublished ? html`<span class="tag">${t('media.inDraft')}</span>` : nothing}
                ${use.inPublished && !use.inDraft ? html`<span class="tag tag--warn">${t('media.notInDraft')}</span>` : nothing}
                ${use.trashed ? html`<span class="tag tag--bad">${t('media.inBin')}</span>` : nothing}
              </p>
            </li>`,
        )}
      </ul>
      ${total > items.length ? html`<p class="small soft">${t('media.moreUses', { count: total - items.length })}</p>` : nothing}`;
  }
}
