import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../coverage/totals';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { part, partStyle } from './part';
import { newestPlan } from './plan-of-now';

/** Coverage at a glance, and what waits for the Office. */
@customElement('heza-home-office')
export class HezaHomeOffice extends DeskElement {
  static override styles = [
    partStyle,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--s-5);
        align-items: start;
      }

      .grid > .card {
        margin-top: 0;
      }

      .soft {
        margin-top: var(--s-2);
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
        gap: var(--s-3);
        margin-top: var(--s-4);
      }

      .figures a {
        display: block;
        padding: var(--s-3);
        color: inherit;
        text-decoration: none;
        background: var(--c-page);
        border-radius: var(--radius);
      }

      .figures a:hover {
        outline: 1px solid var(--c-line-strong);
      }

      .number {
        display: block;
        font-size: var(--t-2xl);
        font-weight: 600;
        line-height: 1.2;
      }

      .bad .number {
        color: var(--c-bad);
      }
    `,
  ];

  readonly #glance = new Load(this, {
    args: () => [] as const,
    task: async () => {
      const year = await newestPlan();
      if (year === undefined) {
        return undefined;
      }
      const plan = { params: { path: { year } } };
      const [coverage, proposed] = await Promise.all([
        ask(api().GET('/umbraco/management/api/v1/reform/plans/{year}/coverage', plan)),
        ask(
          api().GET('/umbraco/management/api/v1/reform/fulfilments', {
            params: { query: { year, state: 'proposed', pageSize: 6 } },
          }),
        ),
      ]);
      return { coverage, proposed };
    },
  });

  protected override render() {
    return html`${this.#glance.show((found) =>
      found === undefined
        ? part({ heading: t('home.coverage'), empty: t('home.noPlan'), entries: [] })
        : html`<div class="grid">
            ${this.#coverage(found.coverage)}
            ${part({
              heading: t('home.proposed'),
              count: found.proposed.total,
              all: { path: `do-phu/${String(found.coverage.year)}`, text: t('home.coverage') },
              empty: t('home.proposedNone'),
              entries: found.proposed.items.map((row) => ({
                path: `do-phu/${String(row.year)}/${row.item}`,
                what: row.evidence?.title ?? row.item,
                details: t('home.forItem', { code: row.item }),
              })),
            })}
          </div>`,
    )}`;
  }

  #coverage(coverage: Schemas['PlanCoverage']) {
    const { items, covered, partial, gap } = coverage.totals;
    const path = `do-phu/${String(coverage.year)}`;
    const figure = (number: number, text: string, to: string, bad: boolean) =>
      html`<a class=${bad && number > 0 ? 'bad' : ''} href=${host().href(to)}>
        <span class="number">${number}</span><span class="small">${text}</span>
      </a>`;
    return html`<section class="card">
      <div class="head">
        <h2>${t('home.coverageOf', { number: coverage.planNumber })}</h2>
        <a class="small" href=${host().href(path)}>${t('common.more')}</a>
      </div>
      ${items === 0 ? nothing : html`<heza-coverage-totals .totals=${coverage.totals}></heza-coverage-totals>`}
      <p class="small soft">${t('home.asOf', { day: showDay(coverage.asOf) })}</p>
      <div class="figures">
        ${figure(covered, t('home.covered', { items }), path, false)}
        ${figure(gap + partial, t('home.lacking'), path, false)}
        ${figure(coverage.overdue, t('home.overdue'), path, true)}
        ${figure(coverage.orphans, t('home.orphans'), path, false)}
        ${figure(coverage.suspects, t('home.suspects'), path, true)}
      </div>
    </section>`;
  }
}
