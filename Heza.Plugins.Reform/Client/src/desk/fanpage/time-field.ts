import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readClock } from '../platform/dates';
import { DeskElement } from '../platform/desk-element';
import { fromVietnam, showDay, showTime, vietnamClock, vietnamDay } from '../platform/format';
import { t } from '../platform/i18n';
import { addDays } from './days';
import { checkTime, loadSlots, type SlotsView, type TimeCheck } from './posts';

/** How long the person may go on typing before the time is looked at, in milliseconds. */
const pause = 300;

interface Named {
  code: string;
  name: string;
}

function otherCodes(now: readonly Named[], before?: readonly Named[]): boolean {
  return now.map((channel) => channel.code).join() !== before?.map((channel) => channel.code).join();
}

/**
 * A day and a time in Vietnam, with free times to choose from and what speaks against the chosen one. Fires `heza-time`
 * with `{value}`: ISO 8601 with Vietnam's offset, or null while day or time is missing.
 */
@customElement('heza-fanpage-time')
export class HezaFanpageTime extends DeskElement {
  static override styles = css`
    .inputs {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
      max-width: 28rem;
      align-items: end;
      gap: var(--s-3);
    }

    .slots {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2);
      margin-top: var(--s-2);
    }

    .slots button {
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

    .slots button[aria-pressed='true'] {
      color: var(--c-brand-ink);
      background: var(--c-brand);
      border-color: var(--c-brand);
    }

    .warnings {
      margin-top: var(--s-3);
      padding: var(--s-2) var(--s-3);
      color: var(--c-warn);
      background: var(--c-warn-bg);
      border-radius: var(--radius);
    }
  `;

  /** ISO 8601; empty: none. */
  @property() value = '';

  /** Code of the channel; empty: the first that is switched on. */
  @property() channel = '';

  /** Channels that all get the post at this time: what speaks against it is told of each. Empty: see {@link channel}. */
  @property({ attribute: false, hasChanged: otherCodes }) channels: readonly Named[] = [];

  /** Content whose own post is no neighbour. */
  @property() content = '';

  @property({ attribute: false }) errors: readonly string[] = [];

  @property({ type: Boolean }) readonly = false;

  @state() private _day = '';

  @state() private _clock = '';

  @state() private _clockWrong = false;

  @state() private _slots: SlotsView | undefined;

  @state() private _warnings: readonly string[] = [];

  #told: string | null = null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  #asked = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Puts the focus on the day. */
  override focus(): void {
    this.renderRoot.querySelector('heza-day-input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== (this.#told ?? '')) {
      this._day = this.value === '' ? '' : vietnamDay(this.value);
      this._clock = this.value === '' ? '' : vietnamClock(this.value);
    }
    if (changed.has('value') || changed.has('channel') || changed.has('channels') || changed.has('content')) {
      this.#look();
    }
  }

  protected override render() {
    const today = vietnamDay(new Date());
    return html`<div class="inputs">
        <heza-day-input
          .label=${t('fanpage.time.day')}
          .min=${today}
          .max=${addDays(today, 366)}
          .value=${this._day}
          .disabled=${this.readonly}
          @heza-day=${(event: CustomEvent<string>) => {
            event.stopPropagation();
            this.#set(event.detail, this._clock);
          }}
        ></heza-day-input>
        <div class="field">
          <label for="clock">${t('fanpage.time.clock')}</label>
          <input
            id="clock"
            inputmode="numeric"
            autocomplete="off"
            placeholder="08:30"
            .value=${this._clock}
            ?disabled=${this.readonly}
            aria-invalid=${this.errors.length > 0 || this._clockWrong ? 'true' : 'false'}
            aria-describedby="errors warnings"
            @input=${(event: Event) => {
              this.#clock((event.target as HTMLInputElement).value, false);
            }}
            @change=${(event: Event) => {
              this.#clock((event.target as HTMLInputElement).value, true);
            }}
          />
        </div>
      </div>
      <div id="errors">
        ${[...this.errors, ...(this._clockWrong ? [t('fanpage.time.clockWrong')] : [])].map((error) => html`<p class="error">${error}</p>`)}
      </div>
      ${this.readonly ? nothing : this.#suggestions()}
      <div id="warnings" role="status">
        ${
          this._warnings.length === 0
            ? nothing
            : html`<div class="warnings small" lang="vi">${this._warnings.map((text) => html`<p>${text}</p>`)}</div>`
        }
      </div>`;
  }

