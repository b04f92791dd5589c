import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { moment, showMoment, vietnamClock, vietnamDay } from '../../platform/format';
import { t } from '../../platform/i18n';
import { readClock, readDay, readPartialDay, showPartialDay } from '../../platform/dates';
import { FieldElement, type Described } from './field-element';

/** What is typed stays as typed until it can be read; a calendar stands beside for those who pick. */
abstract class DateElement extends FieldElement {
  static override styles = [
    FieldElement.styles,
    css`
      .date {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s-2);
      }

      .date input.typed {
        width: 9.5rem;
      }

      .date input.clock {
        width: 5.5rem;
      }

      .pick {
        position: relative;
        width: 2.75rem;
        height: 2.75rem;
      }

      .pick button {
        width: 100%;
        height: 100%;
        text-align: center;
        border: 1px solid var(--c-line-strong);
        border-radius: var(--radius);
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
        min-height: 0;
        padding: 0;
        border: 0;
        opacity: 0;
        pointer-events: none;
      }
    `,
  ];

  @state() protected _day = '';
  @state() protected _wrong = false;
  @query('.pick input') private readonly calendar!: HTMLInputElement;

  protected abstract show(value: string): void;
  protected abstract read(): string | null;
  /** Day that the calendar starts from, `2018-04-23`. */
  protected abstract calendarDay(): string;

  protected override get complaint(): string | undefined {
    return this._wrong ? t(this.wrongText) : undefined;
  }

  protected get wrongText(): string {
    return 'editor.date.wrong';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A value from outside; one's own stands as it was typed.
    if (changed.has('value') && this.text !== (this.read() ?? '') && !this._wrong) {
      this.show(this.text);
    }
  }

  protected dayInput(described: Described): TemplateResult {
    return html`<input
        id="control"
        class="typed"
        autocomplete="off"
        aria-label=${this.group ? t('editor.date.day') : nothing}
        placeholder=${t(this.exampleText)}
        aria-describedby=${described.describedBy}
        aria-invalid=${described.invalid}
        aria-required=${described.required}
        .value=${this._day}
        @input=${(event: InputEvent) => {
          this._day = (event.target as HTMLInputElement).value;
          this.tell(false);
        }}
        @change=${() => {
          this.tell(true);
        }}
      />
      <span class="pick">
        <button
          type="button"
          class="plain"
          aria-label=${t('editor.date.pick', { field: this.field.name })}
          @click=${() => {
            this.calendar.value = this.calendarDay();
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
          @change=${(event: Event) => {
            this._day = showPartialDay((event.target as HTMLInputElement).value);
            this.tell(true);
          }}
        />
      </span>`;
  }

  protected get exampleText(): string {
    return 'editor.date.example';
  }

  protected get empty(): boolean {
    return this._day.trim() === '';
  }

  /** @param done the person has left the field: now it may be called wrong. */
  protected tell(done: boolean): void {
    const value = this.read();
    this._wrong = done ? value === null && !this.empty : this._wrong && value === null && !this.empty;
    const raw = this._day.trim();
    const next = this.empty ? null : (value ?? raw);
    if (next !== this.value) {
      // Also what cannot be read goes up: the working copy keeps it, and the server says what is wrong.
      this.change(next);
    }
  }
}

/** A day of the calendar. */
@customElement('heza-day-field')
export class HezaDayField extends DateElement {
  protected override control(described: Described): TemplateResult {
    return html`<div class="date">${this.dayInput(described)}</div>`;
  }

  protected override show(value: string): void {
    this._day = readDay(value) ? showPartialDay(value) : value;
  }

  protected override read(): string | null {
    return readDay(this._day);
  }

  protected override calendarDay(): string {
    return this.read() ?? '';
  }

  protected override shown(): string {
    return this._day;
  }
}

/** A day, a month or a year: as much as is known. */
@customElement('heza-partial-date-field')
export class HezaPartialDateField extends DateElement {
  protected override control(described: Described): TemplateResult {
    return html`<div class="date">
      ${this.dayInput(described)}<span class="soft small">${t('editor.date.partial')}</span>
    </div>`;
  }

  protected override show(value: string): void {
    this._day = readPartialDay(value) ? showPartialDay(value) : value;
  }

  protected override read(): string | null {
    return readPartialDay(this._day);
  }

  protected override calendarDay(): string {
    const read = this.read();
    return read?.length === 10 ? read : '';
  }

  protected override shown(): string {
    return this._day;
  }

  protected override get wrongText(): string {
    return 'editor.date.wrongPartial';
  }
}

/** A moment on Vietnam's clock; sent with its offset. */
@customElement('heza-moment-field')
export class HezaMomentField extends DateElement {
  @state() private _clock = '';

  protected override readonly group = true;

  protected override control(described: Described): TemplateResult {
    return html`<div class="date">
      ${this.dayInput(described)}
      <input
        class="clock"
        autocomplete="off"
        placeholder="14:05"
        aria-label=${t('editor.date.clock')}
        aria-invalid=${described.invalid}
        .value=${this._clock}
        @input=${(event: InputEvent) => {
          this._clock = (event.target as HTMLInputElement).value;
          this.tell(false);
        }}
        @change=${() => {
          this.tell(true);
        }}
      />
      <span class="soft small">${t('editor.date.zone')}</span>
    </div>`;
  }

  protected override show(value: string): void {
    const known = value !== '' && !Number.isNaN(moment(value).getTime());
    this._day = known ? showPartialDay(vietnamDay(value)) : value;
    this._clock = known ? vietnamClock(value) : '';
  }

  protected override read(): string | null {
    const day = readDay(this._day);
    const clock = this._clock.trim() === '' ? '00:00' : readClock(this._clock);
    return day && clock ? `${day}T${clock}:00+07:00` : null;
  }

  protected override get empty(): boolean {
    return this._day.trim() === '' && this._clock.trim() === '';
  }

  protected override calendarDay(): string {
    return readDay(this._day) ?? '';
  }

  protected override shown(): string {
    return this.text === '' ? '' : showMoment(this.text);
  }
}
