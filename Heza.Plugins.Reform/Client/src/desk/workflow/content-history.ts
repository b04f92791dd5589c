import '../platform/elements';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { hasText, t } from '../platform/i18n';
import { Load } from '../platform/load';

const pageSize = 20;

/** Who did what to a document and when, newest first. */
@customElement('heza-content-history')
export class HezaContentHistory extends DeskElement {
  static override styles = css`
    li {
      padding: var(--s-3) 0;
      border-bottom: 1px solid var(--c-line);
    }

    li:last-child {
      border-bottom: 0;
    }

    .comment {
      margin-top: var(--s-1);
      white-space: pre-line;
    }

    heza-pagination {
      margin-top: var(--s-4);
    }
  `;

  @property() contentKey = '';

  /** Loads anew when it changes: the document's revision and state, say. */
  @property() stamp = '';

  @state() private _page = 1;

  readonly #load = new Load(this, {
    args: () => [this.contentKey, this._page, this.stamp] as const,
    task: ([key, page]) =>
      ask(
        api().GET('/umbraco/management/api/v1/desk/content/{key}/log', {
          params: { path: { key }, query: { page, pageSize } },
        }),
      ),
  });

  protected override render() {
    return this.#load.show((log) =>
      log.items.length === 0
        ? html`<heza-empty .heading=${t('workflow.historyEmpty')}></heza-empty>`
        : html`<ol class="plain">
              ${log.items.map((row) => this.#row(row))}
            </ol>
            ${
              log.pages > 1
                ? html`<heza-pagination
                    .page=${log.page}
                    .pages=${log.pages}
                    .total=${log.total}
                    @heza-page=${(event: CustomEvent<number>) => {
                      this._page = event.detail;
                    }}
                  ></heza-pagination>`
                : nothing
            }`,
    );
  }

  #row(row: Schemas['LogRow']) {
    const key = `workflow.log.${row.action}`;
    return html`<li>
      <p><strong>${row.by}</strong> ${hasText(key) ? t(key) : row.action}</p>
      <p class="soft small"><time datetime=${row.at}>${showMoment(row.at)}</time></p>
      ${row.comment === null ? nothing : html`<p class="comment">${row.comment}</p>`}
    </li>`;
  }
}
