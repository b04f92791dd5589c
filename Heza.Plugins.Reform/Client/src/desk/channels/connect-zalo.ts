import '@umbraco-ui/uui-button';
import './token-form';
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { connectZalo, startOAuth } from './channels-api';

/**
 * Connects a Zalo Official Account: by Zalo's own dialog, where the account is chosen too, or by a refresh token. Fires
 * `heza-connected` with the connection.
 */
@customElement('heza-connect-zalo')
export class HezaConnectZalo extends DeskElement {
  static override styles = css`
    summary {
      width: fit-content;
      padding: var(--s-1) 0;
      color: var(--c-brand);
      cursor: pointer;
    }
  `;

  @state() private _errors: readonly string[] = [];

  @state() private _trouble = '';

  @state() private _busy = false;

  protected override render() {
    return html`<section class="card stack">
      <h2>${t('channels.zalo.heading')}</h2>
      <p>${t('channels.zalo.needs')}</p>
      <p>
        <uui-button
          look="primary"
          label=${t('channels.zalo.login')}
          ?disabled=${this._busy}
          @click=${() =>
            void this.#try(async () => {
              location.assign(await startOAuth('zalo'));
            })}
        ></uui-button>
      </p>
      <div role="alert">${this._trouble === '' ? '' : html`<p class="error">${this._trouble}</p>`}</div>
      <details ?open=${this._errors.length > 0}>
        <summary>${t('channels.zalo.paste')}</summary>
        <heza-token-form
          .label=${t('channels.zalo.token')}
          .hint=${t('channels.zalo.tokenHint')}
          .errors=${this._errors}
          ?busy=${this._busy}
          @heza-token=${(event: CustomEvent<string>) =>
            void this.#try(async () => {
              this.emit('heza-connected', await connectZalo(event.detail));
            })}
        ></heza-token-form>
      </details>
    </section>`;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this._busy = true;
    this._errors = [];
    this._trouble = '';
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = Object.values(error.errors).flat();
      this._trouble = this._errors.length === 0 ? error.title : '';
    } finally {
      this._busy = false;
    }
  }
}
