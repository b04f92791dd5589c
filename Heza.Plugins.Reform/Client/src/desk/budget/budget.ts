import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import './budget-line';
import { Task } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { budget, filePath, plans, save, words, type BudgetView } from './budget-api';
import type { HezaBudgetLine, LineDeed } from './budget-line';
import { groupSums, readNumber, writeNumber, type Line } from './figures';

/** The server takes no more. */
const mostLines = 200;

/** What a plan is estimated to cost: lines to be typed, their sums as one types, the files to send. */
@customElement('heza-budget')
export class HezaBudget extends DeskElement {
  static override styles = css`
    .lines > li {
      padding: var(--s-4) 0;
      border-top: 1px solid var(--c-line);
    }

    .lines > li:first-child {
      padding-top: 0;
      border-top: 0;
    }

    .sums {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding: var(--s-4) var(--s-5);
      border-top: 3px solid var(--c-brand);
    }

    .total {
      font-size: var(--t-xl);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    .groups td:last-child {
      text-align: right;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    @media (max-width: 47.99rem) {
      .sums {
        position: static;
      }
    }
  `;

  /** Year of the plan; empty for the newest. */
  @property() year = '';

  @state() private _lines: Line[] = [];

  @state() private _dirty = false;

  @state() private _busy = false;

  @state() private _problem: ApiProblem | undefined;

  #next = 1;
  #saved: BudgetView | undefined;
  #takeBack: (() => void) | undefined;

