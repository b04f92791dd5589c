import '@umbraco-ui/uui-button';
import '../coverage/plan-items-field';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { typed } from '../platform/typed';
import { raise, units } from './obstacles-api';

/** Raises an obstacle: nothing that was typed is lost when the server objects. */
@customElement('heza-obstacle-form')
export class HezaObstacleForm extends DeskElement {
  static override styles = css`
    form {
      max-width: 48rem;
    }
  `;

  @state() private _problem: ApiProblem | undefined;

  @state() private _busy = false;

  @state() private _items: readonly string[] = [];

  /** A form that is sent twice is one obstacle. */
  readonly #key = crypto.randomUUID();

  #dirty = false;
  #unguard: (() => void) | undefined;

  readonly #units = new Load(this, { args: () => [] as const, task: () => units() });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = host().guardLeaving(() => this.#dirty);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  protected override render() {
    return html`<div class="stack">
      <p><a href=${host().href('vuong-mac')}>${t('obstacles.back')}</a></p>
      <h1>${t('obstacles.raise')}</h1>
      <form class="card stack" novalidate @submit=${this.#save} @input=${() => (this.#dirty = true)}>
        <heza-error-summary
          .heading=${this._problem === undefined || this.#messages().length > 0 ? '' : this._problem.title}
          .errors=${this.#messages()}
          @heza-go-to-field=${(event: CustomEvent<string>) => {
            this.renderRoot.querySelector<HTMLElement>(`[name='${event.detail}']`)?.focus();
          }}
        ></heza-error-summary>
        ${may('office') ? this.#unit() : nothing}
        <div class="field">
          <label for="title">${t('obstacles.name')}</label>
          <input
            id="title"
            name="title"
            type="text"
            autocomplete="off"
            maxlength="300"
            aria-invalid=${this.#wrong('title')}
            aria-describedby="title-error"
          />
          ${this.#error('title')}
        </div>
        ${this.#area('description', 5000)} ${this.#area('proposal', 3000)}
        <heza-plan-items-field
          name="item"
          .field=${{ alias: 'item', name: t('obstacles.item'), description: t('obstacles.itemHint'), mandatory: false, maxPicked: 1 }}
          .value=${this._items}
          .errors=${this._problem?.errors['item'] ?? []}
          @heza-change=${(event: CustomEvent<{ value: string[] }>) => {
            this._items = event.detail.value;
            this.#dirty = true;
          }}
        ></heza-plan-items-field>
        <div class="row">
          <uui-button type="submit" look="primary" label=${t('obstacles.send')} ?disabled=${this._busy}></uui-button>
        </div>
      </form>
    </div>`;
  }

  #unit(): TemplateResult {
    return html`<div class="field">
      <label for="unit">${t('obstacles.unit')}</label>
      <select id="unit" name="unit" aria-invalid=${this.#wrong('unit')} aria-describedby="unit-error">
        ${(this.#units.value ?? []).map(
          (unit) => html`<option value=${unit.code} ?selected=${unit.code === me().unit}>${unit.name}</option>`,
        )}
      </select>
      ${this.#error('unit')}
    </div>`;
  }

  #area(name: string, longest: number): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${t(`obstacles.${name}`)}</label>
      <p class="hint" id=${`${name}-hint`}>${t(`obstacles.${name}Hint`)}</p>
      <textarea
        id=${name}
        name=${name}
        rows="5"
        maxlength=${longest}
        aria-invalid=${this.#wrong(name)}
        aria-describedby=${`${name}-hint ${name}-error`}
      ></textarea>
      ${this.#error(name)}
    </div>`;
  }

  #wrong(field: string): 'true' | 'false' {
    return this._problem?.errors[field] === undefined ? 'false' : 'true';
  }

  #error(field: string): TemplateResult {
    const messages = this._problem?.errors[field];
    return html`<p id=${`${field}-error`} class="error" ?hidden=${messages === undefined}>
      ${messages?.join(' ') ?? nothing}
    </p>`;
  }

  #messages() {
    return Object.entries(this._problem?.errors ?? {}).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    );
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this._busy) {
      return;
    }
    const values = new FormData(event.target as HTMLFormElement);
    this._busy = true;
    try {
      const raised = await raise({
        key: this.#key,
        unit: may('office') ? typed(values, 'unit') : me().unit,
        title: typed(values, 'title'),
        description: typed(values, 'description'),
        proposal: typed(values, 'proposal'),
        item: this._items[0] ?? null,
      });
      this.#dirty = false;
      host().notify({ kind: 'done', text: t('obstacles.raised') });
      host().navigate(`vuong-mac/${raised.obstacle.key}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error;
      void this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
    } finally {
      this._busy = false;
    }
  };
}
