import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import './combobox';
import type { Choice, HezaCombobox } from './combobox';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';

/** What a field needs to know of its property of the document type. */
export interface PickedProperty {
  alias: string;
  name: string;
  description: string | null;
  mandatory: boolean;
  maxPicked?: number | null;
}

/** A property whose value is a list of texts, each picked by search. Fires `heza-change` with `{value}`. */
export abstract class PickField extends DeskElement {
  static override styles: CSSResultGroup = css`
    .chips {
      display: flex;
      flex-direction: column;
      gap: var(--s-2);
      margin-top: var(--s-2);
    }

    .chip {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-3);
      padding: var(--s-1) var(--s-1) var(--s-1) var(--s-3);
      background: var(--c-brand-soft);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    .chip > span:first-child {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .chip button {
      display: grid;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      flex: none;
      font-size: var(--t-l);
      border-radius: var(--radius);
    }

    .chip button:hover {
      background: var(--c-surface);
    }
  `;

  @property({ attribute: false }) value: unknown = null;
  @property({ attribute: false }) field!: PickedProperty;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) errors: readonly string[] = [];
  @property({ attribute: false }) contentKey = '';

  protected abstract readonly placeholder: string;

  protected abstract search(text: string): Promise<readonly Choice[]>;

  /** How a picked value is shown. */
  protected abstract shown(value: string): TemplateResult;

  /** How a picked value is called, e.g. on the button that takes it out. */
  protected abstract called(value: string): string;

  protected get picked(): readonly string[] {
    return Array.isArray(this.value) ? this.value.filter((one): one is string => typeof one === 'string') : [];
  }

  protected get full(): boolean {
    return this.field.maxPicked != null && this.picked.length >= this.field.maxPicked;
  }

  override focus(): void {
    this.renderRoot.querySelector<HezaCombobox>('heza-combobox')?.focus();
  }

  protected override willUpdate(): void {
    this.id = `field-${this.field.alias}`;
  }

  protected override render(): TemplateResult {
    const full = this.full;
    return html`${
      this.readonly
        ? html`<p class="label"><strong>${this.field.name}</strong></p>
            ${this.picked.length === 0 ? html`<p class="soft">${t('common.none')}</p>` : nothing}`
        : html`<heza-combobox
            .label=${this.field.name}
            .hint=${full ? t('coverage.full', { count: this.picked.length }) : (this.field.description ?? '')}
            .placeholder=${this.placeholder}
            .required=${this.field.mandatory}
            .errors=${this.errors}
            .search=${(text: string) => (full ? Promise.resolve([]) : this.search(text))}
            @heza-pick=${(event: CustomEvent<Choice>) => this.#add(event)}
          ></heza-combobox>`
    }
    ${
      this.picked.length === 0
        ? nothing
        : html`<ul class="plain chips" aria-label=${t('coverage.chosen', { name: this.field.name })}>
            ${this.picked.map((value) => this.#chip(value))}
          </ul>`
    }`;
  }

  #chip(value: string): TemplateResult {
    return html`<li class="chip">
      <span>${this.shown(value)}</span>
      ${
        this.readonly
          ? nothing
          : html`<button
              class="plain"
              type="button"
              aria-label=${t('coverage.remove', { name: this.called(value) })}
              @click=${() => this.#remove(value)}
            >
              ×
            </button>`
      }
    </li>`;
  }

  #add(event: CustomEvent<Choice>): void {
    event.stopPropagation();
    this.change([...this.picked, event.detail.value]);
  }

  #remove(value: string): void {
    this.change(this.picked.filter((one) => one !== value));
    // The button is gone; the focus must not be lost with it.
    this.focus();
  }

  protected change(value: string[]): void {
    this.value = value;
    this.emit('heza-change', { value });
  }
}
