import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { QuestionResult } from './survey-api';
import { levelName, levels, showMean, showShare } from './words';

/** Narrower parts, in percent of the chart, hold no number. */
const roomForNumber = 5;

/**
 * How the answers of each question spread over the five levels: bars that lean to the left for dissatisfied, to the right
 * for satisfied. Colour is never alone: the dissatisfied levels are hatched, so that it can be read in grey and on paper.
 */
@customElement('heza-survey-distribution')
export class HezaSurveyDistribution extends DeskElement {
  static override styles = css`
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2) var(--s-4);
      margin: var(--s-3) 0 var(--s-4);
      font-size: var(--t-s);
    }

    .legend li {
      display: flex;
      align-items: center;
      gap: var(--s-2);
    }

    .legend svg {
      width: 1.75rem;
      height: 1.125rem;
    }

    .questions > li + li {
      margin-top: var(--s-4);
    }

    .figures {
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    .bar {
      display: block;
      width: 100%;
      height: 2.25rem;
      margin-top: var(--s-1);
      overflow: visible;
    }

    .patterns {
      position: absolute;
      width: 0;
      height: 0;
    }

    rect {
      stroke: var(--c-surface);
      stroke-width: 1;
    }

    pattern rect {
      stroke: none;
    }

    .axis {
      stroke: var(--c-line-strong);
      stroke-dasharray: 3 3;
    }

    .level-1 {
      fill: url(#level-1);
    }

    .level-2 {
      fill: url(#level-2);
    }

    .level-3 {
      fill: url(#level-3);
    }

    .level-4 {
      fill: #a9cdea;
    }

    .level-5 {
      fill: #0b4a8f;
    }

    text {
      font-size: 0.875rem;
      font-weight: 600;
      text-anchor: middle;
      fill: var(--c-ink);
    }

    text.on-dark {
      fill: #fff;
    }
  `;

  @property({ attribute: false }) questions: readonly QuestionResult[] = [];

  protected override render() {
    return html`<svg class="patterns" aria-hidden="true">
        <defs>
          ${hatch('level-1', '#9a3b12', '#7a2c0b', 45)} ${hatch('level-2', '#f6d6c0', '#dfa888', 45)} ${dots()}
        </defs>
      </svg>
      <ul class="plain legend" aria-label=${t('survey.legend')}>
        ${levels.map(
          (level) =>
            html`<li>
              <svg aria-hidden="true"><rect class=${`level-${String(level)}`} width="100%" height="100%"></rect></svg>
              ${levelName(level)}
            </li>`,
        )}
      </ul>
      <ol class="plain questions">
        ${this.questions.map((question) => this.#question(question))}
      </ol>`;
  }

  #question(question: QuestionResult): TemplateResult {
    const words = question.levels.map((count, index) => `${levelName(index + 1)}: ${String(count)}`).join('; ');
    return html`<li>
      <h3>
        ${t('survey.question', { code: question.code, text: question.text })}
        ${question.current ? '' : html`<span class="tag">${t('survey.oldVersion', { version: question.version })}</span>`}
      </h3>
      <p class="figures">
        ${t('survey.questionFigures', {
          count: question.answers,
          mean: showMean(question.mean),
          share: showShare(question.satisfied),
        })}
      </p>
      ${
        question.answers === 0
          ? ''
          : html`<svg class="bar" role="img" aria-label=${words}>
              <line class="axis" x1="50%" x2="50%" y1="-4" y2="40"></line>
              ${this.#parts(question)}
            </svg>`
      }
    </li>`;
  }

  /** Of all questions the part that leans furthest to one side fills that side. */
  get #reach(): number {
    return Math.max(0.01, ...this.questions.flatMap((question) => [leftOf(question), 1 - leftOf(question)]));
  }

  #parts(question: QuestionResult): SVGTemplateResult[] {
    const scale = 50 / this.#reach;
    let from = 50 - leftOf(question) * scale;
    return question.levels.map((count, index) => {
      const width = (count / question.answers) * scale;
      const start = from;
      from += width;
      return count === 0
        ? svg``
        : svg`<rect class=${`level-${String(index + 1)}`} x=${percent(start)} width=${percent(width)} height="36"></rect>
            ${width < roomForNumber ? '' : svg`<text class=${index === 0 || index === 4 ? 'on-dark' : ''} x=${percent(start + width / 2)} y="23">${count}</text>`}`;
    });
  }
}

/** The share that lies left of the middle: dissatisfied, and half of those in between. */
function leftOf(question: QuestionResult): number {
  const [one = 0, two = 0, three = 0] = question.levels;
  return question.answers === 0 ? 0.5 : (one + two + three / 2) / question.answers;
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}

function hatch(id: string, ground: string, line: string, turn: number): SVGTemplateResult {
  return svg`<pattern id=${id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform=${`rotate(${String(turn)})`}>
    <rect width="7" height="7" fill=${ground} stroke="none"></rect>
    <line x1="0" y1="0" x2="0" y2="7" stroke=${line} stroke-width="3"></line>
  </pattern>`;
}

function dots(): SVGTemplateResult {
  return svg`<pattern id="level-3" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect width="8" height="8" fill="#eceff4" stroke="none"></rect>
    <circle cx="4" cy="4" r="1" fill="#aab4c4"></circle>
  </pattern>`;
}
