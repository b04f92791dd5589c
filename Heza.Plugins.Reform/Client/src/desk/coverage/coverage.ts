import '../platform/elements/index';
import './as-of';
import './charts';
import './form-matrix';
import './matrix';
import './over-claims';
import './pieces';
import './suspects';
import './totals';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { viewsStyle } from '../platform/views.styles';
import { coverage, formMatrix, plans, type PlanCoverage } from './coverage-api';
import { coveragePath, dayOf, dayQuery, planPath, withQuery } from './words';

/** Coverage of a plan on a day: totals, heat map by quarter or by form, suspects, orphans. */
@customElement('heza-coverage')
export class HezaCoverage extends DeskElement {
  static override styles = [
    viewsStyle,
    css`
      :host > * + * {
        margin-top: var(--s-5);
      }

      .figures,
      .views,
      heza-suspects,
      heza-orphans,
      heza-over-claims {
        margin-top: var(--s-4);
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
        gap: var(--s-3);
        margin-bottom: var(--s-4);
      }

      .figures div {
        padding-left: var(--s-3);
        border-left: 4px solid var(--c-line-strong);
      }

      .figures .covered {
        border-color: #23894f;
      }

      .figures .partial {
        border-color: #b26a00;
      }

      .figures .gap {
        border-color: var(--c-bad);
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

      .two {
        display: grid;
        gap: var(--s-5);
      }

      @media (min-width: 64rem) {
        .two {
          grid-template-columns: 1fr 1fr;
          align-items: start;
        }
      }
    `,
  ];

  /** Year of the plan; empty for the newest. */
  @property() year = '';

  /** Of the address: the day (`ngay`) and the matrix (`bang`). */
  @property() query = '';

  readonly #newest = new Load(this, {
    args: () => [this.year === ''] as const,
    task: async ([wanted]) => (wanted ? ((await plans())[0]?.year ?? null) : undefined),
  });

  readonly #plan = new Load(this, {
    args: () => [this.#year, dayOf(this.query)] as const,
    task: ([year, day]) => (year == null ? Promise.resolve(undefined) : coverage(year, day)),
  });

  readonly #forms = new Load(this, {
    args: () => [this.#year, dayOf(this.query), this.#byForm] as const,
    task: ([year, day, wanted]) => (wanted && year != null ? formMatrix(year, day) : Promise.resolve(undefined)),
  });

  /** Undefined until it is known, null when there is no plan. */
  get #year(): number | null | undefined {
    return this.year === '' ? this.#newest.value : Number(this.year);
  }

  get #byForm(): boolean {
    return this.#view === 'hinh-thuc';
  }

  /** What is shown of the items: quarters, forms or charts. */
  get #view(): string | null {
    return new URLSearchParams(this.query).get('bang');
  }

  protected override render() {
    return this.#newest.show((newest) =>
      newest === null
        ? html`<heza-empty .heading=${t('coverage.noPlan')} .text=${t('coverage.noPlanText')}></heza-empty>`
        : this.#page(),
    );
  }

  #page(): TemplateResult {
    const year = this.#year ?? 0;
    return html`<div class="head stack--tight">
        <h1>${t('coverage.heading', { year })}</h1>
        <p><a href=${host().href(planPath(year, dayQuery(this.query)))}>${t('coverage.toPlan', { year })}</a></p>
      </div>
      <heza-as-of .year=${year} .day=${dayOf(this.query)} @heza-day=${this.#chooseDay}></heza-as-of>
      ${this.#plan.show((plan) => (plan === undefined ? html`<heza-loading></heza-loading>` : this.#content(plan)))}`;
  }

  #content(plan: PlanCoverage): TemplateResult {
    const year = plan.year;
    const view = (name: string | null, text: string, current: boolean) =>
      html`<a
        href=${host().href(coveragePath(year, withQuery(this.query, { bang: name })))}
        aria-current=${current ? 'true' : 'false'}
        >${text}</a
      >`;
    return html`<div class="stack">
      <section class="card" aria-labelledby="totals">
        <h2 id="totals">${t('coverage.totals', { day: showDay(plan.asOf) })}</h2>
        <p class="soft">${t('coverage.plan', { number: plan.planNumber })}</p>
        <dl class="figures">
          ${figure('', t('coverage.items'), plan.totals.items)}
          ${figure('covered', t('coverage.state.covered'), plan.totals.covered)}
          ${figure('partial', t('coverage.state.partial'), plan.totals.partial)}
          ${figure('gap', t('coverage.state.gap'), plan.totals.gap)}
          ${figure('partial', t('coverage.dueSoon'), plan.dueSoon)}
          ${figure('gap', t('coverage.overdue'), plan.overdue)}
          ${figure(
            '',
            t('coverage.waiting'),
            plan.items.reduce((sum, item) => sum + item.proposed, 0),
          )}
        </dl>
        <heza-coverage-totals .totals=${plan.totals}></heza-coverage-totals>
      </section>
      <section aria-labelledby="items">
        <h2 id="items">${t('coverage.eachItem')}</h2>
        <nav class="row views" aria-label=${t('coverage.views')}>
          ${view(null, t('coverage.byQuarter'), !['hinh-thuc', 'bieu-do'].includes(this.#view ?? ''))}
          ${view('hinh-thuc', t('coverage.byForm'), this.#byForm)}
          ${view('bieu-do', t('coverage.charts'), this.#view === 'bieu-do')}
        </nav>
        ${
          this.#byForm
            ? this.#forms.show((matrix) =>
                matrix === undefined
                  ? html`<heza-loading></heza-loading>`
                  : html`<heza-form-matrix .matrix=${matrix} .query=${this.query}></heza-form-matrix>`,
              )
            : this.#view === 'bieu-do'
              ? html`<heza-coverage-charts .year=${year} .day=${plan.asOf}></heza-coverage-charts>`
              : html`<heza-coverage-matrix .plan=${plan} .query=${this.query}></heza-coverage-matrix>`
        }
      </section>
      <section class="card" aria-labelledby="suspects">
        <h2 id="suspects">${t('coverage.suspects', { count: plan.suspects })}</h2>
        <p class="soft small">${t('coverage.suspectsHint')}</p>
        <heza-suspects
          .year=${year}
          .day=${plan.asOf}
          .query=${this.query}
          @heza-decided=${() => void this.#plan.run()}
        ></heza-suspects>
      </section>
      <div class="two">
        <section class="card" aria-labelledby="orphans">
          <h2 id="orphans">${t('coverage.orphans', { count: plan.orphans })}</h2>
          <p class="soft small">${t('coverage.orphansHint', { year })}</p>
          <heza-orphans .year=${year} .day=${plan.asOf}></heza-orphans>
        </section>
        <section class="card" aria-labelledby="over-claims">
          <h2 id="over-claims">${t('coverage.overClaims', { count: plan.overClaims })}</h2>
          <p class="soft small">${t('coverage.overClaimsHint')}</p>
          <heza-over-claims .year=${year} .day=${plan.asOf} .query=${this.query}></heza-over-claims>
        </section>
      </div>
    </div>`;
  }

  readonly #chooseDay = (event: CustomEvent<string>): void => {
    host().navigate(coveragePath(this.#year ?? 0, withQuery(this.query, { ngay: event.detail })));
  };
}

function figure(kind: string, name: string, count: number): TemplateResult {
  return html`<div class=${kind}>
    <dt>${name}</dt>
    <dd>${count}</dd>
  </div>`;
}
