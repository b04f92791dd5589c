import '@umbraco-ui/uui-button';
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';

/**
 * A secret that is pasted. Fires `heza-token` with it once and forgets it: the field is empty before the request leaves,
 * whatever comes of it, and no browser keeps it.
 */
@customElement('heza-token-form')
export class HezaTokenForm extends DeskElement {
  static override styles = css`
    form {
      margin-top: var(--s-3);
    }

    form p {
      margin-top: var(--s-4);
    }
  `;

  @property() label = '';

  @property() hint = '';

  @property({ attribute: false }) errors: readonly string[] = [];

  @property({ type: Boolean }) busy = false;

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render() {
    return html`<form novalidate autocomplete="off" @submit=${this.#send}>
      <div class="field">
        <label for="token">${this.label}</label>
        <p class="hint" id="token-hint">${this.hint}</p>
        <input
          id="token"
          type="password"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="2000"
          data-1p-ignore
          data-lpignore="true"
          aria-invalid=${this.errors.length > 0 ? 'true' : 'false'}
          aria-describedby="token-hint token-error"
        />
        <div id="token-error" role="alert">${this.errors.map((error) => html`<p class="error">${error}</p>`)}</div>
      </div>
      <p>
        <uui-button type="submit" look="primary" label=${t('channels.connect.go')} ?disabled=${this.busy}></uui-button>
      </p>
    </form>`;
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input');
    const token = input?.value.trim() ?? '';
    if (input !== null) {
      input.value = '';
    }
    this.emit('heza-token', token);
  };
}
