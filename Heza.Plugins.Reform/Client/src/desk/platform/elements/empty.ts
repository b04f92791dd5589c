import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';

/** There is nothing here, and why; the slot holds what one can do. */
@customElement('heza-empty')
export class HezaEmpty extends DeskElement {
  static override styles = css`
    div {
      padding: var(--s-6) var(--s-4);
      text-align: center;
      color: var(--c-ink-soft);
      border: 1px dashed var(--c-line);
      border-radius: var(--radius);
    }

    .heading {
      font-weight: 600;
      color: var(--c-ink);
    }

    ::slotted(*) {
      margin-top: var(--s-4);
    }
  `;

  @property() heading = '';

  @property() text = '';

  protected override render() {
    return html`<div>
      <p class="heading">${this.heading}</p>
      ${this.text === '' ? nothing : html`<p>${this.text}</p>`}
      <slot></slot>
    </div>`;
  }
}
