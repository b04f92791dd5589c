import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../platform/i18n';
import { FieldElement, type Described } from './field-element';

/** One line of text, with what is left of its length where that is short. */
@customElement('heza-text-field')
export class HezaTextField extends FieldElement {
  protected override control(described: Described): TemplateResult {
    return html`<input
        id="control"
        autocomplete="off"
        maxlength=${this.field.maxChars ?? nothing}
        aria-describedby=${described.describedBy}
        aria-invalid=${described.invalid}
        aria-required=${described.required}
        .value=${this.text}
        @input=${(event: InputEvent) => {
          this.change((event.target as HTMLInputElement).value);
        }}
      />
      ${counter(this.text, this.field.maxChars, 60)}`;
  }

  protected override shown(): string {
    return this.text;
  }
}

/** Several lines; grows with its text. */
@customElement('heza-text-area-field')
export class HezaTextAreaField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      textarea {
        field-sizing: content;
        min-height: 5rem;
        max-height: 30rem;
        resize: vertical;
      }
    `,
  ];

  protected override control(described: Described): TemplateResult {
    return html`<textarea
        id="control"
        rows=${Number(this.field.configuration['rows'] ?? 3)}
        maxlength=${this.field.maxChars ?? nothing}
        aria-describedby=${described.describedBy}
        aria-invalid=${described.invalid}
        aria-required=${described.required}
        .value=${this.text}
        @input=${(event: InputEvent) => {
          this.change((event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
      ${counter(this.text, this.field.maxChars, Infinity)}`;
  }

  protected override shown(): string {
    return this.text;
  }
}

/**
 * @param from the count is shown when fewer characters than this are left: a title's field needs no counter on an
 * empty line.
 */
function counter(text: string, most: number | null, from: number): unknown {
  const left = most === null ? Infinity : most - text.length;
  return most === null || left > from
    ? nothing
    : html`<p class="soft small">${t('editor.counter', { used: text.length, most })}</p>`;
}
