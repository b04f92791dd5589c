import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { history, type ItemHistoryRow } from './coverage-api';
import { pieceTitle } from './pieces';
import { turnPages } from './turn-pages';
import { shortHash } from './words';

/** What happened to an item, as a time line, the newest first. */
@customElement('heza-item-history')
export class HezaItemHistory extends DeskElement {
  static override styles = css`
    ol {
      margin-left: var(--s-2);
      border-left: 2px solid var(--c-line);
    }

    li {
      position: relative;
      padding: 0 0 var(--s-4) var(--s-5);
    }

    li::before {
      content: '';
      position: absolute;
      left: -0.45rem;
      top: 0.4rem;
      width: 0.75rem;
      height: 0.75rem;
      background: var(--c-surface);
      border: 3px solid var(--c-line-strong);
      border-radius: 50%;
    }

    .accepted::before,
    .republished::before {
      border-color: #23894f;
    }

    .returned::before,
    .withdrawn::before {
      border-color: var(--c-bad);
    }

    .proposed::before {
      border-color: var(--c-brand);
    }

    .comment {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `;

  @property({ type: Number }) year = 0;

  @property() code = '';

  @property() day = '';

  @state() private _page = 1;

  readonly #list = new Load(this, {
    args: () => [this.year, this.code, this.day, this._page] as const,
    task: ([year, code, day, page]) => history(year, code, day, page),
  });

  /** Something was decided. */
  refresh(): void {
    void this.#list.run();
  }

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<p class="soft">${t('coverage.noHistory')}</p>`
        : html`<ol class="plain">
              ${found.items.map((row) => this.#row(row))}
            </ol>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }

  #row(row: ItemHistoryRow): TemplateResult {
    return html`<li class=${row.event}>
      <p><strong>${t(`coverage.event.${row.event}`)}</strong>${row.by === null ? nothing : `, ${row.by}`}</p>
      <p class="small soft">${showMoment(row.at)}</p>
      ${row.evidenceKey === null ? nothing : html`<p>${pieceTitle(row.evidence)}</p>`}
      ${
        row.accepted === null
          ? nothing
          : html`<p class="small soft">
              ${t('coverage.fingerprint', {
                revision: row.accepted.itemRevision,
                item: shortHash(row.accepted.itemHash),
                evidence: shortHash(row.accepted.evidenceHash),
              })}
            </p>`
      }
      ${
        row.comment === null ? nothing : html`<p class="comment small">${t(said(row.event), { text: row.comment })}</p>`
      }
    </li>`;
  }
}

const said = (event: ItemHistoryRow['event']) =>
  event === 'reworded' ? 'coverage.oldWords' : event === 'accepted' ? 'coverage.note' : 'coverage.comment';
