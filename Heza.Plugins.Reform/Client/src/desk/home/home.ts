import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { me } from '../platform/session';

/** What waits for the person, by role. */
@customElement('heza-home')
export class HezaHome extends DeskElement {
  protected override render() {
    return html`<h1>${t('home.hello', { name: me().name })}</h1>`;
  }
}
