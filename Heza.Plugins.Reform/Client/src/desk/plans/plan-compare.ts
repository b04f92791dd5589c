import '../platform/elements/index';
import './changes';
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { allPlans, compareYears } from './plans-api';

/** Two years' plans side by side: what came, went and was reworded. */
@customElement('heza-plan-compare')
export class HezaPlanCompare extends DeskElement {
  static override styles = css`
    :host {
      max-width: 64rem;
    }

    :host > * + * {
      margin-top: var(--s-5);
    }

    select {
      width: auto !important;
      min-width: 8rem;
    }
  `;

  @property() year = '';

  @property() other = '';

  readonly #plans = new Load(this, { args: () => [] as const, task: () => allPlans() });

  readonly #comparison = new Load(this, {
    args: () => [Number(this.year), Number(this.other)] as const,
    task: ([year, other]) => compareYears(year, other),
  });

  protected override render() {
    const choice = (id: string, label: string, value: string, go: (year: string) => string) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <select
          id=${id}
          @change=${(event: Event) => {
            host().navigate(go((event.target as HTMLSelectElement).value));
          }}
        >
          ${(this.#plans.value ?? []).map(
            (plan) => html`<option value=${plan.year} ?selected=${String(plan.year) === value}>${plan.year}</option>`,
          )}
        </select>
      </div>`;
    const [from, to] = [this.year, this.other].sort();
    return html`<h1>${t('plans.compareHeading', { from: from ?? '', to: to ?? '' })}</h1>
      <div class="row">
        ${choice('year', t('plans.oneYear'), this.year, (year) => `ke-hoach/${year}/so-sanh/${this.other}`)}
        ${choice('other', t('plans.otherYear'), this.other, (year) => `ke-hoach/${this.year}/so-sanh/${year}`)}
      </div>
      <p class="soft small">${t('plans.compareHint', { from: from ?? '', to: to ?? '' })}</p>
      ${this.#comparison.show(
        (comparison) => html`<heza-plan-changes class="card" .changes=${comparison.changes}></heza-plan-changes>`,
      )}`;
  }
}
