import '@umbraco-ui/uui-loader';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

/** Something is on its way. */
@customElement('heza-loading')
export class HezaLoading extends DeskElement {
  static override styles = css`
    :host {
      padding: var(--s-6);
      text-align: center;
      color: var(--c-brand);
      /* What comes within a moment is shown without a flicker before it. */
      animation: appear 0.2s 0.25s both;
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `;

  protected override render() {
    return html`<div role="status">
      <uui-loader aria-hidden="true"></uui-loader><span class="visually-hidden">${t('common.loading')}</span>
    </div>`;
  }
}
