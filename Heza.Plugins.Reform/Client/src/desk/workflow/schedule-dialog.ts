import '../platform/elements/dialog';
import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import { showDay, vietnamClock } from '../platform/format';
import { t } from '../platform/i18n';

/** Vietnam's clock, `2026-03-01T08:00`; null: not at all. */
export interface Moments {
  publishAt: string | null;
  withdrawAt: string | null;
}

type Half = keyof Moments;

const halves: readonly Half[] = ['publishAt', 'withdrawAt'];

/** `2026-04-23` from a day as people write it in Vietnam: `23/4/2026`, also with dots or hyphens. */
export function parseDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** `08:05` from a time of day: `8:05`, `08h05`, `8h`, `8 giờ 05`. */
export function parseTime(text: string): string | undefined {
  const [all, hour = '', minute] = /^(\d{1,2})\s*(?::|h|g\p{L}*)\s*(\d{2})?$/iu.exec(text) ?? [];
  return all !== undefined && Number(hour) < 24 && Number(minute ?? '0') < 60
    ? `${hour.padStart(2, '0')}:${minute ?? '00'}`
    : undefined;
}

/** Day and time of publication and withdrawal. Fires `heza-schedule` with {@link Moments}. */
@customElement('heza-schedule-dialog')
export class HezaScheduleDialog extends DeskElement {
  static override styles = css`
    legend {
      padding: 0;
    }

    .moment {
      display: grid;
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
      gap: var(--s-3);
    }
  `;

  @property({ attribute: false }) schedule: Schemas['ContentScheduleView'] | undefined;

  @state() private _errors: Readonly<Record<string, string>> = {};

  @query('heza-dialog') private readonly _dialog!: HezaDialog;

  async open(): Promise<void> {
    this._errors = {};
    for (const half of halves) {
      const set = this.schedule?.[half] ?? null;
      this.#input(half, 'day').value = set === null ? '' : showDay(set);
      this.#input(half, 'time').value = set === null ? '' : vietnamClock(set);
    }
    await this._dialog.open();
  }

  close(): void {
    this._dialog.close();
  }

  /** The server's objections, beside the fields. */
  refused(errors: Readonly<Record<string, string[]>>): void {
    this._errors = Object.fromEntries(Object.entries(errors).map(([field, messages]) => [field, messages.join(' ')]));
    this.#goToError();
  }

  protected override render() {
    const set = this.schedule !== undefined && (this.schedule.publishAt !== null || this.schedule.withdrawAt !== null);
    const failed = (this.schedule?.failures.length ?? 0) > 0;
    return html`<heza-dialog .heading=${t('workflow.schedule')}>
      <div class="stack">
        <p class="hint">${t('workflow.scheduleHint')}</p>
        ${halves.map((half) => this.#half(half))}
      </div>
      ${
        set || failed
          ? html`<uui-button
              slot="actions"
              look="secondary"
              color="danger"
              label=${t('workflow.scheduleClear')}
              @click=${() => {
                this.emit('heza-schedule', { publishAt: null, withdrawAt: null } satisfies Moments);
              }}
            ></uui-button>`
          : nothing
      }
      <uui-button
        slot="actions"
        look="primary"
        label=${t('workflow.scheduleSet')}
        @click=${() => {
          this.#set();
        }}
      ></uui-button>
    </heza-dialog>`;
  }

  #half(half: Half) {
    const error = this._errors[half];
    const invalid = error === undefined ? 'false' : 'true';
    return html`<fieldset>
      <legend>${t(half === 'publishAt' ? 'workflow.publishMoment' : 'workflow.withdrawMoment')}</legend>
      <div class="moment">
        <div class="field">
          <label for="${half}-day">${t('workflow.day')}</label>
          <input
            id="${half}-day"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby="${half}-error"
          />
        </div>
        <div class="field">
          <label for="${half}-time">${t('workflow.time')}</label>
          <input
            id="${half}-time"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby="${half}-error"
          />
        </div>
      </div>
      <p class="error" id="${half}-error">${error ?? nothing}</p>
    </fieldset>`;
  }

  #set(): void {
    const errors: Record<string, string> = {};
    const moments: Moments = { publishAt: null, withdrawAt: null };
    for (const half of halves) {
      const [day, time] = [this.#input(half, 'day').value.trim(), this.#input(half, 'time').value.trim()];
      const [readDay, readTime] = [parseDay(day), parseTime(time)];
      if ((day === '') !== (time === '')) {
        errors[half] = t('workflow.both');
      } else if (day !== '' && readDay === undefined) {
        errors[half] = t('workflow.wrongDay');
      } else if (day !== '' && readTime === undefined) {
        errors[half] = t('workflow.wrongTime');
      } else if (readDay !== undefined && readTime !== undefined) {
        moments[half] = `${readDay}T${readTime}`;
      }
    }
    if (Object.keys(errors).length === 0 && moments.publishAt === null && moments.withdrawAt === null) {
      errors['publishAt'] = t('workflow.nothing');
    }
    this._errors = errors;
    if (Object.keys(errors).length === 0) {
      this.emit('heza-schedule', moments);
    } else {
      this.#goToError();
    }
  }

  #goToError(): void {
    const half = halves.find((candidate) => candidate in this._errors) ?? 'publishAt';
    this.#input(half, 'day').focus();
  }

  #input(half: Half, part: 'day' | 'time'): HTMLInputElement {
    return this.renderRoot.querySelector(`#${half}-${part}`) as HTMLInputElement;
  }
}
