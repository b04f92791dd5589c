import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { CoverageTotals } from './coverage-api';

/** How many items are covered, as a bar; what it shows is said in words, too. */
@customElement('heza-coverage-totals')
export class HezaCoverageTotals extends DeskElement {
  static override styles = css`
    svg {
      display: block;
      width: 100%;
      height: 1.25rem;
      border-radius: var(--radius);
    }

    .covered {
      fill: #23894f;
    }

    .partial {
      fill: url(#stripes);
    }

    .stripe-ground {
      fill: #f7d9a0;
    }

    .stripe {
      stroke: #b26a00;
      stroke-width: 2;
    }

    .gap {
      fill: #e3b7ba;
    }
  `;

  @property({ attribute: false }) totals: CoverageTotals = { items: 0, covered: 0, partial: 0, gap: 0 };

  protected override render() {
    const { items, covered, partial, gap } = this.totals;
    const unit = 600 / Math.max(1, items);
    const part = (kind: string, from: number, count: number) =>
      count === 0 ? '' : svg`<rect class=${kind} x=${from * unit} y="0" width=${count * unit} height="20"></rect>`;
    return html`<svg
      viewBox="0 0 600 20"
      preserveAspectRatio="none"
      role="img"
      aria-label=${t('coverage.bar', { items, covered, partial, gap })}
    >
      <defs>
        <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe-ground" width="8" height="8"></rect>
          <line class="stripe" x1="0" y1="0" x2="0" y2="8"></line>
        </pattern>
      </defs>
      ${part('covered', 0, covered)}${part('partial', covered, partial)}${part('gap', covered + partial, gap)}
    </svg>`;
  }
}
