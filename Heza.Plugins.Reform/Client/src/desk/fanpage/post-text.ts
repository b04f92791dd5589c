import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { CardWords, graphemes } from './text';

/** The words of a post as a field with a counter. Fires `heza-text` with the text. */
@customElement('heza-post-text')
export class HezaPostText extends DeskElement {
  static override styles = css`
    .counter {
      text-align: right;
    }
  `;

  @property() value = '';

  @property() hint = '';

  @property({ attribute: false }) errors: readonly string[] = [];

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override render() {
    return html`<div class="field">
      <label for="text">${t('fanpage.text')}</label>
      <p class="hint" id="text-hint">${this.hint}</p>
      <textarea
        id="text"
        rows="8"
        .value=${this.value}
        aria-invalid=${this.errors.length > 0 ? 'true' : 'false'}
        aria-describedby="text-hint text-errors"
        @input=${(event: Event) => {
          this.value = (event.target as HTMLTextAreaElement).value;
          this.emit('heza-text', this.value);
        }}
      ></textarea>
      <p class="small soft counter">
        ${t('fanpage.counter', { length: graphemes(this.value).length, most: CardWords.most })}
      </p>
      <div id="text-errors">${this.errors.map((error) => html`<p class="error">${error}</p>`)}</div>
    </div>`;
  }
}
