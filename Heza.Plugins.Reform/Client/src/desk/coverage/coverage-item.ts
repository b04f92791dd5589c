import '../platform/elements/index';
import './as-of';
import './candidates';
import './evidence-list';
import './item-history';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { coverage, type ItemCoverage, type PlanCoverage } from './coverage-api';
import type { HezaItemHistory } from './item-history';
import { coveragePath, dayOf, dayQuery, dueTag, itemPath, progress, stateTag, target, withQuery } from './words';

/** One item of a plan on a day: its evidence, what the Office decides, its history. */
@customElement('heza-coverage-item')
export class HezaCoverageItem extends DeskElement {
  static override styles = css`
    :host > * + * {
      margin-top: var(--s-5);
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-3) var(--s-6);
      margin-top: var(--s-3);
    }

    dt {
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    dd {
      font-size: var(--t-xl);
      font-weight: 600;
    }

    .marks {
      margin-top: var(--s-3);
      gap: var(--s-2);
    }

    heza-item-history {
      margin-top: var(--s-3);
    }

    #candidates {
      margin-top: var(--s-6);
    }

    .two {
      display: grid;
      gap: var(--s-5);
    }

    @media (min-width: 72rem) {
      .two {
        grid-template-columns: 3fr 2fr;
        align-items: start;
      }
    }
  `;

  @property() year = '';

  @property() code = '';

  /** Of the address: the day (`ngay`). */
  @property() query = '';

  readonly #plan = new Load(this, {
    args: () => [Number(this.year), dayOf(this.query)] as const,
    task: ([year, day]) => coverage(year, day),
  });

  protected override render() {
    const year = Number(this.year);
    const back = host().href(coveragePath(year, dayQuery(this.query)));
    return html`<p><a href=${back}>← ${t('coverage.heading', { year: this.year })}</a></p>
      ${this.#plan.show((plan) => {
        const item = plan.items.find((one) => one.code === this.code);
        return item === undefined
          ? html`<heza-empty .heading=${t('coverage.noItem', { code: this.code, year: this.year })}
              ><a href=${back}>${t('common.back')}</a></heza-empty
            >`
          : this.#content(plan, item);
      })}`;
  }

  #content(plan: PlanCoverage, item: ItemCoverage): TemplateResult {
    const year = plan.year;
    return html`<div class="stack">
      <div class="head">
        <p class="soft">${item.group}. ${item.groupTitle}</p>
        <h1>${item.code} ${item.title}</h1>
      </div>
      <heza-as-of
        .year=${year}
        .day=${plan.asOf}
        @heza-day=${(event: CustomEvent<string>) =>
          host().navigate(itemPath(year, this.code, withQuery(this.query, { ngay: event.detail })))}
      ></heza-as-of>
      <section class="card" aria-labelledby="state">
        <h2 id="state" class="row">
          ${t('coverage.onDay', { day: showDay(plan.asOf) })} ${stateTag(item.state)} ${dueTag(item.due)}
        </h2>
        <dl>
          <div>
            <dt>${t('coverage.counted')}</dt>
            <dd>${item.count}</dd>
          </div>
          <div>
            <dt>${t('coverage.wanted')}</dt>
            <dd>${target(item.target, item.period)}</dd>
          </div>
          <div>
            <dt>${t('coverage.waiting')}</dt>
            <dd>${item.proposed}</dd>
          </div>
        </dl>
        ${item.targets.length === 0 ? nothing : html`<p class="row marks">${item.targets.map(progress)}</p>`}
      </section>
      <div class="two">
        <section aria-labelledby="evidence">
          <h2 id="evidence">${t('coverage.evidence')}</h2>
          <heza-evidence-list
            .year=${year}
            .code=${this.code}
            .day=${plan.asOf}
            @heza-decided=${this.#decided}
          ></heza-evidence-list>
          <h2 id="candidates">${t('coverage.candidates')}</h2>
          <p class="soft small">${t('coverage.candidatesHint')}</p>
          <heza-candidates .year=${year} .code=${this.code}></heza-candidates>
        </section>
        <section aria-labelledby="history">
          <h2 id="history">${t('coverage.history')}</h2>
          <heza-item-history .year=${year} .code=${this.code} .day=${plan.asOf}></heza-item-history>
        </section>
      </div>
    </div>`;
  }

  readonly #decided = (): void => {
    void this.#plan.run();
    this.renderRoot.querySelector<HezaItemHistory>('heza-item-history')?.refresh();
  };
}
