import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { editorOf, loadFeature, type FieldEditorElement } from './editors';
import { mandatoryMark } from './fields/field-element';
import type { DocumentType, FieldDefinition, FieldTab } from './schema';

/**
 * The fields of a document, drawn from its type: a tab for each of the type's tabs, an element for each property. All
 * tabs stand on the page (one is shown), so that a text keeps its place and its undo. Fires `heza-values-change` with
 * the values that changed.
 */
@customElement('heza-content-form')
export class HezaContentForm extends DeskElement {
  static override styles = css`
    [role='tablist'] {
      display: flex;
      gap: var(--s-1);
      overflow-x: auto;
      border-bottom: 1px solid var(--c-line);
    }

    [role='tab'] {
      flex: none;
      min-height: 2.75rem;
      padding: 0 var(--s-4);
      font: inherit;
      font-weight: 600;
      color: var(--c-ink-soft);
      background: none;
      border: 0;
      border-bottom: 3px solid transparent;
      cursor: pointer;
    }

    [role='tab'][aria-selected='true'] {
      color: var(--c-brand);
      border-bottom-color: var(--c-brand);
    }

    [role='tab']:focus-visible {
      outline-offset: -3px;
    }

    [role='tab'] .tag {
      margin-left: var(--s-1);
    }

    .mandatory {
      color: var(--c-bad);
    }

    [role='tabpanel'] {
      padding-top: var(--s-5);
    }

    [role='tabpanel'] > * + * {
      margin-top: var(--s-5);
    }
  `;

  @property({ attribute: false }) type!: DocumentType;
  @property({ attribute: false }) values: Readonly<Record<string, unknown>> = {};
  @property({ attribute: false }) errors: Readonly<Record<string, readonly string[]>> = {};
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) contentKey = '';
  @property({ attribute: false }) name = '';
  @state() private _tab = '';
  @state() private _ready = false;
  @state() private _panel = false;

  readonly #fields = new Map<string, FieldEditorElement>();

  /** Puts the focus on a field, whatever tab it is in. */
  async goTo(alias: string): Promise<void> {
    const tab = this.type.tabs.find((each) => each.properties.some((field) => field.alias === alias));
    if (tab) {
      this._tab = tab.alias;
      await this.updateComplete;
      const field = this.#fields.get(alias);
      await field?.updateComplete;
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
      // Not every feature's field knows where its focus belongs.
      if (field?.matches(':focus-within') === false) {
        field.shadowRoot?.querySelector<HTMLElement>('input, select, textarea, button, uui-button')?.focus();
      }
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('type')) {
      this._tab = this.type.tabs[0]?.alias ?? '';
      void this.#load();
    }
  }

  protected override render(): TemplateResult {
    if (!this._ready) {
      return html`<heza-loading></heza-loading>`;
    }
    return html`<div role="tablist" aria-label=${t('editor.tabs')} @keydown=${this.#move}>
        ${this.type.tabs.map((tab) => this.#tab(tab))}
      </div>
      ${this.type.tabs.map(
        (tab) =>
          html`<div
            role="tabpanel"
            id="panel-${tab.alias}"
            aria-labelledby="tab-${tab.alias}"
            ?hidden=${tab.alias !== this._tab}
          >
            ${this.#content(tab)}
          </div>`,
      )}`;
  }

  async #load(): Promise<void> {
    const fields = this.type.tabs.flatMap((tab) => tab.properties);
    const [panel] = await Promise.all([
      loadFeature('../fanpage/panel.ts'),
      ...fields.map((field) => editorOf(field).load()),
    ]);
    this._panel = panel;
    this._ready = true;
  }

  #tab(tab: FieldTab): TemplateResult {
    const wrong = tab.properties.filter((field) => (this.errors[field.alias] ?? []).length > 0).length;
    const selected = tab.alias === this._tab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab.alias}"
      data-tab=${tab.alias}
      aria-controls="panel-${tab.alias}"
      aria-selected=${selected ? 'true' : 'false'}
      tabindex=${selected ? 0 : -1}
      @click=${() => {
        this._tab = tab.alias;
      }}
    >
      ${tab.name}${wrong > 0 ? html` <span class="tag tag--bad">${t('editor.tabErrors', { count: wrong })}</span>` : nothing}
    </button>`;
  }

  #content(tab: FieldTab): unknown {
    if (tab.alias === 'fanpage' && this._panel) {
      return html`<heza-fanpage-panel
        .contentKey=${this.contentKey}
        .values=${this.values}
        .errors=${this.errors}
        .name=${this.name}
        .readonly=${this.readonly}
      ></heza-fanpage-panel>`;
    }
    return tab.properties.map((field) =>
      editorOf(field).bare === true
        ? html`<div class="field">
            <p class="label">${field.name}${mandatoryMark(field)}</p>
            ${field.description === null ? nothing : html`<p class="hint">${field.description}</p>`}
            ${this.#field(field)}
          </div>`
        : this.#field(field),
    );
  }

  #field(field: FieldDefinition): FieldEditorElement {
    let element = this.#fields.get(field.alias);
    if (!element) {
      element = document.createElement(editorOf(field).tag) as FieldEditorElement;
      element.addEventListener('heza-change', (event) => {
        event.stopPropagation();
        this.emit('heza-values-change', {
          values: { [field.alias]: (event as CustomEvent<{ value: unknown }>).detail.value },
        });
      });
      this.#fields.set(field.alias, element);
    }
    return Object.assign(element, {
      field,
      value: this.values[field.alias] ?? null,
      errors: this.errors[field.alias] ?? [],
      readonly: this.readonly,
      contentKey: this.contentKey,
      draft: this.#draft,
    });
  }

  readonly #draft = () => ({ name: this.name, values: this.values });

  readonly #move = (event: KeyboardEvent): void => {
    const { tabs } = this.type;
    const at = tabs.findIndex((tab) => tab.alias === this._tab);
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[steps[event.key] ?? -1];
    if (next) {
      event.preventDefault();
      this._tab = next.alias;
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>(`[data-tab="${next.alias}"]`)?.focus();
      });
    }
  };
}