  /** @param done the person has left the field: now it may be called wrong. */
  #clock(typed: string, done: boolean): void {
    const clock = typed.trim() === '' ? '' : readClock(typed);
    this._clockWrong = clock === null && (done || this._clockWrong);
    if (clock !== null && (done || /^\d\d:\d\d$/.test(typed))) {
      this.#set(this._day, clock);
    }
  }

  #suggestions(): unknown {
    if (this._slots === undefined) {
      return nothing;
    }
    if (this._slots.slots.length === 0) {
      return html`<p class="small soft">${t('fanpage.time.full')}</p>`;
    }
    const withDay = this._day === '';
    return html`<div role="group" aria-labelledby="free">
      <p class="small soft" id="free">
        ${withDay ? t('fanpage.time.next') : t('fanpage.time.free', { day: showDay(this._day) })}
      </p>
      <div class="slots">
        ${this._slots.slots.map(
          (slot) =>
            html`<button
              type="button"
              aria-pressed=${vietnamDay(slot) === this._day && vietnamClock(slot) === this._clock ? 'true' : 'false'}
              @click=${() => this.#set(vietnamDay(slot), vietnamClock(slot))}
            >
              ${withDay ? `${showDay(slot)}, ${showTime(slot)}` : showTime(slot)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #set(day: string, clock: string): void {
    const otherDay = day !== this._day;
    this._day = day;
    this._clock = clock;
    const whole = day !== '' && clock !== '';
    this.#told = whole ? `${day}T${clock}:00+07:00` : null;
    this.value = this.#told ?? '';
    this.emit('heza-time', { value: this.#told });
    if (otherDay) {
      this.#look();
    }
  }

  /** Asks for free times and for what speaks against the chosen one; the last question's answer counts. */
  #look(): void {
    clearTimeout(this.#timer);
    if (!this.readonly) {
      this.#timer = setTimeout(() => void this.#ask(), pause);
    }
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const content = this.content === '' ? {} : { content: this.content };
    const codes = this.channels.length > 0 ? this.channels.map((channel) => channel.code) : [this.channel];
    const on = (code: string) => (code === '' ? {} : { channel: code });
    const day = this._day === '' ? {} : { day: this._day };
    const at = this._day !== '' && this._clock !== '' ? fromVietnam(this._day, this._clock).toISOString() : undefined;
    try {
      const [slots, checks] = await Promise.all([
        loadSlots({ ...on(codes[0] ?? ''), ...content, ...day }),
        Promise.all(at === undefined ? [] : codes.map((code) => checkTime({ ...on(code), ...content, at }))),
      ]);
      if (asked === this.#asked) {
        this._slots = slots;
        this._warnings = this.#warningsOf(checks);
      }
    } catch {
      // Suggestions are a help: without them the time can still be typed, and the server checks it.
      if (asked === this.#asked) {
        this._slots = undefined;
        this._warnings = [];
      }
    }
  }

  /** What several channels say alike is said once; what one alone says bears its name. */
  #warningsOf(checks: readonly TimeCheck[]): string[] {
    const all = [...new Set(checks.flatMap((check) => check.warnings))];
    return all.map((warning) => {
      const of = checks.flatMap((check, index) => (check.warnings.includes(warning) ? [index] : []));
      return of.length === checks.length
        ? warning
        : `${of.map((index) => this.channels[index]?.name).join(', ')}: ${warning}`;
    });
  }
}
