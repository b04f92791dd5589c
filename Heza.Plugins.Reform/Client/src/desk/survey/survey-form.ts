import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import '../platform/elements/day-input';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { typed } from '../platform/typed';
import { change, create, survey, units, type SurveyRequest, type SurveyView } from './survey-api';
import { surveyPath } from './words';

interface Line {
  /** Tells lines apart while they move. */
  key: number;
  code: number | null;
  text: string;
  answered: boolean;
  before: string;
}

/** Defines a survey, or changes one. */
@customElement('heza-survey-form')
export class HezaSurveyForm extends DeskElement {
  static override styles = css`
    form {
      max-width: 48rem;
    }

    .days {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-4);
    }

    .check {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }

    .line {
      padding: var(--s-3) 0;
      border-top: 1px solid var(--c-line);
    }

    .line .row {
      margin-top: var(--s-2);
      gap: var(--s-2);
    }
  `;

  /** Its number, from the address; empty: a new one. */
  @property() survey = '';

  @state() private _lines: Line[] = [];

  @state() private _problem: ApiProblem | undefined;

  @state() private _busy = false;

  @query('heza-error-summary') private readonly summary!: HezaErrorSummary;

  #next = 1;
  #dirty = false;
  #takeBack: (() => void) | undefined;

  readonly #survey = new Load(this, {
    args: () => [this.survey] as const,
    task: async ([id]) => {
      const found = id === '' ? null : await survey(Number(id));
      this._lines = (found?.questions ?? []).map((question) => ({
        ...this.#blank(),
        ...question,
        before: question.text,
      }));
      if (this._lines.length === 0) {
        this._lines = [this.#blank()];
      }
      return found;
    },
  });

  readonly #units = new Load(this, { args: () => [] as const, task: () => units() });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeBack = host().guardLeaving(() => this.#dirty);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takeBack?.();
  }

  protected override render() {
    return this.#survey.show((view) => this.#form(view));
  }

  #form(view: SurveyView | null): TemplateResult {
    const messages = this.#messages();
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: SubmitEvent) => this.#save(event, view)}
      @input=${this.#touch}
    >
      <h1>${t(view === null ? 'survey.new' : 'survey.edit')}</h1>
      <heza-error-summary
        .heading=${this._problem === undefined || messages.length > 0 ? '' : this._problem.title}
        .errors=${messages}
        @heza-go-to-field=${(event: CustomEvent<string>) => {
          this.renderRoot.querySelector<HTMLElement>(`[name='${event.detail}']`)?.focus();
        }}
      ></heza-error-summary>
      <div class="field">
        <label for="title">${t('survey.name')}</label>
        <input
          id="title"
          name="title"
          maxlength="200"
          autocomplete="off"
          .defaultValue=${view?.title ?? ''}
          aria-invalid=${this.#wrong('title')}
          aria-describedby="title-error"
        />
        ${this.#error('title')}
      </div>
      <div class="field">
        <label for="introduction">${t('survey.introduction')}</label>
        <textarea
          id="introduction"
          name="introduction"
          rows="5"
          maxlength="2000"
          .defaultValue=${view?.introduction ?? ''}
          aria-invalid=${this.#wrong('introduction')}
          aria-describedby="introduction-error"
        ></textarea>
        ${this.#error('introduction')}
      </div>
      <div class="days">
        <heza-day-input
          name="openFrom"
          .label=${t('survey.openFrom')}
          .min=${'2000-01-01'}
          .value=${view?.openFrom ?? ''}
          .errors=${this._problem?.errors['openFrom'] ?? []}
          @heza-day=${this.#touch}
        ></heza-day-input>
        <heza-day-input
          name="openTo"
          .label=${t('survey.openTo')}
          .min=${'2000-01-01'}
          .value=${view?.openTo ?? ''}
          .errors=${this._problem?.errors['openTo'] ?? []}
          @heza-day=${this.#touch}
        ></heza-day-input>
      </div>
      <div class="field">
        <label for="unit">${t('survey.unit')}</label>
        <p class="hint">${t('survey.unitHint')}</p>
        <select id="unit" name="unit" aria-invalid=${this.#wrong('unit')} aria-describedby="unit-error">
          <option value="">${t('survey.noUnit')}</option>
          ${(this.#units.value ?? []).map((unit) => html`<option value=${unit.code} ?selected=${unit.code === view?.unit}>${unit.name}</option>`)}
        </select>
        ${this.#error('unit')}
      </div>
      <div>
        <label class="check"
          ><input type="checkbox" name="asksWho" ?checked=${view?.asksWho ?? true} />${t('survey.asksWho')}</label
        >
        <label class="check"
          ><input
            type="checkbox"
            name="asksComment"
            ?checked=${view?.asksComment ?? true}
          />${t('survey.asksComment')}</label
        >
      </div>
      <fieldset>
        <legend>${t('survey.questions')}</legend>
        <p class="hint">${t('survey.questionsHint')}</p>
        ${this.#error('questions')}
        <ol class="plain">
          ${repeat(
            this._lines,
            (line) => line.key,
            (line, index) => this.#line(line, index),
          )}
        </ol>
        <uui-button
          type="button"
          look="secondary"
          label=${t('survey.addQuestion')}
          ?disabled=${this._lines.length >= 20}
          @click=${this.#add}
        ></uui-button>
      </fieldset>
      <div class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t('common.save')}
          ?disabled=${this._busy}
          @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}
        ></uui-button>
        <a href=${host().href(view === null ? 'khao-sat' : surveyPath(view.id))}>${t('common.cancel')}</a>
      </div>
    </form>`;
  }

  #line(line: Line, index: number): TemplateResult {
    const field = `question-${String(index)}`;
    const button = (name: string, label: string, off: boolean, act: () => void) =>
      html`<uui-button
        type="button"
        compact
        look="secondary"
        label=${t(label, { number: index + 1 })}
        ?disabled=${off}
        @click=${act}
        >${t(name)}</uui-button
      >`;
    return html`<li class="line">
      <div class="field">
        <label for=${field}>${t('survey.questionNumber', { number: index + 1 })}</label>
        <input
          id=${field}
          name=${field}
          maxlength="300"
          autocomplete="off"
          .value=${line.text}
          aria-invalid=${this.#wrong(field)}
          aria-describedby=${`${field}-error`}
          @input=${(event: Event) => {
            line.text = (event.target as HTMLInputElement).value;
            this.requestUpdate();
          }}
        />
        ${this.#error(field)}
        ${line.answered && line.text.trim() !== line.before ? html`<p class="hint">${t('survey.newVersion')}</p>` : nothing}
      </div>
      <div class="row">
        ${button('survey.up', 'survey.upLabel', index === 0, () => this.#move(index, -1))}
        ${button('survey.down', 'survey.downLabel', index === this._lines.length - 1, () => this.#move(index, 1))}
        ${button('survey.remove', 'survey.removeLabel', this._lines.length === 1, () => this.#change(this._lines.filter((other) => other !== line)))}
      </div>
    </li>`;
  }

  #blank(): Line {
    return { key: this.#next++, code: null, text: '', answered: false, before: '' };
  }

  readonly #touch = (): void => {
    this.#dirty = true;
  };

  readonly #add = (): void => {
    this.#change([...this._lines, this.#blank()]);
  };

  #move(index: number, by: number): void {
    const lines = [...this._lines];
    const [line] = lines.splice(index, 1);
    if (line !== undefined) {
      lines.splice(index + by, 0, line);
    }
    this.#change(lines);
  }

  /** Messages belong to places, so they go when lines move. */
  #change(lines: Line[]): void {
    this._lines = lines;
    this.#dirty = true;
    this._problem = undefined;
  }

  #wrong(field: string): 'true' | 'false' {
    return this._problem?.errors[field] === undefined ? 'false' : 'true';
  }

  #error(field: string) {
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

  async #save(event: SubmitEvent, view: SurveyView | null): Promise<void> {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const body: SurveyRequest = {
      title: typed(values, 'title'),
      introduction: typed(values, 'introduction'),
      openFrom: typed(values, 'openFrom') || null,
      openTo: typed(values, 'openTo') || null,
      unit: typed(values, 'unit') || null,
      asksWho: values.has('asksWho'),
      asksComment: values.has('asksComment'),
      questions: this._lines.map(({ code, text }) => ({ code, text })),
      revision: view?.revision ?? null,
    };
    this._busy = true;
    this._problem = undefined;
    try {
      const saved = view === null ? await create(body) : await change(view.id, body);
      this.#dirty = false;
      host().notify({ kind: 'done', text: t('survey.saved') });
      host().navigate(surveyPath(saved.id));
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error;
      await this.updateComplete;
      void this.summary.take();
    } finally {
      this._busy = false;
    }
  }
}
