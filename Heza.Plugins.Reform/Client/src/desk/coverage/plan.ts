import '../platform/elements/index';
import './as-of';
import './cited-documents';
import './totals';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { plans, planTree, type PlanNode, type PlanSummary, type PlanTree } from './coverage-api';
import { coveragePath, dayOf, dayQuery, dueTag, itemLink, planPath, stateTag, tag, target, withQuery } from './words';

/** A plan as a tree of nested lists, what is covered of it on a day, and what else it says. Without a year: the newest. */
@customElement('heza-plan')
export class HezaPlan extends DeskElement {
  static override styles = css`
    :host > * + * {
      margin-top: var(--s-5);
    }

    select {
      width: auto !important;
      min-width: 8rem;
    }

    details.group {
      margin-top: var(--s-3);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    summary {
      padding: var(--s-3) var(--s-4);
      cursor: pointer;
      border-radius: var(--radius);
    }

    details.group > summary {
      font-weight: 600;
      background: var(--c-brand-soft);
    }

    details.group > summary .soft {
      display: block;
      font-weight: 400;
    }

    details.group > ul {
      padding: 0 var(--s-4);
    }

    .leaf {
      padding: var(--s-3) 0;
      border-bottom: 1px solid var(--c-line);
    }

    .leaf:last-child {
      border-bottom: 0;
    }

    .marks {
      margin-top: var(--s-1);
      gap: var(--s-2);
    }

    .more summary {
      min-height: 1.75rem;
      padding: var(--s-1) 0;
      font-size: var(--t-s);
      color: var(--c-brand);
    }

    .more li {
      padding: var(--s-1) 0;
      font-size: var(--t-s);
    }

    heza-coverage-totals,
    heza-cited-documents {
      margin-top: var(--s-3);
    }

    .two {
      display: grid;
      gap: var(--s-5);
    }

    .facts {
      display: grid;
      gap: var(--s-2);
      margin-top: var(--s-3);
    }

    .facts li {
      padding: var(--s-2) 0;
      border-bottom: 1px solid var(--c-line);
    }

    @media (min-width: 64rem) {
      .two {
        grid-template-columns: 1fr 1fr;
        align-items: start;
      }
    }
  `;

  /** Year of the plan; empty for the newest. */
  @property() year = '';

  /** Of the address: the day (`ngay`). */
  @property() query = '';

  readonly #plans = new Load(this, { args: () => [] as const, task: () => plans() });

