import '@umbraco-ui/uui-button';
import '../platform/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { FieldError, HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import './conflict';
import type { ContentDetail, Typed } from './content-api';
import './content-form';
import type { HezaContentForm } from './content-form';
import { Editing, type Conflict } from './editing';
import { autosaveText, banners, stateOf } from './editor-status';
import { editorStyles } from './editor-styles';
import { loadFeature } from './editors';
import './recovery';

/**
 * The page on which a document is written. What is typed is kept at once on this machine, every few seconds on the
 * server, and becomes the document's draft when it is saved.
 */
@customElement('heza-content-editor')
export class HezaContentEditor extends DeskElement {
  static override styles = editorStyles;

  /** Of an existing document. */
  @property() key = '';
  /** Alias of the type of a new one. */
  @property() type = '';

  @state() private _problem: unknown;
  @state() private _workflow = false;

  @query('heza-content-form') private readonly form!: HezaContentForm | null;
  @query('heza-error-summary') private readonly summary!: HezaErrorSummary | null;

  readonly #editing = new Editing(this, () => {
    void this.updateComplete.then(() => this.summary?.take());
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#keys);
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keys);
  }

  protected override render(): unknown {
    const editing = this.#editing;
    if (this._problem !== undefined) {
      return problemTemplate(this._problem, () => void this.#open());
    }
    if (editing.type === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    if (editing.found && editing.detail) {
      return html`${this.#headline()}<heza-recovery
          .saved=${editing.detail}
          .found=${editing.found}
          @heza-recover=${(event: CustomEvent<boolean>) => void editing.recover(event.detail)}
        ></heza-recovery>`;
    }
    return html`${this.#headline()}${this.#bar()}
      ${banners(editing.autosave.state, editing.presence, editing.overtaken, () => void editing.resolve())}
      ${this.#messages()}
      <heza-error-summary
        .heading=${editing.heading}
        .errors=${this.#errors()}
        @heza-go-to-field=${(event: CustomEvent<string>) => {
          this.#goTo(event.detail);
        }}
      ></heza-error-summary>
      ${editing.conflict === undefined ? nothing : this.#conflict(editing.conflict)}
      ${this._workflow && editing.detail !== undefined ? this.#workflow() : nothing} ${this.#title()}
      <div class="sheet" ?inert=${editing.conflict !== undefined}>
        <heza-content-form
          .type=${editing.type}
          .name=${editing.draft.name}
          .values=${editing.draft.values}
          .errors=${editing.errors}
          .readonly=${!editing.editable}
          .contentKey=${editing.key}
          @heza-values-change=${(event: CustomEvent<{ values: Record<string, unknown> }>) => {
            editing.typed({ values: event.detail.values });
          }}
        ></heza-content-form>
      </div>
      ${this._workflow && editing.detail !== undefined ? this.#history(editing.detail) : nothing}`;
  }

  #history(detail: ContentDetail): TemplateResult {
    return html`<details class="history">
      <summary>${t('editor.history')}</summary>
      <heza-content-history
        .contentKey=${detail.key}
        .stamp=${String(detail.revision) + detail.state}
      ></heza-content-history>
    </details>`;
  }

  /** The title is a field, not a heading: screen readers get one besides. */
  #headline(): TemplateResult {
    const { type, draft } = this.#editing;
    return html`<h1 class="visually-hidden">${type?.name}: ${draft.name || t('editor.untitled')}</h1>`;
  }

  #bar(): TemplateResult {
    const editing = this.#editing;
    const back = this.#list();
    return html`<div class="bar">
      <a href=${host().href(back)}>${t(`editor.back.${back}`)}</a>
      ${stateOf(editing.detail)}
      <span class="kept soft small" role="status"
        >${autosaveText(editing.autosave.state, editing.draft.dirty, editing.detail)}</span
      >
      ${
        editing.detail === undefined
          ? nothing
          : html`<a href=${host().href(`noi-dung/${editing.key}/phien-ban`)}>${t('editor.versions')}</a>
              <uui-button look="outline" label=${t('editor.preview')} @click=${this.#preview}></uui-button>`
      }
      ${
        editing.editable
          ? html`<uui-button
              look="secondary"
              label=${t('editor.save')}
              title="Ctrl+S"
              ?disabled=${editing.saving}
              .state=${editing.saving ? 'waiting' : undefined}
              @click=${() => void editing.save()}
            ></uui-button>`
          : html`<span class="tag">${t('editor.readonly')}</span>`
      }
    </div>`;
  }

  #workflow(): TemplateResult {
    const editing = this.#editing;
    return html`<heza-workflow-bar
      .content=${editing.detail}
      .dirty=${editing.draft.dirty}
      .save=${editing.save}
      @heza-content-changed=${(event: CustomEvent<{ content: ContentDetail }>) => {
        editing.changed(event.detail.content);
      }}
      @heza-content-deleted=${() => {
        editing.autosave.forget();
        host().navigate(this.#list());
      }}
      @heza-field-errors=${(event: CustomEvent<{ errors: Record<string, string[]>; title: string }>) => {
        editing.refused(new ApiProblem(422, event.detail.title, event.detail.errors));
      }}
    ></heza-workflow-bar>`;
  }

  #title(): TemplateResult {
    const editing = this.#editing;
    const wrong = editing.errors['name'] ?? [];
    return html`<div class="title field">
      <label for="name">${t('editor.name')}</label>
      <textarea
        id="name"
        rows="1"
        maxlength="255"
        ?readonly=${!editing.editable || editing.conflict !== undefined}
        aria-required="true"
        aria-invalid=${wrong.length > 0 ? 'true' : 'false'}
        aria-describedby="name-error"
        .value=${editing.draft.name}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') {
            event.preventDefault();
          }
        }}
        @input=${(event: InputEvent) => {
          editing.typed({ name: (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' ') });
        }}
      ></textarea>
      <div id="name-error">${wrong.map((message) => html`<p class="error">${message}</p>`)}</div>
    </div>`;
  }

  #messages(): unknown {
    const messages = this.#editing.detail?.messages ?? [];
    return messages.length === 0
      ? nothing
      : html`<ul class="banner banner--info messages plain" role="status">
          ${messages.map((message) => html`<li><strong>${message.category}:</strong> ${message.text}</li>`)}
        </ul>`;
  }

  #conflict(conflict: Conflict): TemplateResult {
    const editing = this.#editing;
    return html`<heza-conflict
      .theirs=${conflict.theirs}
      .mine=${conflict.mine}
      .base=${conflict.base}
      .fields=${conflict.fields}
      @heza-merge=${(event: CustomEvent<Typed>) => void editing.merge(event.detail)}
      @heza-merge-later=${() => {
        editing.mergeLater();
      }}
    ></heza-conflict>`;
  }

  async #open(): Promise<void> {
    this._problem = undefined;
    const asked = new URLSearchParams(location.search);
    const planItem = asked.get('muc');
    const start = begun(asked);
    if (this.type !== '' && this.key === '') {
      this.key = asked.get('ma') ?? crypto.randomUUID();
      // A reload finds what was typed; the address changes again when the document is there.
      history.replaceState(history.state, '', `${host().href(`noi-dung/moi/${this.type}`)}?ma=${this.key}`);
    }
    try {
      const [workflow] = await Promise.all([
        loadFeature('../workflow/workflow-bar.ts'),
        this.#editing.open(this.key, this.type, start),
      ]);
      this._workflow = workflow;
      if (planItem !== null && this.type === '') {
        await this.#link(planItem);
      } else if (this.type !== '') {
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
      }
    } catch (error) {
      this._problem = error;
    }
  }

  /** Somebody came here to link a plan item: it stands in the form, and saving is theirs. */
  async #link(planItem: string): Promise<void> {
    const { planItems } = this.#editing.draft.values;
    const linked: unknown[] = Array.isArray(planItems) ? planItems : [];
    if (!this.#editing.editable || this.#editing.found !== null) {
      return;
    }
    if (!linked.includes(planItem)) {
      this.#editing.typed({ values: { planItems: [...linked, planItem] } });
      host().notify({ kind: 'info', text: t('editor.itemAdded', { item: planItem }) });
    }
    await this.updateComplete;
    await this.form?.goTo('planItems');
  }

  /** What readers would see is what is saved: that comes first. */
  readonly #preview = async (): Promise<void> => {
    if (!this.#editing.editable || (await this.#editing.save())) {
      host().navigate(`noi-dung/${this.#editing.key}/xem-truoc`);
    }
  };

  #list(): string {
    return this.#editing.type?.alias === 'legalDocument' ? 'van-ban' : 'tin-bai';
  }

  #errors(): FieldError[] {
    return Object.entries(this.#editing.errors).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    );
  }

  #goTo(alias: string): void {
    if (alias === 'name') {
      this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
    } else {
      void this.form?.goTo(alias);
    }
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void this.#editing.save();
    }
  };
}

/** What a new document's form begins with, by the address: a plan's item (`muc`), a document's number (`so`). */
function begun(asked: URLSearchParams): Record<string, unknown> {
  const [planItem, number] = [asked.get('muc'), asked.get('so')];
  return {
    ...(planItem === null ? {} : { planItems: [planItem] }),
    ...(number === null ? {} : { documentNumber: number }),
  };
}
