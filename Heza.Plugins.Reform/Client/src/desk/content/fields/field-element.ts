import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DeskElement } from '../../platform/desk-element';
import { t } from '../../platform/i18n';
import type { FieldDefinition } from '../schema';

/** What a control needs so that screen readers say its hint and its errors. */
export interface Described {
  describedBy: string | typeof nothing;
  invalid: 'true' | 'false';
  required: 'true' | 'false';
}

/** An asterisk for the eye, a word for the ear. */
export function mandatoryMark(field: FieldDefinition): unknown {
  return field.mandatory
    ? html` <span class="mandatory" aria-hidden="true">*</span
        ><span class="visually-hidden"> ${t('editor.mandatory')}</span>`
    : nothing;
}

/**
 * A field of a document's form: label, hint and errors around a control. What a person enters goes up as
 * `heza-change` with `detail: {value}`, in the shape in which the desk's API takes it.
 */
export abstract class FieldElement extends DeskElement {
  static override styles: CSSResultGroup = css`
    .mandatory {
      color: var(--c-bad);
    }

    .shown {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) value: unknown = null;
  @property({ attribute: false }) field!: FieldDefinition;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) errors: readonly string[] = [];
  @property({ attribute: false }) contentKey = '';

  /** Several controls under one label: a `fieldset` with a `legend`. */
  protected readonly group: boolean = false;

  /** The control, or the first of several; has the id `control`. */
  protected abstract control(described: Described): unknown;

  /** What those read who may not edit. */
  protected abstract shown(): string;

  /** The value of a field of text. */
  protected get text(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#control')?.focus();
  }

  protected change(value: unknown): void {
    this.value = value;
    this.emit('heza-change', { value });
  }

  /** An own complaint (what was typed cannot be read) stands before those of the server. */
  protected get complaint(): string | undefined {
    return undefined;
  }

  protected get messages(): readonly string[] {
    return this.complaint === undefined ? this.errors : [this.complaint, ...this.errors];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('field')) {
      this.id = `field-${this.field.alias}`;
    }
  }

  protected override render(): TemplateResult {
    if (this.readonly) {
      return html`<div class="field">
        <div class="label">${this.field.name}</div>
        ${this.readonlyValue()}
      </div>`;
    }
    const described: Described = {
      describedBy:
        [this.field.description ? 'hint' : '', this.messages.length > 0 ? 'error' : ''].join(' ').trim() || nothing,
      invalid: this.messages.length > 0 ? 'true' : 'false',
      required: this.field.mandatory ? 'true' : 'false',
    };
    const name = html`${this.field.name}${mandatoryMark(this.field)}`;
    const hint = this.field.description ? html`<p class="hint" id="hint">${this.field.description}</p>` : nothing;
    return this.group
      ? html`<fieldset class="field" aria-describedby=${described.describedBy}>
          <legend>${name}</legend>
          ${hint}${this.control(described)}${this.complaints()}
        </fieldset>`
      : html`<div class="field">
          <label id="label" for="control">${name}</label>
          ${hint}${this.control(described)}${this.complaints()}
        </div>`;
  }

  protected readonlyValue(): TemplateResult {
    const text = this.shown();
    return text === '' ? html`<p class="soft">${t('editor.nothing')}</p>` : html`<p class="shown">${text}</p>`;
  }

  protected complaints(): unknown {
    return html`<div id="error">${this.messages.map((message) => html`<p class="error">${message}</p>`)}</div>`;
  }
}