  readonly #budget = new Load(this, {
    args: () => [this.year] as const,
    task: async ([typed]) => {
      const year = typed === '' ? (await plans())[0]?.year : Number(typed);
      if (year === undefined) {
        return null;
      }
      const found = await budget(year);
      this.#show(found);
      return found;
    },
  });

  readonly #words = new Task(this, {
    args: () => [this.#saved?.year, this.#total] as const,
    task: async ([year, total]) => (year === undefined ? '' : (await words(year, total)).words),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeBack = host().guardLeaving(() => this._dirty);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takeBack?.();
  }

  get #total(): number {
    return groupSums(this._lines).reduce((sum, group) => sum + group.sum, 0);
  }

  protected override render() {
    return this.#budget.show((found) =>
      found === null
        ? html`<heza-empty .heading=${t('coverage.noPlan')} .text=${t('coverage.noPlanText')}></heza-empty>`
        : this.#page(this.#saved ?? found),
    );
  }

  #page(view: BudgetView): TemplateResult {
    const messages = this.#messages();
    return html`<form class="stack" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
      <div class="stack--tight">
        <h1>${t('budget.heading', { year: view.year })}</h1>
        <p class="soft">${t('budget.plan', { number: view.planNumber })}</p>
        <p class="soft small">
          ${
            view.changedAt === null
              ? t('budget.never')
              : t('budget.changed', { by: view.changedBy ?? '', at: showMoment(view.changedAt) })
          }
        </p>
      </div>
      <heza-error-summary
        .heading=${this._problem === undefined || messages.length > 0 ? '' : this._problem.title}
        .errors=${messages}
        @heza-go-to-field=${this.#goTo}
      ></heza-error-summary>
      <section class="card" aria-label=${t('budget.lines')}>
        ${this._lines.length === 0 ? html`<p class="soft">${t('budget.empty')}</p>` : nothing}
        <ol class="plain lines">
          ${repeat(
            this._lines,
            (line) => line.key,
            (line, index) => html`<li>${this.#line(line, index)}</li>`,
          )}
        </ol>
        <p>
          <uui-button
            type="button"
            look="secondary"
            label=${t('budget.add')}
            ?disabled=${this._lines.length >= mostLines}
            @click=${this.#add}
          ></uui-button>
        </p>
      </section>
      ${this.#groups()} ${this.#sums(view)}
    </form>`;
  }

  #line(line: Line, index: number): TemplateResult {
    return html`<heza-budget-line
      .line=${line}
      .index=${index}
      .last=${index === this._lines.length - 1}
      .groups=${groupSums(this._lines)
        .map((group) => group.name)
        .filter((name) => name !== '')}
      .errors=${this.#errorsOf(index)}
      @heza-line=${(event: CustomEvent<Line>) => {
        this._lines = this._lines.map((other) => (other.key === line.key ? event.detail : other));
        this._dirty = true;
      }}
      @heza-line-deed=${(event: CustomEvent<LineDeed>) => void this.#do(event.detail, line, index)}
    ></heza-budget-line>`;
  }

  #groups(): TemplateResult | typeof nothing {
    const groups = groupSums(this._lines);
    return groups.length < 2
      ? nothing
      : html`<section class="card" aria-labelledby="groups">
          <h2 id="groups">${t('budget.byGroup')}</h2>
          <table class="groups">
            <tbody>
              ${groups.map(
                (group) =>
                  html`<tr>
                    <td>${group.name === '' ? t('budget.noGroup') : group.name}</td>
                    <td>${t('budget.dong', { amount: showNumber(group.sum) })}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </section>`;
  }

  #sums(view: BudgetView): TemplateResult {
    const file = (ending: 'docx' | 'xlsx') =>
      html`<a href=${host().apiBase + filePath(view.year, ending)} download>${t(`budget.${ending}`)}</a>`;
    return html`<section class="card sums stack--tight" aria-labelledby="total">
      <h2 id="total" class="visually-hidden">${t('budget.total')}</h2>
      <p>
        <span class="soft">${t('budget.total')}</span>
        <output class="total">${t('budget.dong', { amount: showNumber(this.#total) })}</output>
      </p>
      <p class="small">${t('budget.inWords', { words: this.#words.value ?? '' })}</p>
      <div class="row">
        <uui-button
          type="button"
          look="primary"
          label=${t('common.save')}
          ?disabled=${this._busy}
          @click=${() => void this.#save(view)}
        ></uui-button>
        ${
          view.revision === 0
            ? nothing
            : this._dirty
              ? html`<p class="small soft">${t('budget.saveFirst')}</p>`
              : html`${file('docx')} ${file('xlsx')}`
        }
      </div>
    </section>`;
  }

  #show(view: BudgetView): void {
    this.#saved = view;
    this._lines = view.lines.map((line) => ({
      key: this.#next++,
      group: line.group,
      content: line.content,
      measure: line.measure,
      quantity: writeNumber(line.quantity),
      unitPrice: writeNumber(line.unitPrice),
      note: line.note,
    }));
    this._dirty = false;
  }

  readonly #add = (): void => {
    const group = this._lines.at(-1)?.group ?? '';
    this.#change([
      ...this._lines,
      { key: this.#next++, group, content: '', measure: '', quantity: '1', unitPrice: '', note: '' },
    ]);
    void this.#focus(this._lines.length - 1, 'content');
  };

  async #do(deed: LineDeed, line: Line, index: number): Promise<void> {
    const lines = this._lines.filter((other) => other.key !== line.key);
    if (deed === 'remove') {
      const named = { heading: t('budget.removeHeading'), text: t('budget.removeText', { content: line.content }) };
      if (line.content === '' || (await confirm({ ...named, yes: t('budget.remove'), danger: true }))) {
        this.#change(lines);
      }
      return;
    }
    lines.splice(index + (deed === 'up' ? -1 : 1), 0, line);
    this.#change(lines);
  }

  /** Messages belong to places, so they go when lines move. */
  #change(lines: Line[]): void {
    this._lines = lines;
    this._dirty = true;
    this._problem = undefined;
  }

  #errorsOf(index: number): Record<string, string[]> {
    const start = `line-${String(index)}-`;
    return Object.fromEntries(
      Object.entries(this._problem?.errors ?? {})
        .filter(([field]) => field.startsWith(start))
        .map(([field, messages]) => [field.slice(start.length), messages]),
    );
  }

  #messages() {
    return Object.entries(this._problem?.errors ?? {}).flatMap(([field, messages]) => {
      const place = /^line-(\d+)-/.exec(field);
      return messages.map((message) => ({
        field,
        message: place === null ? message : t('budget.lineMessage', { number: Number(place[1]) + 1, message }),
      }));
    });
  }

  readonly #goTo = (event: CustomEvent<string>): void => {
    const place = /^line-(\d+)-(\w+)$/.exec(event.detail);
    if (place !== null) {
      void this.#focus(Number(place[1]), place[2] ?? '');
    }
  };

  async #focus(index: number, field: string): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelectorAll<HezaBudgetLine>('heza-budget-line')[index]?.take(field);
  }

  async #save(view: BudgetView): Promise<void> {
    this._busy = true;
    this._problem = undefined;
    try {
      const lines = this._lines.map(({ group, content, measure, quantity, unitPrice, note }) => ({
        group,
        content,
        measure,
        quantity: readNumber(quantity),
        unitPrice: whole(readNumber(unitPrice)),
        note,
      }));
      this.#show(await save(view.year, { lines, revision: view.revision }));
      host().notify({ kind: 'done', text: t('budget.saved') });
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error;
      await this.updateComplete;
      void this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
    } finally {
      this._busy = false;
    }
  }
}

/** A price with a fraction is told to be mended, never rounded in silence. */
function whole(price: number | null): number | null {
  return price !== null && Number.isInteger(price) ? price : null;
}
