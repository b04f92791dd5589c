import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { tableStyles } from '../platform/table.styles';
import type { QuestionResult } from './survey-api';
import { levelName, levels, showMean, showShare } from './words';

/** What the bars show, in numbers. */
@customElement('heza-survey-figures')
export class HezaSurveyFigures extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      td {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) questions: readonly QuestionResult[] = [];

  protected override render() {
    const cell = (label: string, value: unknown) => html`<td role="cell" data-label=${label}>${value}</td>`;
    return html`<div class="sheet">
      <table role="table">
        <thead>
          <tr>
            <th scope="col">${t('survey.questionColumn')}</th>
            ${levels.map((level) => html`<th scope="col">${levelName(level)}</th>`)}
            <th scope="col">${t('survey.answers')}</th>
            <th scope="col">${t('survey.mean')}</th>
            <th scope="col">${t('survey.satisfied')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.questions.map(
            (question) =>
              html`<tr role="row">
                <td role="cell">${t('survey.question', { code: question.code, text: question.text })}</td>
                ${question.levels.map((count, index) => cell(levelName(index + 1), count))}
                ${cell(t('survey.answers'), question.answers)} ${cell(t('survey.mean'), showMean(question.mean))}
                ${cell(t('survey.satisfied'), showShare(question.satisfied))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
