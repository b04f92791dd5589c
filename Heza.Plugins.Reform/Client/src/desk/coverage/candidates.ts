import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { candidates, type Candidate } from './coverage-api';
import { pieceFacts, pieceTitle } from './pieces';
import { reasonList } from './suggestion-list';
import { turnPages } from './turn-pages';
import { tag } from './words';

/** Published articles that could satisfy an item, those that satisfy nothing yet first. */
@customElement('heza-candidates')
export class HezaCandidates extends DeskElement {
  static override styles = css`
    li {
      padding: var(--s-3) 0;
      border-bottom: 1px solid var(--c-line);
    }

    li li {
      padding: 0;
      border: 0;
    }

    .tags {
      gap: var(--s-2);
    }
  `;

  @property({ type: Number }) year = 0;

  @property() code = '';

  @state() private _page = 1;

  readonly #list = new Load(this, {
    args: () => [this.year, this.code, this._page] as const,
    task: ([year, code, page]) => candidates(year, code, page),
  });

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<p class="soft">${t('coverage.noCandidates')}</p>`
        : html`<ul class="plain">
              ${found.items.map((one) => this.#row(one))}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }

  #row(one: Candidate): TemplateResult {
    return html`<li>
      <p>${pieceTitle(one.article)}</p>
      <p class="row tags">
        ${tag('certainty', one.certainty)}
        ${one.orphan ? html`<span class="tag">${t('coverage.orphan')}</span>` : nothing} ${pieceFacts(one.article)}
      </p>
      ${reasonList(one.reasons, this.code)}
      ${
        may('edit')
          ? html`<p>
              <a href=${host().href(`noi-dung/${one.article.key}?muc=${String(this.year)}/${this.code}`)}
                >${t('coverage.openWithItem', { code: this.code })}</a
              >
            </p>`
          : nothing
      }
    </li>`;
  }
}
