import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement, type Described } from './field-element';

/** A list for which there is no editor of its own: one entry a line. Entries that are objects can only be read. */
@customElement('heza-list-field')
export class HezaListField extends FieldElement {
  protected override control(described: Described): TemplateResult {
    return this.#entries().every((entry) => typeof entry === 'string')
      ? html`<textarea
          id="control"
          rows="3"
          aria-describedby=${described.describedBy}
          aria-invalid=${described.invalid}
          aria-required=${described.required}
          .value=${this.shown()}
          @change=${(event: Event) => {
            const lines = (event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim());
            this.change(lines.filter((line) => line !== ''));
          }}
        ></textarea>`
      : this.readonlyValue();
  }

  protected override shown(): string {
    return this.#entries()
      .map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))
      .join('\n');
  }

  #entries(): unknown[] {
    return Array.isArray(this.value) ? (this.value as unknown[]) : this.text === '' ? [] : [this.text];
  }
}
