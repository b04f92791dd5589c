import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { PlanDraft } from './plans-api';

/** What the parts of the editor need of their page. */
export interface Form {
  draft: PlanDraft;
  /** Of a place such as `contentItems[0].title`. */
  errors: (place: string) => readonly string[];
  /** What the person calls a place, told by its field: the summary of errors names it. */
  labels: Map<string, string>;
  /** Something was typed or done. */
  changed: () => void;
  /** Puts the focus on a place once it is drawn. */
  focus: (place: string) => void;
  isOpen: (item: object) => boolean;
  open: (item: object, open: boolean) => void;
}

export interface FieldOptions {
  hint?: string;
  rows?: number;
  disabled?: boolean;
  mandatory?: boolean;
  maxLength?: number;
}

/** A field of text whose id is its place in the plan. */
export function textField(
  form: Form,
  place: string,
  label: string,
  value: string,
  set: (value: string) => void,
  { hint = '', rows = 0, disabled = false, mandatory = false, maxLength = 1000 }: FieldOptions = {},
): TemplateResult {
  label = begun(label);
  form.labels.set(place, label);
  const wrong = form.errors(place);
  const typed = (event: Event) => {
    set((event.target as HTMLInputElement | HTMLTextAreaElement).value);
    form.changed();
  };
  return html`<div class="field">
    <label for=${place}>${label}</label>
    ${hint === '' ? nothing : html`<p class="hint" id="${place}-hint">${hint}</p>`}
    ${
      rows > 0
        ? html`<textarea
            id=${place}
            rows=${rows}
            maxlength=${maxLength}
            ?disabled=${disabled}
            aria-required=${String(mandatory)}
            aria-invalid=${String(wrong.length > 0)}
            aria-describedby="${place}-hint ${place}-error"
            .value=${value}
            @input=${typed}
          ></textarea>`
        : html`<input
            id=${place}
            maxlength=${maxLength}
            ?disabled=${disabled}
            aria-required=${String(mandatory)}
            aria-invalid=${String(wrong.length > 0)}
            aria-describedby="${place}-hint ${place}-error"
            .value=${value}
            @input=${typed}
          />`
    }
    ${errorsOf(form, place)}
  </div>`;
}

export function choiceField(
  form: Form,
  place: string,
  label: string,
  value: string,
  choices: readonly (readonly [value: string, text: string])[],
  set: (value: string) => void,
  disabled = false,
): TemplateResult {
  label = begun(label);
  form.labels.set(place, label);
  return html`<div class="field">
    <label for=${place}>${label}</label>
    <select
      id=${place}
      ?disabled=${disabled}
      aria-invalid=${String(form.errors(place).length > 0)}
      aria-describedby="${place}-error"
      @change=${(event: Event) => {
        set((event.target as HTMLSelectElement).value);
        form.changed();
      }}
    >
      ${choices.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
    </select>
    ${errorsOf(form, place)}
  </div>`;
}

export function errorsOf(form: Form, place: string): TemplateResult {
  return html`<div id="${place}-error">
    ${form.errors(place).map((message) => html`<p class="error">${message}</p>`)}
  </div>`;
}

/** A small button with a sign; its name says what it does to what. */
export function act(label: string, sign: string, run: () => void, disabled = false): TemplateResult {
  return html`<button type="button" class="act" title=${label} aria-label=${label} ?disabled=${disabled} @click=${run}>
    ${sign}
  </button>`;
}

export function addButton(label: string, run: () => void): TemplateResult {
  return html`<uui-button look="outline" compact label=${t('plans.add', { what: label })} @click=${run}></uui-button>`;
}

/** Names of things stand in sentences as well as before fields. */
function begun(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** Empty means that nothing is said. */
export const orNull = (value: string): string | null => (value.trim() === '' ? null : value);