  readonly #tree = new Load(this, {
    args: () => [this.#chosen, dayOf(this.query)] as const,
    task: ([year, day]) => (year === undefined ? Promise.resolve(undefined) : planTree(year, day)),
  });

  get #chosen(): number | undefined {
    return this.year === '' ? this.#plans.value?.[0]?.year : Number(this.year);
  }

  protected override render() {
    return this.#plans.show((all) =>
      all.length === 0
        ? html`<heza-empty .heading=${t('coverage.noPlan')} .text=${t('coverage.noPlanText')}>
            ${
              may('office')
                ? html`<p>
                    <a href=${host().href('ke-hoach/moi')}>${t('plans.newTitle')}</a>
                    <a href=${host().href('ke-hoach/doc-tep')}>${t('plans.importTitle')}</a>
                  </p>`
                : nothing
            }
          </heza-empty>`
        : this.#tree.show((tree) =>
            tree === undefined ? html`<heza-loading></heza-loading>` : this.#content(tree, all),
          ),
    );
  }

  #content(plan: PlanTree, all: readonly PlanSummary[]): TemplateResult {
    const go = (year: number, changes: Record<string, string | null>) =>
      host().navigate(planPath(year, withQuery(this.query, changes)));
    return html`<div class="stack">
      <div class="head stack--tight">
        <h1>${t('coverage.planHeading', { year: plan.year })}</h1>
        <p>${t('coverage.plan', { number: plan.number })}: ${plan.title}</p>
        <p class="row">
          <a href=${host().href(coveragePath(plan.year, dayQuery(this.query)))}>${t('coverage.toCoverage')}</a>
          <a href=${host().href(`ke-hoach/${String(plan.year)}/phien-ban`)}>${t('plans.revisionsTitle')}</a>
          ${all.length < 2 ? nothing : html`<a href=${host().href(comparePath(plan.year, all))}>${t('plans.compareTitle')}</a>`}
          ${
            may('office')
              ? html`<a href=${host().href(`ke-hoach/${String(plan.year)}/sua`)}>${t('plans.editTitle')}</a>
                  ${all.some((one) => one.year === plan.year + 1) ? nothing : html`<a href=${host().href(`ke-hoach/moi?tu=${String(plan.year)}`)}>${t('plans.copy', { year: plan.year + 1 })}</a>`}
                  <a href=${host().href('ke-hoach/moi')}>${t('plans.newTitle')}</a>
                  <a href=${host().href('ke-hoach/doc-tep')}>${t('plans.importTitle')}</a>`
              : nothing
          }
        </p>
      </div>
      <div class="row">
        <div class="field">
          <label for="year">${t('coverage.year')}</label>
          <select id="year" @change=${(event: Event) => go(Number((event.target as HTMLSelectElement).value), {})}>
            ${all.map((one) => html`<option value=${one.year} ?selected=${one.year === plan.year}>${one.year}</option>`)}
          </select>
        </div>
        <heza-as-of
          .year=${plan.year}
          .day=${plan.asOf}
          @heza-day=${(event: CustomEvent<string>) => go(plan.year, { ngay: event.detail })}
        ></heza-as-of>
      </div>
      <section aria-labelledby="tree">
        <h2 id="tree">${t('coverage.tree')}</h2>
        <p class="soft">${sums(plan)}</p>
        <heza-coverage-totals .totals=${plan.totals}></heza-coverage-totals>
        ${plan.items.map((node) => this.#node(plan, node))}
      </section>
      <section class="card" aria-labelledby="cited">
        <h2 id="cited">${t('coverage.cited', { published: plan.citedPublished, total: plan.citedTotal })}</h2>
        <p class="soft small">${t('coverage.citedHint')}</p>
        <heza-cited-documents .rows=${cited(plan.items)}></heza-cited-documents>
      </section>
      <div class="two">${this.#deadlines(plan)} ${this.#units(plan)}</div>
    </div>`;
  }

  #node(plan: PlanTree, node: PlanNode): TemplateResult {
    return node.leaf
      ? this.#leaf(plan, node)
      : html`<details class="group" open>
          <summary>${node.code}. ${node.title}<span class="soft small">${sums(node)}</span></summary>
          <ul class="plain">
            ${node.items.map((child) => html`<li class=${child.leaf ? 'leaf' : ''}>${this.#node(plan, child)}</li>`)}
          </ul>
        </details>`;
  }

  #leaf(plan: PlanTree, node: PlanNode): TemplateResult {
    const own = node.coverage;
    // The general target stands beside the count already.
    const narrow = node.targets.filter(({ form = null, channel = null }) => form !== null || channel !== null);
    return html`${itemLink(plan.year, node.code, node.title, this.query)}
    ${
      own === null
        ? nothing
        : html`<div class="row marks">
            ${stateTag(own.state)}
            <span class="small"
              >${t('coverage.done', { count: own.count, target: target(own.target, own.period) })}</span
            >
            ${dueTag(own.due)}
            ${own.suspects > 0 ? html`<span class="tag tag--warn">${t('coverage.suspectCount', { count: own.suspects })}</span>` : nothing}
          </div>`
    }
    ${answering(plan, node)}
    ${this.#more(
      t('coverage.citedBy', { count: node.cites.length }),
      node.cites.map((row) => html`<li class="row">${row.number} ${tag('cite', row.state)}</li>`),
    )}
    ${this.#more(
      t('coverage.indicators', { count: node.indicators.length }),
      node.indicators.map(
        (one) =>
          html`<li>
            ${one.code} ${one.title}${one.target === null ? nothing : html`: <strong>${one.target}</strong>`}
          </li>`,
      ),
    )}
    ${this.#more(
      t('coverage.targets', { count: narrow.length }),
      narrow.map(({ count, period = 'year', form = null, channel = null }) => {
        const named = plan.forms.find((known) => known.code === form)?.title ?? form;
        return html`<li>${[target(count, period), named, channel].filter((part) => part !== null).join(', ')}</li>`;
      }),
    )}`;
  }

  #more(name: string, rows: TemplateResult[]): TemplateResult | typeof nothing {
    return rows.length === 0
      ? nothing
      : html`<details class="more">
          <summary>${name}</summary>
          <ul class="plain">
            ${rows}
          </ul>
        </details>`;
  }

  #deadlines(plan: PlanTree): TemplateResult {
    return html`<section class="card" aria-labelledby="deadlines">
      <h2 id="deadlines">${t('coverage.deadlines')}</h2>
      ${plan.reportRecipient === null ? nothing : html`<p class="soft">${t('coverage.recipient', { name: plan.reportRecipient })}</p>`}
      <ul class="plain facts">
        ${plan.deadlines.map(
          (one) =>
            html`<li class="row row--apart">
              <span>${one.title}</span>
              <span class="tag ${one.state === 'soon' ? 'tag--warn' : ''}">
                ${t(one.state === 'overdue' ? 'coverage.passed' : 'coverage.before', { day: showDay(one.before) })}
              </span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #units(plan: PlanTree): TemplateResult {
    return html`<section class="card" aria-labelledby="units">
      <h2 id="units">${t('coverage.units')}</h2>
      <ul class="plain facts">
        ${plan.units.map(
          (unit) =>
            html`<li>
              <strong>${unit.name}</strong
              >${unit.role === null ? nothing : html`<br /><span class="small">${unit.role}</span>`}
              ${this.#more(
                t('coverage.obligations', { count: plan.obligations.filter((one) => one.unit === unit.code).length }),
                plan.obligations.filter((one) => one.unit === unit.code).map((one) => html`<li>${one.title}</li>`),
              )}
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

/** The other year that a comparison begins with: the year before, or the nearest that there is. */
function comparePath(year: number, all: readonly PlanSummary[]): string {
  const others = all.map((one) => one.year).filter((one) => one !== year);
  const other = others.find((one) => one < year) ?? others.at(-1) ?? year;
  return `ke-hoach/${String(year)}/so-sanh/${String(other)}`;
}

/** Who answers for an item, where the plan says so. */
function answering(plan: PlanTree, node: PlanNode): TemplateResult | typeof nothing {
  const names = node.units.map((code) => plan.units.find((unit) => unit.code === code)?.name ?? code);
  return names.length === 0
    ? nothing
    : html`<p class="small soft">${t('coverage.answering', { units: names.join('; ') })}</p>`;
}

function sums(node: Pick<PlanNode, 'totals'>): string {
  const { items, covered, partial, gap } = node.totals;
  return t('coverage.bar', { items, covered, partial, gap });
}

/** All documents that items below name, each once. */
function cited(nodes: readonly PlanNode[]): PlanNode['cites'] {
  const rows = nodes.flatMap((node) => [...node.cites, ...cited(node.items)]);
  return [...new Map(rows.map((row) => [row.number, row])).values()];
}
