import '../platform/elements/index';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { charts, type PlanCharts } from './coverage-api';

/** A plan's charts on a day, each with its figures as a table. */
@customElement('heza-coverage-charts')
export class HezaCoverageCharts extends DeskElement {
  static override styles = css`
    table {
      width: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: var(--s-2) var(--s-3);
      text-align: left;
      border-bottom: 1px solid var(--c-line);
    }

    figure {
      padding: var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    figure + figure {
      margin-top: var(--s-4);
    }

    figcaption {
      font-weight: 600;
    }

    .drawing,
    .figures {
      margin-top: var(--s-3);
      overflow-x: auto;
    }

    .drawing svg {
      display: block;
      min-width: 40rem;
      max-width: 56rem;
    }

    summary {
      min-height: 2.75rem;
      padding: var(--s-2) 0;
      cursor: pointer;
    }

    td,
    thead th + th {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
  `;

  @property({ type: Number }) year = 0;

  @property() day = '';

  readonly #charts = new Load(this, {
    args: () => [this.year, this.day] as const,
    task: ([year, day]) => charts(year, day),
  });

  protected override render() {
    return this.#charts.show((found) => this.#content(found));
  }

  #content({ figures, ...drawn }: PlanCharts): TemplateResult {
    const bars = (list: PlanCharts['figures']['units'], name: string) =>
      figuresTable(
        [name, t('coverage.chart.evidence')],
        list.map((bar) => [bar.name, bar.count === null ? t('coverage.unrecorded') : String(bar.count)]),
      );
    return html`${chart(
      t('coverage.chart.burnUp'),
      drawn.burnUpSvg,
      figuresTable(
        [
          t('coverage.chart.until'),
          t('coverage.chart.covered', { items: figures.burnUp.items }),
          t('coverage.chart.evidence'),
        ],
        figures.burnUp.months.map((month) => [showDay(month.day), String(month.covered), String(month.evidence)]),
      ),
    )}
    ${chart(
      t('coverage.chart.heat'),
      drawn.heatMapSvg,
      figuresTable(
        [
          t('coverage.item'),
          ...Array.from({ length: 12 }, (_, at) => `T${String(at + 1)}`),
          t('coverage.chart.outside'),
        ],
        figures.heatMap.items.map((item) => [
          `${item.code} ${item.title}`,
          ...item.months.map((count, at) => (at < item.begun ? String(count) : '')),
          String(item.outside),
        ]),
      ),
    )}
    ${chart(t('coverage.chart.units'), drawn.unitsSvg, bars(figures.units, t('coverage.chart.unit')))}
    ${chart(t('coverage.chart.forms'), drawn.formsSvg, bars(figures.forms, t('coverage.chart.form')))}`;
  }
}

function chart(title: string, svg: string, figures: TemplateResult): TemplateResult {
  return html`<figure>
    <figcaption>${title}</figcaption>
    <div class="drawing" role="region" tabindex="0" aria-label=${title}>${drawing(svg)}</div>
    <details>
      <summary>${t('coverage.chart.figures')}</summary>
      <div class="figures" role="region" tabindex="0" aria-label=${t('coverage.chart.figuresOf', { title })}>
        ${figures}
      </div>
    </details>
  </figure>`;
}

/** Parsed as XML: what the server writes is a drawing and can be nothing else. */
function drawing(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

function figuresTable(head: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...counts]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${counts.map((count) => html`<td>${count}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
