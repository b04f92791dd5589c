import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';

/** From here on the site itself goes slower (facebook.md), so it is worth a colour. */
const high = 80;

/** How much of a platform's call budget is used up, as a bar with its number. */
@customElement('heza-meter')
export class HezaMeter extends DeskElement {
  static override styles = css`
    div {
      display: flex;
      align-items: center;
      gap: var(--s-2);
    }

    svg {
      flex: none;
      width: 7rem;
      height: 0.625rem;
    }

    .all {
      fill: var(--c-line);
    }

    .used {
      fill: var(--c-ok);
    }

    .used.high {
      fill: var(--c-bad);
    }
  `;

  /** 0 to 100, and above where a budget is exceeded. */
  @property({ type: Number }) percent = 0;

  protected override render() {
    const used = Math.min(100, Math.max(0, this.percent));
    return html`<div>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class="all" width="100" height="10" rx="3"></rect>
        <rect class="used ${used >= high ? 'high' : ''}" width=${used} height="10" rx="3"></rect>`}
      </svg>
      <span>${t('channels.used', { percent: this.percent })}</span>
    </div>`;
  }
}
