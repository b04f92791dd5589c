import '../platform/elements/index';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { overClaims, type OverClaim } from './coverage-api';
import { listStyle, pieceFacts, pieceTitle } from './pieces';
import { turnPages } from './turn-pages';
import { itemLink } from './words';

/** Pieces that are accepted for more items than one piece can well satisfy. */
@customElement('heza-over-claims')
export class HezaOverClaims extends DeskElement {
  static override styles = [
    listStyle,
    css`
      ol {
        margin-left: var(--s-5);
      }
    `,
  ];

  @property({ type: Number }) year = 0;

  @property() day = '';

  @property() query = '';

  @state() private _page = 1;

  readonly #list = new Load(this, {
    args: () => [this.year, this.day, this._page] as const,
    task: ([year, day, page]) => overClaims(year, day, page),
  });

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<heza-empty .heading=${t('coverage.noOverClaims')} .text=${t('coverage.noOverClaimsText')}></heza-empty>`
        : html`<ul class="plain">
              ${found.items.map((claim) => this.#row(claim))}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }

  #row(claim: OverClaim): TemplateResult {
    return html`<li>
      <p>
        ${pieceTitle(claim.evidence)}
        <span class="tag tag--warn">${t('coverage.ofItems', { count: claim.items.length })}</span>
      </p>
      <p>${pieceFacts(claim.evidence)}</p>
      <ol>
        ${claim.items.map(
          (item) =>
            html`<li class="small">
              ${itemLink(this.year, item.item, item.itemTitle, this.query)}
              <span class="soft">${t('coverage.acceptedOn', { day: showDay(item.acceptedAt) })}</span>
            </li>`,
        )}
      </ol>
    </li>`;
  }
}
