import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import './comments';
import './distribution';
import './figures-table';
import './quarters';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { typed } from '../platform/typed';
import { results, survey, tablePath, type SurveyReport, type SurveyView } from './survey-api';
import { asked, periodName, periods, showMean, showShare, surveyPath } from './words';

/** Results of a survey in a period, beside the year's quarters, and its public address to print. */
@customElement('heza-survey')
export class HezaSurvey extends DeskElement {
  static override styles = css`
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s-3) var(--s-4);
    }

    .choice .field {
      width: 12rem;
    }

    .figures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: var(--s-3);
    }

    .figures div {
      padding-left: var(--s-3);
      border-left: 4px solid var(--c-line-strong);
    }

    dt {
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    dd {
      font-size: var(--t-xl);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    summary {
      min-height: 2.75rem;
      align-content: center;
      font-weight: 600;
      cursor: pointer;
    }

    .qr {
      display: block;
      width: 12rem;
      max-width: 100%;
      border: 1px solid var(--c-line);
    }

    .address {
      overflow-wrap: anywhere;
    }
  `;

  /** Its number, from the address. */
  @property() survey = '';

  /** Of the address: the year (`nam`) and the period (`ky`). */
  @property() query = '';

  readonly #survey = new Load(this, {
    args: () => [Number(this.survey)] as const,
    task: ([id]) => survey(id),
  });

  readonly #results = new Load(this, {
    args: () => [this.#survey.value, this.query] as const,
    task: ([view, query]) => {
      if (view === undefined) {
        return Promise.resolve(undefined);
      }
      const { year, period } = asked(query, yearOf(view));
      return results(view.id, year, period);
    },
  });

  protected override render() {
    return this.#survey.show((view) => this.#page(view));
  }

  #page(view: SurveyView): TemplateResult {
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${view.title}</h1>
        ${
          may('office')
            ? html`<uui-button
                look="secondary"
                label=${t('survey.edit')}
                href=${host().href(surveyPath(view.id, '/sua'))}
              ></uui-button>`
            : nothing
        }
      </div>
      <p class="soft">
        <span class="tag ${view.state === 'open' ? 'tag--ok' : ''}">${t(`survey.state.${view.state}`)}</span>
        ${t('survey.fromTo', { from: showDay(view.openFrom), to: showDay(view.openTo) })}
      </p>
      ${this.#address(view)} ${this.#choice(view)}
      ${this.#results.show((report) => (report === undefined ? html`<heza-loading></heza-loading>` : this.#report(view, report)))}
    </div>`;
  }

  #address(view: SurveyView): TemplateResult {
    const size = String(view.qr.size);
    return html`<details class="card">
      <summary>${t('survey.address')}</summary>
      <div class="stack--tight">
        <p class="address"><a href=${view.address}>${view.address}</a></p>
        <p class="small soft">${t('survey.qrHint')}</p>
        <svg
          class="qr"
          viewBox=${`0 0 ${size} ${size}`}
          role="img"
          aria-label=${t('survey.qr')}
          shape-rendering="crispEdges"
        >
          <rect width=${size} height=${size} fill="#fff"></rect>
          <path d=${view.qr.path} fill="#000"></path>
        </svg>
      </div>
    </details>`;
  }

  #choice(view: SurveyView): TemplateResult {
    const { year, period } = asked(this.query, yearOf(view));
    const first = Number((view.firstAnswer ?? view.openFrom).slice(0, 4));
    const last = Math.max(first, yearOf(view), year);
    const years = Array.from({ length: Math.min(last - first + 1, 50) }, (_, index) => last - index);
    return html`<form class="choice" @submit=${(event: Event) => event.preventDefault()} @change=${this.#choose}>
      <div class="field">
        <label for="nam">${t('survey.year')}</label>
        <select id="nam" name="nam">
          ${years.map((each) => html`<option value=${each} ?selected=${each === year}>${each}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="ky">${t('survey.periodLabel')}</label>
        <select id="ky" name="ky">
          ${periods.map((each) => html`<option value=${each} ?selected=${each === period}>${periodName(each)}</option>`)}
        </select>
      </div>
      <a href=${host().apiBase + tablePath(view.id, year, period)} download>${t('survey.download')}</a>
    </form>`;
  }

  readonly #choose = (event: Event): void => {
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const query = new URLSearchParams({ nam: typed(values, 'nam'), ky: typed(values, 'ky') });
    host().navigate(surveyPath(Number(this.survey), `?${query.toString()}`), { replace: true });
  };

  #report(view: SurveyView, { results: found, quarters }: SurveyReport): TemplateResult {
    const { year, period } = asked(this.query, yearOf(view));
    const figure = (name: string, value: unknown) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<section class="card stack" aria-labelledby="totals">
        <h2 id="totals">${t('survey.results', { from: showDay(found.from), to: showDay(found.to) })}</h2>
        <dl class="figures">
          ${figure(t('survey.sheets'), found.answers)} ${figure(t('survey.mean'), showMean(found.mean))}
          ${figure(t('survey.satisfied'), showShare(found.satisfied))}
          ${found.respondents.map((who) => figure(t(`survey.who.${who.who ?? 'unsaid'}`), who.count))}
        </dl>
        <p class="small soft">${t('survey.figuresHint')}</p>
      </section>
      <section class="card" aria-labelledby="questions">
        <h2 id="questions">${t('survey.byQuestion')}</h2>
        <heza-survey-distribution .questions=${found.questions}></heza-survey-distribution>
        <details>
          <summary>${t('survey.table')}</summary>
          <heza-survey-figures .questions=${found.questions}></heza-survey-figures>
        </details>
      </section>
      <section class="card stack" aria-labelledby="quarters">
        <h2 id="quarters">${t('survey.quarters', { year })}</h2>
        <heza-survey-quarters .year=${year} .quarters=${quarters}></heza-survey-quarters>
      </section>
      <section class="card stack" aria-labelledby="comments">
        <h2 id="comments">${t('survey.comments', { count: found.comments })}</h2>
        <heza-survey-comments .survey=${view.id} .year=${year} .period=${period}></heza-survey-comments>
      </section>`;
  }
}

/** The year that people want to see first. */
function yearOf(view: SurveyView): number {
  return Number((view.lastAnswer ?? view.openFrom).slice(0, 4));
}
