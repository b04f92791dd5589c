import '../platform/elements/index';
import '@umbraco-ui/uui-button';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { Choice } from './combobox';
import { plans, searchItems, suggestionsForDraft, type PlanItemChoice, type SuggestionDraft } from './coverage-api';
import { PickField } from './pick-field';
import { suggestionList } from './suggestion-list';
import { stateTag, target } from './words';

/** Most items of a plan: what one answer of the search brings. */
const mostItems = 100;

/** The plan items that a piece satisfies: `["2023/a.1"]`. Found by code or by words, each with its state. */
@customElement('heza-plan-items-field')
export class HezaPlanItemsField extends PickField {
  static override styles: CSSResultGroup = [
    PickField.styles,
    css`
      .suggested {
        padding: var(--s-3) var(--s-4);
        margin-top: var(--s-3);
        background: var(--c-surface);
        border: 1px solid var(--c-line);
        border-radius: var(--radius);
      }

      .suggestions > li {
        padding: var(--s-2) 0;
      }

      .suggestions > li + li {
        border-top: 1px solid var(--c-line);
      }
    `,
  ];

  /** What stands in the whole form. */
  @property({ attribute: false }) draft?: () => { name: string; values: Readonly<Record<string, unknown>> };

  /** How often suggestions were asked for; 0 until somebody sees the field. */
  @state() private _asked = 0;

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

  readonly #suggested = new Load(this, {
    args: () => [this._asked] as const,
    task: async ([asked]) => {
      const year = this.year ?? (await plans())[0]?.year;
      const form = this.draft?.();
      return asked === 0 || year === undefined || form === undefined
        ? undefined
        : (await suggestionsForDraft(year, written(form.name, form.values, this.contentKey))).items;
    },
  });

  readonly #seen = new IntersectionObserver((entries) => {
    if (this._asked === 0 && entries.some((entry) => entry.isIntersecting)) {
      this._asked = 1;
    }
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  protected override render(): TemplateResult {
    return html`${super.render()} ${this.readonly || this.draft === undefined ? nothing : this.#suggestions()}`;
  }

  #suggestions(): TemplateResult {
    return html`<div class="suggested" role="group" aria-label=${t('coverage.suggested')}>
      <p class="row row--apart">
        <strong>${t('coverage.suggested')}</strong>
        <uui-button
          compact
          look="outline"
          label=${t('coverage.suggestAgain')}
          @click=${() => (this._asked += 1)}
        ></uui-button>
      </p>
      ${this.#suggested.show((found) => {
        const open = found?.filter((one) => !this.picked.includes(one.reference));
        return open === undefined || open.length === 0
          ? html`<p class="small soft">
              ${t(found === undefined || found.length === 0 ? 'coverage.nothingSuggested' : 'coverage.allLinked')}
            </p>`
          : suggestionList(
              open,
              (one) =>
                html`<uui-button
                  look="secondary"
                  label=${t('coverage.linkItem', { code: one.code })}
                  ?disabled=${this.full}
                  @click=${() => {
                    this.change([...this.picked, one.reference]);
                  }}
                  >${t('coverage.link')}</uui-button
                >`,
            );
      })}
    </div>`;
  }

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

/** An article's or a document's text as the form has it. */
function written(name: string, values: Readonly<Record<string, unknown>>, key: string): SuggestionDraft {
  const text = (alias: string) => (typeof values[alias] === 'string' ? values[alias] : null);
  const related = values['relatedDocuments'];
  return {
    title: name,
    summary: text('summary') ?? text('abstract'),
    body: text('body') ?? text('fullText'),
    documents: Array.isArray(related) ? related.filter((one): one is string => typeof one === 'string') : [],
    number: text('documentNumber'),
    content: key === '' ? null : key,
  };
}
