import '@umbraco-ui/uui-button';
import '../coverage/plan-items-field';
import '../platform/elements';
import './photos-field';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { typed } from '../platform/typed';
import { change, choices, read, record, type Activity, type ActivityInput, type Choices } from './activities-api';
import type { ChosenPhoto, HezaPhotosField } from './photos-field';

/** Records an activity, or corrects one: nothing that was typed is lost when the server objects. */
@customElement('heza-activity-form')
export class HezaActivityForm extends DeskElement {
  static override styles = css`
    form {
      max-width: 48rem;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--s-4);
    }
  `;

  /** Key of the activity to correct, from the address; empty: a new one. */
  @property() key = '';

  @state() private _problem: ApiProblem | undefined;

  @state() private _busy = false;

  @state() private _day = '';

  @state() private _items: readonly string[] = [];

  @state() private _photos: readonly ChosenPhoto[] = [];

  @query('heza-photos-field') private readonly photosField!: HezaPhotosField;

  /** Key of a new one: a form that is sent twice is one activity. */
  readonly #new = crypto.randomUUID();

  #dirty = false;
  #unguard: (() => void) | undefined;

  readonly #known = new Load(this, {
    args: () => [this.key] as const,
    task: async ([key]) => {
      const activity = key === '' ? undefined : await read(key);
      this._day = activity?.day ?? '';
      this._items = activity?.items.map((item) => item.reference) ?? [];
      this._photos = activity?.photos ?? [];
      return { activity };
    },
  });

  /** Forms and units of the plan of the day's year, else of the newest. */
  readonly #choices = new Load(this, {
    args: () => [this._day.slice(0, 4)] as const,
    task: ([year]) => choices(year === '' ? undefined : Number(year)),
  });

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
      <p><a href=${host().href(this.key === '' ? 'hoat-dong' : `hoat-dong/${this.key}`)}>${t('common.back')}</a></p>
      <h1>${t(this.key === '' ? 'activities.record' : 'activities.change')}</h1>
      ${this.#known.show(({ activity }) => this.#choices.show((known) => this.#form(activity, known)))}
    </div>`;
  }

  #form(activity: Activity | undefined, known: Choices): TemplateResult {
    return html`<form class="card stack" novalidate @submit=${this.#save} @input=${() => (this.#dirty = true)}>
      <heza-error-summary
        .heading=${this._problem === undefined || this.#messages().length > 0 ? '' : this._problem.title}
        .errors=${this.#messages()}
        @heza-go-to-field=${(event: CustomEvent<string>) => this.#go(event.detail)}
      ></heza-error-summary>
      ${this.#text('title', activity?.title ?? '', 300)}
      <div class="pair">
        <heza-day-input
          name="day"
          .label=${t('activities.column.day')}
          .value=${this._day}
          .max=${vietnamDay(new Date())}
          .errors=${this.#errors('day')}
          @heza-day=${(event: CustomEvent<string>) => {
            this._day = event.detail;
            this.#dirty = true;
          }}
        ></heza-day-input>
        <heza-day-input
          name="lastDay"
          .label=${t('activities.lastDay')}
          .value=${activity?.lastDay ?? ''}
          .errors=${this.#errors('lastDay')}
          @heza-day=${() => (this.#dirty = true)}
        ></heza-day-input>
      </div>
      ${this.#choice('form', known.forms, activity?.form ?? '')}
      <div class="pair">
        ${this.#text('place', activity?.place ?? '', 300)}
        ${this.#number('participants', activity?.participants ?? null)}
      </div>
      ${
        may('office')
          ? this.#choice('unit', known.units, activity?.unit ?? me().unit ?? '')
          : html`<p class="soft">
              ${t('activities.ownUnit', { name: known.units.find((unit) => unit.code === me().unit)?.title ?? me().unit ?? '' })}
            </p>`
      }
      <heza-plan-items-field
        name="items"
        .year=${known.year ?? undefined}
        .field=${{ alias: 'items', name: t('activities.column.items'), description: t('activities.itemsHint'), mandatory: true }}
        .value=${this._items}
        .errors=${this.#errors('items')}
        @heza-change=${(event: CustomEvent<{ value: string[] }>) => {
          this._items = event.detail.value;
          this.#dirty = true;
        }}
      ></heza-plan-items-field>
      <div class="field">
        <label for="description">${t('activities.description')}</label>
        <p class="hint" id="description-hint">${t('activities.descriptionHint')}</p>
        <textarea
          id="description"
          name="description"
          rows="6"
          maxlength="5000"
          aria-invalid=${this.#wrong('description')}
          aria-describedby="description-hint description-error"
          .value=${activity?.description ?? ''}
        ></textarea>
        ${this.#error('description')}
      </div>
      <heza-photos-field
        name="photos"
        .value=${this._photos}
        .errors=${this.#errors('photos')}
        @heza-change=${(event: CustomEvent<{ value: ChosenPhoto[] }>) => {
          this._photos = event.detail.value;
          this.#dirty = true;
        }}
      ></heza-photos-field>
      <div class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t(this.key === '' ? 'activities.save' : 'common.save')}
          ?disabled=${this._busy}
          state=${this._busy ? 'waiting' : ''}
        ></uui-button>
      </div>
    </form>`;
  }

  #text(name: string, value: string, longest: number): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${t(`activities.column.${name}`)}</label>
      <input
        id=${name}
        name=${name}
        type="text"
        autocomplete="off"
        maxlength=${longest}
        aria-invalid=${this.#wrong(name)}
        aria-describedby=${`${name}-error`}
        .value=${value}
      />
      ${this.#error(name)}
    </div>`;
  }

  #number(name: string, value: number | null): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${t('activities.participantsOptional')}</label>
      <input
        id=${name}
        name=${name}
        type="number"
        min="0"
        inputmode="numeric"
        aria-invalid=${this.#wrong(name)}
        aria-describedby=${`${name}-error`}
        .value=${value === null ? '' : String(value)}
      />
      ${this.#error(name)}
    </div>`;
  }

  #choice(name: string, values: Choices['forms'], value: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${t(`activities.column.${name}`)}</label>
      <select id=${name} name=${name} aria-invalid=${this.#wrong(name)} aria-describedby=${`${name}-error`}>
        <option value="">${t('activities.choose')}</option>
        ${values.map(({ code, title }) => html`<option value=${code} ?selected=${code === value}>${title}</option>`)}
      </select>
      ${this.#error(name)}
    </div>`;
  }

  #errors(field: string): readonly string[] {
    return this._problem?.errors[field] ?? [];
  }

  #wrong(field: string): 'true' | 'false' {
    return this.#errors(field).length === 0 ? 'false' : 'true';
  }

  #error(field: string): TemplateResult {
    const messages = this.#errors(field);
    return html`<p id=${`${field}-error`} class="error" ?hidden=${messages.length === 0}>
      ${messages.length === 0 ? nothing : messages.join(' ')}
    </p>`;
  }

  #messages() {
    return Object.entries(this._problem?.errors ?? {}).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    );
  }

  #go(field: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[name='${field}']`)?.focus();
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this._busy) {
      return;
    }
    if (this.photosField.busy) {
      host().notify({ kind: 'info', text: t('activities.waitForPhotos') });
      return;
    }
    const input = this.#input(new FormData(event.target as HTMLFormElement));
    const known = this.#known.value?.activity;
    this._busy = true;
    try {
      const saved =
        known === undefined ? await record(this.#new, input) : await change(known.key, known.revision, input);
      this.#dirty = false;
      host().notify({ kind: 'done', text: t('activities.saved') });
      host().navigate(`hoat-dong/${saved.key}`);
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

  #input(values: FormData): ActivityInput {
    const participants = typed(values, 'participants').trim();
    return {
      title: typed(values, 'title'),
      form: typed(values, 'form'),
      day: this._day,
      lastDay: typed(values, 'lastDay') || null,
      place: typed(values, 'place'),
      unit: may('office') ? typed(values, 'unit') : me().unit,
      items: [...this._items],
      participants: participants === '' ? null : Number(participants),
      description: typed(values, 'description'),
      photos: this._photos.map(({ media, altText }) => ({ media, altText })),
    };
  }
}
