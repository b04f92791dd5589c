import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { turnPages } from '../coverage/turn-pages';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { comments } from './survey-api';
import { showMean } from './words';

/** What readers wrote besides, the latest first. */
@customElement('heza-survey-comments')
export class HezaSurveyComments extends DeskElement {
  static override styles = css`
    li {
      padding: var(--s-3) 0;
      border-top: 1px solid var(--c-line);
    }

    li:first-child {
      padding-top: 0;
      border-top: 0;
    }

    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `;

  @property({ type: Number }) survey = 0;

  @property({ type: Number }) year = 0;

  @property() period = 'Y';

  @state() private _page = 1;

  readonly #list = new Load(this, {
    args: () => [this.survey, this.year, this.period, this._page] as const,
    task: ([survey, year, period, page]) => comments(survey, year, period, page),
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('year') || changed.has('period')) {
      this._page = 1;
    }
  }

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<p class="soft">${t('survey.noComments')}</p>`
        : html`<ul class="plain">
              ${found.items.map(
                (comment) =>
                  html`<li>
                    <p class="words">${comment.text}</p>
                    <p class="small soft">
                      ${t('survey.commentFrom', {
                        day: showDay(comment.on),
                        who: t(`survey.who.${comment.who ?? 'unsaid'}`),
                        mean: showMean(comment.mean),
                      })}
                    </p>
                  </li>`,
              )}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }
}
