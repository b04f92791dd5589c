import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import type { CoverageState, ItemCoverage, PlanCoverage } from './coverage-api';
import { heat } from './heat';
import { Narrow } from './narrow';
import { dueTag, itemLink, progress, quarterName, target } from './words';

/** Item × quarter as a heat map with numbers; on a phone a card for each item. */
@customElement('heza-coverage-matrix')
export class HezaCoverageMatrix extends DeskElement {
  static override styles = [
    heat,
    css`
      .waiting {
        color: var(--c-info);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) plan!: PlanCoverage;

  @property() query = '';

  readonly #narrow = new Narrow(this);

  protected override render() {
    const groups = [...new Set(this.plan.items.map((item) => item.group))].map((group) =>
      this.plan.items.filter((item) => item.group === group),
    );
    return this.#narrow.yes ? groups.map((group) => this.#cards(group)) : this.#table(groups);
  }

  #table(groups: ItemCoverage[][]): TemplateResult {
    return html`<div class="scroll" role="region" aria-label=${t('coverage.byQuarter')} tabindex="0">
      <table>
        <caption>
          ${t('coverage.matrixCaption', { day: showDay(this.plan.asOf) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('coverage.item')}</th>
            <th scope="col">${t('coverage.wholeYear')}</th>
            ${[1, 2, 3, 4].map((quarter) => html`<th scope="col">${quarterName(quarter)}</th>`)}
            <th scope="col">${t('coverage.waiting')}</th>
          </tr>
        </thead>
        ${groups.map(
          (group) =>
            html`<tbody>
              <tr class="group">
                <th scope="rowgroup" colspan="7">${group[0]?.group}. ${group[0]?.groupTitle}</th>
              </tr>
              ${group.map((item) => this.#row(item))}
            </tbody>`,
        )}
      </table>
    </div>`;
  }

  #row(item: ItemCoverage): TemplateResult {
    return html`<tr>
      <th scope="row">${itemLink(this.plan.year, item.code, item.title, this.query)}${this.#marks(item)}</th>
      <td class="cell ${item.state}">${this.#year(item)}</td>
      ${item.quarters.map(
        (quarter) => html`<td class="cell ${quarter.state}">${cell(quarter.count, quarter.state)}</td>`,
      )}
      <td class="cell">${this.#waiting(item)}</td>
    </tr>`;
  }

  #cards(group: ItemCoverage[]): TemplateResult {
    return html`<section>
      <h3>${group[0]?.group}. ${group[0]?.groupTitle}</h3>
      <ul class="plain cards">
        ${group.map(
          (item) =>
            html`<li class="card">
              <h4>${itemLink(this.plan.year, item.code, item.title, this.query)}</h4>
              ${this.#marks(item)}
              <dl class="cells">
                <div class=${item.state}>
                  <dt>${t('coverage.wholeYear')}</dt>
                  <dd>${this.#year(item)}</dd>
                </div>
                <div>
                  <dt>${t('coverage.waiting')}</dt>
                  <dd>${this.#waiting(item)}</dd>
                </div>
                ${item.quarters.map(
                  (quarter) =>
                    html`<div class=${quarter.state}>
                      <dt>${quarterName(quarter.quarter)}</dt>
                      <dd>${cell(quarter.count, quarter.state)}</dd>
                    </div>`,
                )}
              </dl>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #year(item: ItemCoverage): TemplateResult {
    const counted = item.period === 'year' ? `${String(item.count)}/${String(item.target)}` : String(item.count);
    return html`<span class="number">${counted}</span><span class="word">${t(`coverage.state.${item.state}`)}</span>`;
  }

  #waiting(item: ItemCoverage): TemplateResult {
    return html`<span class="number ${item.proposed > 0 ? 'waiting' : 'none'}">${item.proposed}</span>`;
  }

  #marks(item: ItemCoverage): TemplateResult | typeof nothing {
    const marks = [
      dueTag(item.due),
      item.suspects > 0
        ? html`<span class="tag tag--warn">${t('coverage.suspectCount', { count: item.suspects })}</span>`
        : nothing,
      item.period === 'quarter' ? html`<span class="tag">${target(item.target, item.period)}</span>` : nothing,
      ...item.targets.map(progress),
      item.late > 0 ? html`<span class="tag">${t('coverage.late', { count: item.late })}</span>` : nothing,
    ].filter((mark) => mark !== nothing);
    return marks.length === 0 ? nothing : html`<div class="marks">${marks}</div>`;
  }
}

function cell(count: number, state: CoverageState): TemplateResult {
  return state === 'not-yet'
    ? html`<span class="number" aria-hidden="true">–</span><span class="word">${t('coverage.state.not-yet')}</span>`
    : html`<span class="number">${count}</span><span class="word">${t(`coverage.state.${state}`)}</span>`;
}
