import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

/** What went wrong, in words, and what one can do about it. */
@customElement('heza-problem')
export class HezaProblem extends DeskElement {
  static override styles = css`
    .card {
      border-left: 4px solid var(--c-bad);
    }

    .card.quiet {
      border-left-color: var(--c-line-strong);
    }

    uui-button {
      margin-top: var(--s-4);
    }
  `;

  @property() heading = '';

  /** HTTP status; 403 and 404 are no failure of ours and look calmer. */
  @property({ type: Number }) status?: number;

  @property({ attribute: false }) again?: (() => void) | undefined;

  protected override render() {
    const quiet = this.status === 403 || this.status === 404;
    return html`<div class="card ${quiet ? 'quiet' : ''}" role="alert">
      <p><strong>${this.heading}</strong></p>
      ${this.status === 403 ? html`<p class="soft">${t('common.problem.forbidden')}</p>` : nothing}
      ${
        this.again === undefined || quiet
          ? nothing
          : html`<uui-button look="secondary" label=${t('common.again')} @click=${this.again}></uui-button>`
      }
    </div>`;
  }
}
