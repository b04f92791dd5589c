import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { Choice } from './combobox';
import { plans, searchItems, type PlanItemChoice } from './coverage-api';
import { PickField } from './pick-field';
import { stateTag, target } from './words';

/** Most items of a plan: what one answer of the search brings. */
const mostItems = 100;

/** The plan items that a piece satisfies: `["2023/a.1"]`. Found by code or by words, each with its state. */
@customElement('heza-plan-items-field')
export class HezaPlanItemsField extends PickField {
  /** Year of the plan that is searched; without it the newest. */
  @property({ type: Number }) year?: number;

  readonly #plans = new Load(this, { args: () => [] as const, task: () => plans() });

  /** Items of the plans that picked values name: their titles and states. */
  readonly #known = new Load(this, {
    args: () => [[...new Set(this.picked.map((value) => value.split('/')[0] ?? ''))].sort().join()] as const,
    task: async ([years]) => {
      // A plan that is not there any more leaves its codes as they are.
      const wanted =
        years === ''
          ? []
          : (await plans()).map((plan) => plan.year).filter((year) => years.split(',').includes(String(year)));
      const pages = await Promise.allSettled(wanted.map((year) => searchItems(year, '', mostItems)));
      return new Map(
        pages.flatMap((page) =>
          page.status === 'fulfilled' ? page.value.items.map((item) => [item.reference, item] as const) : [],
        ),
      );
    },
  });

  protected get placeholder(): string {
    return t('coverage.itemPlaceholder');
  }

  protected override async search(text: string): Promise<readonly Choice[]> {
    await this.#plans.taskComplete;
    const typed = /^\s*(\d{4})\s*\//.exec(text)?.[1];
    const year = typed === undefined ? (this.year ?? this.#plans.value?.[0]?.year) : Number(typed);
    if (year === undefined) {
      return [];
    }
    const found = await searchItems(year, text, mostItems);
    return found.items.map((item) => this.#choice(item));
  }

  protected override shown(value: string): TemplateResult {
    const item = this.#known.value?.get(value);
    return item === undefined
      ? html`<strong>${value}</strong>`
      : html`<strong>${value}</strong> ${item.title} ${stateTag(item.state)} <span class="small">${done(item)}</span>`;
  }

  protected override called(value: string): string {
    return value;
  }

  #choice(item: PlanItemChoice): Choice {
    return {
      value: item.reference,
      title: `${item.code} ${item.title}`,
      detail: `${done(item)} · ${item.groupTitle}`,
      mark: stateTag(item.state),
      chosen: this.picked.includes(item.reference),
    };
  }
}

function done(item: PlanItemChoice): string {
  return t('coverage.done', { count: item.count, target: target(item.target, item.period) });
}
