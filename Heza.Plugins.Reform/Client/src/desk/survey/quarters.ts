import { css, html, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { tableStyles } from '../platform/table.styles';
import type { QuarterResult } from './survey-api';
import { showMean, showShare } from './words';

/** The four quarters of a year side by side: a column each for the share of satisfied answers, and a table. */
@customElement('heza-survey-quarters')
export class HezaSurveyQuarters extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      svg {
        display: block;
        width: 100%;
        max-width: 34rem;
        height: 11rem;
        margin-bottom: var(--s-4);
      }

      rect {
        fill: #0b4a8f;
      }

      line {
        stroke: var(--c-line-strong);
      }

      text {
        font-size: 0.875rem;
        text-anchor: middle;
        fill: var(--c-ink);
      }

      .share {
        font-weight: 600;
      }

      td {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ type: Number }) year = 0;

  @property({ attribute: false }) quarters: readonly QuarterResult[] = [];

  protected override render() {
    return html`${this.#chart()}
      <div class="sheet">
        <table role="table">
          <thead>
            <tr>
              <th scope="col">${t('survey.questionColumn')}</th>
              ${this.quarters.map((quarter) => html`<th scope="col">${name(quarter)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.#row(t('survey.sheets'), (quarter) => String(quarter.answers))}
            ${this.#row(t('survey.allQuestions'), (quarter) => figures(quarter))}
            ${(this.quarters[0]?.questions ?? []).map((question) =>
              this.#row(t('survey.question', { code: question.code, text: question.text }), (quarter) => {
                const own = quarter.questions.find((candidate) => candidate.id === question.id);
                return own === undefined ? t('survey.none') : figures(own);
              }),
            )}
          </tbody>
        </table>
      </div>`;
  }

  #row(heading: string, value: (quarter: QuarterResult) => string): TemplateResult {
    return html`<tr role="row">
      <td role="cell">${heading}</td>
      ${this.quarters.map((quarter) => html`<td role="cell" data-label=${name(quarter)}>${value(quarter)}</td>`)}
    </tr>`;
  }

  #chart(): TemplateResult {
    const words = this.quarters.map((quarter) => `${name(quarter)}: ${showShare(quarter.satisfied)}`).join('; ');
    return html`<svg role="img" aria-label=${t('survey.quartersChart', { year: this.year, words })}>
      ${this.quarters.map((quarter, index) => {
        const middle = `${String(12.5 + index * 25)}%`;
        const height = (quarter.satisfied ?? 0) * 120;
        return svg`<rect x=${`${String(6 + index * 25)}%`} y=${String(148 - height)} width="13%" height=${String(height)}></rect>
          <text class="share" x=${middle} y=${String(140 - height)}>${showShare(quarter.satisfied)}</text>
          <text x=${middle} y="168">${name(quarter)}</text>`;
      })}
      <line x1="0" x2="100%" y1="148" y2="148"></line>
    </svg>`;
  }
}

function name(quarter: QuarterResult): string {
  return t(`survey.period.${quarter.period}`);
}

function figures(of: { answers: number; mean: number | null; satisfied: number | null }): string {
  return of.answers === 0 || of.mean === null
    ? t('survey.none')
    : t('survey.cell', { mean: showMean(of.mean), share: showShare(of.satisfied) });
}
