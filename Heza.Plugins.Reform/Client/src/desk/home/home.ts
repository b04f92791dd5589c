import './administrator';
import './approver';
import './editor';
import './fanpage';
import './gaps';
import './office';
import './unit';
import './reports';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showLongDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { may, me } from '../platform/session';

/** What waits for the person by role; somebody with several roles sees all of it. */
@customElement('heza-home')
export class HezaHome extends DeskElement {
  static override styles = css`
    .head {
      margin-bottom: var(--s-6);
    }

    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      gap: var(--s-5);
      align-items: start;
    }

    heza-home-office {
      grid-column: 1 / -1;
    }
  `;

  protected override render() {
    const [writes, here] = [may('edit'), host().editsContent];
    return html`<div class="head">
        <h1>${t('home.hello', { name: me().name })}</h1>
        <p class="soft">${showLongDay(new Date())}</p>
      </div>
      <div class="parts">
        ${may('office') ? html`<heza-home-office></heza-home-office>` : nothing}
        ${may('approve') && here ? html`<heza-home-approver></heza-home-approver>` : nothing}
        ${may('approve') || may('administer') ? html`<heza-home-fanpage></heza-home-fanpage>` : nothing}
        ${writes && here ? html`<heza-home-editor></heza-home-editor>` : nothing}
        ${may('unit') ? html`<heza-home-unit></heza-home-unit>` : nothing}
        ${may('unit') ? html`<heza-home-reports></heza-home-reports>` : nothing}
        ${writes || may('unit') ? html`<heza-home-gaps></heza-home-gaps>` : nothing}
        ${may('administer') ? html`<heza-home-administrator></heza-home-administrator>` : nothing}
      </div>`;
  }
}
