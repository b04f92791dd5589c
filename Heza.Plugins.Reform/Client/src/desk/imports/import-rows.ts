import '../platform/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { tableStyles } from '../platform/table.styles';
import { loadRows, type ImportRow } from './imports-api';
import { importStyles } from './imports.styles';
import { outcomeTag } from './words';

const pageSize = 50;

/** The rows of a file: what happens to each, and what is wrong where. Fires `heza-rows` with the query of what to show. */
@customElement('heza-import-rows')
export class HezaImportRows extends DeskElement {
  static override styles = [tableStyles, importStyles];

  @property() key = '';

  /** Changes with the dry run: then the rows are read anew. */
  @property() mark = '';

  @property({ type: Boolean }) done = false;

  /** Only rows with an error or a warning. */
  @property({ type: Boolean }) faults = false;

  @property({ type: Number }) page = 1;

  readonly #rows = new Load(this, {
    args: () => [this.key, this.faults, this.page, this.mark, this.done] as const,
    task: ([key, faults, page], { signal }) => loadRows(key, faults, page, pageSize, signal),
  });

  protected override render() {
    return html`<label class="choice">
        <input
          type="checkbox"
          .checked=${this.faults}
          @change=${() => {
            this.emit('heza-rows', { faults: !this.faults, page: 1 });
          }}
        />
        ${t('imports.faultsOnly')}
      </label>
      ${this.#rows.show((page) =>
        page.items.length === 0
          ? html`<heza-empty .heading=${t('imports.noFaults')}></heza-empty>`
          : html`${this.#table(page.items)}
              <heza-pagination
                .page=${page.page}
                .pages=${page.pages}
                .total=${page.total}
                @heza-page=${(event: CustomEvent<number>) => {
                  this.emit('heza-rows', { faults: this.faults, page: event.detail });
                }}
              ></heza-pagination>`,
      )}`;
  }

  #table(rows: readonly ImportRow[]): TemplateResult {
    return html`<div class="sheet">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${['line', 'outcome', 'document', 'faults'].map((name) => html`<th role="columnheader" scope="col">${t(`imports.column.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            rows,
            (row) => row.line,
            (row) => this.#row(row),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row(row: ImportRow): TemplateResult {
    const title = row.title === '' ? row.number : row.title;
    return html`<tr role="row">
      <td role="cell" data-label=${t('imports.column.line')}>${row.line}</td>
      <td role="cell">${outcomeTag(row.outcome, this.done)}</td>
      <td role="cell">
        ${row.documentKey == null ? title : html`<a href=${host().href(`noi-dung/${row.documentKey}`)}>${title}</a>`}
        ${row.abstract === '' ? nothing : html`<div class="small soft">${row.abstract}</div>`}
      </td>
      <td role="cell">
        ${row.note == null ? nothing : html`<p class="small soft">${row.note}</p>`}
        ${
          row.faults.length === 0
            ? nothing
            : html`<ul class="plain faults">
                ${row.faults.map(
                  (fault) =>
                    html`<li>
                      <strong class="small ${fault.level === 'error' ? 'bad' : 'warn'}"
                        >${t(`imports.level.${fault.level}`)} · ${fault.column}</strong
                      >
                      ${fault.message}
                    </li>`,
                )}
              </ul>`
        }
      </td>
    </tr>`;
  }
}
