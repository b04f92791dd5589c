import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import './changes';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import type { FieldError, HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { may } from '../platform/session';
import type { Form } from './fields';
import { itemFields } from './item-fields';
import { audienceFields, deadlineFields, factFields, formFields, obligationFields, unitFields } from './part-fields';
import { PlanEditing, type Overtaken } from './plan-editing';
import { planEditorStyles } from './plan-editor.styles';

/** The page on which the Office writes a plan: a new one, a copy, a scan that was read, or the next revision of one. */
@customElement('heza-plan-editor')
export class HezaPlanEditor extends DeskElement {
  static override styles = planEditorStyles;

  /** Of a plan that is there; empty for a new one. */
  @property() year = '';

  /** Of the address: the year to copy (`tu`), the revision to begin with (`ban`). */
  @property() query = '';

  @state() private _problem: unknown;

  @query('heza-error-summary') private readonly summary!: HezaErrorSummary | null;

  readonly #editing = new PlanEditing(this, () => {
    this.#showWrong();
  });

  readonly #open = new Set<object>();
  readonly #labels = new Map<string, string>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#keys);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keys);
  }

  protected override render(): unknown {
    const { draft, heading, overtaken } = this.#editing;
    if (this._problem !== undefined) {
      return problemTemplate(this._problem, () => void this.#load());
    }
    if (draft === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    const form = this.#form(draft);
    const parts: readonly (readonly [name: string, fields: TemplateResult])[] = [
      ['facts', factFields(form)],
      ['items', itemFields(form, draft.plan.contentItems, 'contentItems')],
      ['forms', formFields(form)],
      ['units', unitFields(form)],
      ['audiences', audienceFields(form)],
      ['deadlines', deadlineFields(form)],
      ['obligations', obligationFields(form)],
    ];
    return html`<h1>${this.year === '' ? t('plans.newHeading') : t('plans.editHeading', { year: this.year })}</h1>
      ${this.#bar()}
      <heza-error-summary
        .heading=${heading}
        .errors=${this.#errors()}
        @heza-go-to-field=${(event: CustomEvent<string>) => {
          this.#goTo(event.detail);
        }}
      ></heza-error-summary>
      ${overtaken === undefined ? nothing : this.#overtaken(overtaken)} ${this.#notes()}
      ${parts.map(
        ([name, fields]) =>
          html`<section class="card" aria-labelledby=${name}>
            <h2 id=${name}>${t(`plans.section.${name}`)}</h2>
            ${fields}
          </section>`,
      )}`;
  }

  #bar(): TemplateResult {
    const editing = this.#editing;
    return html`<div class="bar">
      <div class="field">
        <label for="comment">${t('plans.comment')}</label>
        <input
          id="comment"
          maxlength="500"
          placeholder=${t('plans.commentExample')}
          .value=${editing.comment}
          @input=${(event: Event) => {
            editing.comment = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <uui-button
        look="primary"
        label=${t('plans.save')}
        title="Ctrl+S"
        ?disabled=${editing.saving || !may('office')}
        .state=${editing.saving ? 'waiting' : undefined}
        @click=${() => void this.#save()}
      ></uui-button>
      <span class="soft small" role="status">${editing.dirty ? t('plans.keptHere') : ''}</span>
    </div>`;
  }

  #notes(): TemplateResult {
    const { recovered, doubts, draft, dirty } = this.#editing;
    return html`${
      recovered && dirty
        ? html`<div class="card note row row--apart">
            <span>${t('plans.recovered')}</span>
            <uui-button
              look="secondary"
              compact
              label=${t('plans.discard')}
              @click=${() => void this.#discard()}
            ></uui-button>
          </div>`
        : nothing
    }
    ${
      doubts.length === 0
        ? nothing
        : html`<section class="card note note--warn doubts" aria-labelledby="doubts">
            <h2 id="doubts">${t('plans.doubts', { count: doubts.length })}</h2>
            <p class="soft">
              ${t((draft?.revision ?? 0) > 0 ? 'plans.doubtsReplace' : 'plans.doubtsHint', { year: draft?.plan.year ?? '' })}
            </p>
            <ul class="plain">
              ${doubts.map(
                (doubt) =>
                  html`<li>
                    ${doubt.line > 0 ? html`<strong>${t('plans.line', { line: doubt.line })}</strong>` : nothing}
                    ${doubt.message} ${doubt.text === '' ? nothing : html`<q class="soft">${doubt.text}</q>`}
                  </li>`,
              )}
            </ul>
            <p>
              <uui-button
                look="secondary"
                compact
                label=${t('plans.discard')}
                @click=${() => void this.#discard()}
              ></uui-button>
            </p>
          </section>`
    }`;
  }

  #overtaken({ heading, draft, changes }: Overtaken): TemplateResult {
    return html`<section class="card note note--warn stack" role="alert" tabindex="-1" id="overtaken">
      <h2>${heading}</h2>
      <heza-plan-changes .changes=${changes}></heza-plan-changes>
      <div class="row">
        <uui-button
          look="primary"
          label=${t('plans.keepMine', { revision: draft.revision })}
          @click=${() => {
            this.#editing.keepMine();
            void this.#save();
          }}
        ></uui-button>
        <uui-button
          look="secondary"
          label=${t('plans.takeTheirs', { revision: draft.revision })}
          @click=${() => {
            this.#editing.takeTheirs();
          }}
        ></uui-button>
      </div>
    </section>`;
  }

  #form(draft: Form['draft']): Form {
    return {
      draft,
      labels: this.#labels,
      errors: (place) => this.#editing.errors[place] ?? [],
      changed: () => {
        this.#editing.changed();
      },
      focus: (place) =>
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(place)}`)?.focus(),
        ),
      isOpen: (item) => this.#open.has(item),
      open: (item, open) => {
        if (open !== this.#open.has(item)) {
          this.#open[open ? 'add' : 'delete'](item);
          this.requestUpdate();
        }
      },
    };
  }

  async #load(): Promise<void> {
    this._problem = undefined;
    const asked = new URLSearchParams(this.query);
    const [from, revision] = [asked.get('tu'), asked.get('ban')];
    try {
      await this.#editing.open(this.year, {
        ...(from === null ? {} : { year: from }),
        ...(revision === null ? {} : { revision }),
      });
      for (const group of this.#editing.plan?.contentItems ?? []) {
        this.#open.add(group);
      }
      this.requestUpdate();
    } catch (error) {
      this._problem = error;
    }
  }

  async #save(): Promise<void> {
    const year = await this.#editing.save();
    if (year !== undefined) {
      host().navigate(`ke-hoach/${String(year)}`);
    }
  }

  async #discard(): Promise<void> {
    const sure = await confirm({
      heading: t('plans.discard'),
      text: t('plans.discardText'),
      yes: t('plans.discard'),
      danger: true,
    });
    if (sure) {
      await this.#editing.drop(this.year);
    }
  }

  #errors(): FieldError[] {
    return Object.entries(this.#editing.errors).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message: `${this.#labels.get(field) ?? field}: ${message}` })),
    );
  }

  /** Items in which something is wrong open themselves; the summary says what. */
  #showWrong(): void {
    const plan = this.#editing.plan;
    if (plan !== undefined && Object.keys(this.#editing.errors).some((place) => place.startsWith('contentItems'))) {
      const open = (items: typeof plan.contentItems, place: string): void => {
        items.forEach((item, index) => {
          const own = `${place}[${String(index)}]`;
          if (Object.keys(this.#editing.errors).some((wrong) => wrong.startsWith(own))) {
            this.#open.add(item);
          }
          open(item.items, `${own}.items`);
        });
      };
      open(plan.contentItems, 'contentItems');
    }
    this.requestUpdate();
    void this.updateComplete.then(() => {
      // Labels of what has just opened are known now.
      this.requestUpdate();
      const other = this.renderRoot.querySelector<HTMLElement>('#overtaken');
      if (other === null) {
        void this.summary?.take();
      } else {
        other.focus();
      }
    });
  }

  #goTo(place: string): void {
    const found =
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(place)}`) ??
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(place.replace(/\[\d+\]$/, ''))}`) ??
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`${place}-error`)}`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus();
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void this.#save();
    }
  };
}
