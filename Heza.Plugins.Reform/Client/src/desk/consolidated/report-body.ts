import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { ReportBlock } from './report-api';

/** The report as it is written, in Vietnamese whatever the desk's language. */
@customElement('heza-report-body')
export class HezaReportBody extends DeskElement {
  static override styles = css`
    article > * + * {
      margin-top: var(--s-3);
    }

    h3 {
      margin-top: var(--s-5);
    }

    .line {
      padding-left: var(--s-5);
      text-indent: calc(-1 * var(--s-4));
      overflow-wrap: anywhere;
    }

    .scroll {
      overflow-x: auto;
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    table {
      min-width: max-content;
    }

    .scroll.wide table {
      min-width: 64rem;
    }

    td,
    th {
      max-width: 28rem;
      padding: var(--s-2) var(--s-3);
    }

    .center {
      text-align: center;
    }

    .right {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }

    .sum {
      font-weight: 600;
      background: var(--c-page);
    }
  `;

  @property() subject = '';

  @property({ attribute: false }) blocks: readonly ReportBlock[] = [];

  protected override render() {
    return html`<article lang="vi" aria-labelledby="subject">
      <h2 id="subject">${this.subject}</h2>
      ${this.blocks.map((block) => this.#block(block))}
    </article>`;
  }

  #block(block: ReportBlock): TemplateResult {
    switch (block.kind) {
      case 'heading':
        return block.level === 1 ? html`<h3>${runs(block)}</h3>` : html`<h4>${runs(block)}</h4>`;
      case 'line':
        return html`<p class="line">${block.marker} ${runs(block)}</p>`;
      case 'table':
        return table(block);
      default:
        return html`<p>${runs(block)}</p>`;
    }
  }
}

function runs(block: ReportBlock): TemplateResult[] {
  return block.runs.map((run) => {
    const text = run.italic ? html`<em>${run.text}</em>` : html`${run.text}`;
    return run.bold ? html`<strong>${text}</strong>` : text;
  });
}

const sides = { left: '', centre: 'center', right: 'right' } as const;

// A table that scrolls takes the focus, so that it scrolls by keyboard too.
function table(block: ReportBlock): TemplateResult {
  return html`<div
    class="scroll ${block.columns.length > 5 ? 'wide' : ''}"
    tabindex="0"
    role="group"
    aria-label=${t('consolidated.table')}
  >
    <table>
      <thead>
        ${block.head.map(
          (row) =>
            html`<tr>
              ${row.map(
                (cell) =>
                  html`<th scope=${cell.columns > 1 ? 'colgroup' : 'col'} colspan=${cell.columns} rowspan=${cell.rows}>
                    ${cell.text}
                  </th>`,
              )}
            </tr>`,
        )}
      </thead>
      <tbody>
        ${block.rows.map(
          (row) =>
            html`<tr class=${row.bold ? 'sum' : ''}>
              ${row.cells.map((cell, index) => html`<td class=${sides[block.columns[index] ?? 'left']}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
