import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { readDay, showPartialDay } from '../dates';
import { DeskElement } from '../desk-element';
import { t } from '../i18n';

/**
 * A day as people in Vietnam write it, 23/4/2018, typed or picked. The browser's own field would follow the browser's
 * language and show American order. Fires `heza-day` with the ISO day (empty: none) once it can be read; takes part in
 * forms under its name.
 */
@customElement('heza-day-input')
export class HezaDayInput extends DeskElement {
  static formAssociated = true;

  static override styles = css`
    .date {
      display: flex;
      gap: var(--s-2);
    }

    input.typed {
      min-width: 0;
      flex: 1;
    }

    .pick {
      position: relative;
      flex: none;
      width: 2.75rem;
      height: 2.75rem;
    }

    .pick button {
      width: 100%;
      height: 100%;
      text-align: center;
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
      background: var(--c-surface);
      cursor: pointer;
    }

    .pick svg {
      width: 1.25rem;
      height: 1.25rem;
      vertical-align: middle;
    }

    .pick input {
      position: absolute;
      inset: auto 0 0;
      width: 100%;
      height: 1px;
      min-height: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      opacity: 0;
      pointer-events: none;
    }
  `;

  @property() label = '';

  @property() name = 'day';

  /** `2018-04-23`; empty: none. */
  @property() value = '';

  @property() min = '1900-01-01';

  @property() max = '2100-12-31';

  @property({ type: Boolean }) disabled = false;

  /** Messages that belong to it, from outside. */
  @property({ attribute: false }) errors: readonly string[] = [];

  @state() private _typed = '';

  @state() private _wrong = false;

  @query('.pick input') private readonly calendar!: HTMLInputElement;

  readonly #form = this.attachInternals();

  override focus(): void {
    // It may be asked for before it is drawn.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.typed')?.focus());
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value')) {
      this.#form.setFormValue(this.value);
      if (this.value !== readDay(this._typed)) {
        this._typed = this.value === '' ? '' : showPartialDay(this.value);
        this._wrong = false;
      }
    }
  }

  protected override render() {
    const messages = this._wrong ? [t('common.dayWrong')] : this.errors;
    return html`<div class="field">
      <label for=${this.name}>${this.label}</label>
      <div class="date">
        <input
          id=${this.name}
          class="typed"
          inputmode="numeric"
          autocomplete="off"
          placeholder=${t('common.dayExample')}
          aria-describedby="messages"
          aria-invalid=${messages.length > 0 ? 'true' : 'false'}
          ?disabled=${this.disabled}
          .value=${this._typed}
          @input=${(event: Event) => {
            this._typed = (event.target as HTMLInputElement).value;
            this.#tell(false);
          }}
          @change=${() => {
            this.#tell(true);
          }}
        />
        <span class="pick">
          <button
            type="button"
            class="plain"
            ?disabled=${this.disabled}
            aria-label=${t('common.dayPick')}
            @click=${() => {
              this.calendar.value = this.value;
              this.calendar.showPicker();
            }}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" fill="none" stroke="currentColor" stroke-width="2" />
            </svg>
          </button>
          <input
            type="date"
            tabindex="-1"
            aria-hidden="true"
            min=${this.min}
            max=${this.max}
            @change=${(event: Event) => {
              this._typed = showPartialDay((event.target as HTMLInputElement).value);
              this.#tell(true);
            }}
          />
        </span>
      </div>
      <div id="messages">${messages.map((message) => html`<p class="error">${message}</p>`)}</div>
    </div>`;
  }

  /** @param done the person has left the field: now it may be called wrong. */
  #tell(done: boolean): void {
    const empty = this._typed.trim() === '';
    const read = empty ? '' : readDay(this._typed);
    const fits = read === '' || (read !== null && read >= this.min && read <= this.max);
    this._wrong = !fits && (done || this._wrong);
    if (fits && read !== this.value) {
      this.value = read;
      this.emit('heza-day', read);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'heza-day-input': HezaDayInput;
  }
}
