import '@umbraco-ui/uui-button';
import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import { host } from '../platform/host';
import { t } from '../platform/i18n';

/** The session ended while somebody was at work: they sign in beside this page, on which everything typed still stands. */
@customElement('heza-signed-out')
export class HezaSignedOut extends DeskElement {
  @query('heza-dialog') private readonly dialog!: HezaDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('heza-signed-out', this.#open);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('heza-signed-out', this.#open);
  }

  protected override render() {
    return html`<heza-dialog .heading=${t('shell.signedOut')}>
      <p>${t('shell.signedOutText')}</p>
      <uui-button
        slot="actions"
        look="secondary"
        label=${t('shell.signedInAgain')}
        @click=${() => {
          this.dialog.close();
        }}
      ></uui-button>
      <uui-button
        slot="actions"
        look="primary"
        label=${t('shell.signIn')}
        href=${`${host().href('sign-in')}?returnUrl=${encodeURIComponent(host().href('ho-so'))}`}
        target="_blank"
      ></uui-button>
    </heza-dialog>`;
  }

  readonly #open = (): void => {
    void this.dialog.open();
  };
}
