import '../platform/elements/index';
import './piece-suggestions';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { orphans, type EvidencePiece } from './coverage-api';
import { turnPages } from './turn-pages';

/** A publication by its title, with a way to it while readers can see it. */
export function pieceTitle(piece: EvidencePiece | null): TemplateResult {
  return piece === null
    ? html`<span>${t('coverage.gone')}</span>`
    : piece.withdrawn
      ? html`<span>${piece.title}</span> <span class="tag">${t('coverage.withdrawnNow')}</span>`
      : html`<a href=${piece.address}>${piece.title}</a>`;
}

export function pieceFacts(piece: EvidencePiece | null): TemplateResult | typeof nothing {
  return piece === null
    ? nothing
    : html`<span class="soft small"
        >${t(`coverage.kind.${piece.kind}`)}, ${t('coverage.published', { day: showDay(piece.firstPublished) })}</span
      >`;
}

/** Of the lists under the matrix. */
export const listStyle = css`
  li {
    padding: var(--s-3) 0;
    border-bottom: 1px solid var(--c-line);
  }

  li > * + * {
    margin-top: var(--s-1);
  }

  .tags {
    gap: var(--s-2);
  }
`;

/** Articles of the plan's year that satisfy nothing. */
@customElement('heza-orphans')
export class HezaOrphans extends DeskElement {
  static override styles = listStyle;

  @property({ type: Number }) year = 0;

  @property() day = '';

  @state() private _page = 1;

  readonly #list = new Load(this, {
    args: () => [this.year, this.day, this._page] as const,
    task: ([year, day, page]) => orphans(year, day, page),
  });

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<heza-empty .heading=${t('coverage.noOrphans')} .text=${t('coverage.noOrphansText')}></heza-empty>`
        : html`<ul class="plain">
              ${found.items.map(
                (piece) =>
                  html`<li>
                    <p>${pieceTitle(piece)}</p>
                    <p>${pieceFacts(piece)}</p>
                    <heza-piece-suggestions
                      .year=${this.year}
                      .piece=${piece.key}
                      .heading=${piece.title}
                    ></heza-piece-suggestions>
                  </li>`,
              )}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }
}
