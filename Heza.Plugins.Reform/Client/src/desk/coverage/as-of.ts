import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { vietnamDay } from '../platform/format';
import { t } from '../platform/i18n';
import { quarterName } from './words';

/** Asks for the day that coverage is told for. Fires `heza-day` with the day, `2023-06-02`. */
@customElement('heza-as-of')
export class HezaAsOf extends DeskElement {
  static override styles = css`
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s-3) var(--s-5);
    }

    heza-day-input {
      width: 13rem;
    }

    .quick button {
      min-height: 2.25rem;
      padding: 0 var(--s-3);
      font: inherit;
      font-size: var(--t-s);
      color: var(--c-brand);
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
      border-radius: 999px;
      cursor: pointer;
    }

    .quick button[aria-pressed='true'] {
      color: var(--c-brand-ink);
      background: var(--c-brand);
      border-color: var(--c-brand);
    }

    .quick {
      gap: var(--s-2);
    }
  `;

  @property({ type: Number }) year = 0;

  @property() day = '';

  protected override render() {
    return html`<div class="choice">
      <heza-day-input
        .label=${t('coverage.asOf')}
        .min=${'2000-01-01'}
        .value=${this.day}
        @heza-day=${this.#choose}
      ></heza-day-input>
      <div class="row quick" role="group" aria-label=${t('coverage.quickDays')}>
        ${this.#quick().map(
          (quick) =>
            html`<button
              type="button"
              aria-pressed=${quick.day === this.day ? 'true' : 'false'}
              @click=${() => this.#say(quick.day)}
            >
              ${quick.label}
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** The ends of the quarters that have come, then today. */
  #quick(): { label: string; day: string }[] {
    const today = vietnamDay(new Date());
    const ends = ['03-31', '06-30', '09-30', '12-31'].map((end, index) => ({
      label: t('coverage.endOf', {
        quarter: quarterName(index + 1)
          .toLowerCase()
          .replace(/[ivx]+$/, (roman) => roman.toUpperCase()),
      }),
      day: `${String(this.year)}-${end}`,
    }));
    return [...ends.filter((end) => end.day < today), { label: t('coverage.today'), day: today }];
  }

  /** An emptied field waits for a day. */
  #choose(event: CustomEvent<string>): void {
    event.stopPropagation();
    if (event.detail !== '') {
      this.#say(event.detail);
    }
  }

  #say(day: string): void {
    if (day !== this.day) {
      this.emit('heza-day', day);
    }
  }
}
