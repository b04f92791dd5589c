import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { CardWords, graphemes, headOf } from './text';
import type { CardView } from './posts';

/** A post as the fanpage will show it: the words, folded as a fanpage folds them, and the link card. */
@customElement('heza-link-card')
export class HezaLinkCard extends DeskElement {
  static override styles = css`
    .post {
      max-width: 32rem;
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
      overflow: hidden;
    }

    .head {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      padding: var(--s-3) var(--s-4);
    }

    .avatar {
      display: grid;
      place-items: center;
      width: 2.5rem;
      height: 2.5rem;
      flex: none;
      font-weight: 600;
      color: var(--c-brand-ink);
      background: var(--c-brand);
      border-radius: 50%;
    }

    .name {
      font-weight: 600;
      line-height: 1.3;
    }

    .text {
      padding: 0 var(--s-4) var(--s-3);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .fold {
      font-weight: 600;
      color: var(--c-ink-soft);
    }

    .card-link {
      display: flex;
      flex-direction: column;
      background: var(--c-page);
      border-top: 1px solid var(--c-line);
    }

    .card-link.small {
      flex-direction: row;
      align-items: center;
    }

    img,
    .blank {
      display: block;
      width: 100%;
      aspect-ratio: 1.91;
      object-fit: cover;
    }

    .small img {
      width: 7rem;
      aspect-ratio: 1;
      flex: none;
    }

    .words {
      padding: var(--s-3) var(--s-4);
      min-width: 0;
    }

    .host {
      font-size: var(--t-s);
      text-transform: uppercase;
      color: var(--c-ink-soft);
    }

    .title {
      display: -webkit-box;
      font-weight: 600;
      line-height: 1.35;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }

    .description {
      font-size: var(--t-s);
      color: var(--c-ink-soft);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) card: CardView | undefined;

  /** Name of the fanpage. */
  @property() channelName = '';

  protected override render() {
    const card = this.card;
    if (card === undefined) {
      return nothing;
    }
    const head = headOf(card.text, CardWords.unfolded);
    return html`<figure class="post" aria-label=${t('fanpage.card.label')}>
      <div class="head">
        <span class="avatar" aria-hidden="true">${(graphemes(this.channelName)[0] ?? 'H').toUpperCase()}</span>
        <div>
          <p class="name">${this.channelName}</p>
          <p class="small soft">${t('fanpage.card.now')}</p>
        </div>
      </div>
      <p class="text" dir="auto">
        ${head}${head === card.text ? nothing : html`… <span class="fold">${t('fanpage.card.fold')}</span>`}
      </p>
      <div class="card-link ${card.smallImage ? 'small' : ''}">
        ${card.imageUrl == null ? nothing : html`<img src=${card.imageUrl} alt=${card.imageAlt ?? ''} />`}
        <div class="words">
          <p class="host">${card.host}</p>
          <p class="title">${card.title === '' ? t('fanpage.card.noTitle') : card.title}</p>
          <p class="description">${card.description}</p>
        </div>
      </div>
    </figure>`;
  }
}
