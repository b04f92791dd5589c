import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { showDay, showMoment, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import { typed } from '../platform/typed';
import { changeDay, workingDays, type CalendarDayView } from './reports-api';

/** Days off and days worked in lieu of a year: what comes with the site, and what the Office says over it. */
@customElement('heza-working-days')
export class HezaWorkingDays extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      :host > * + * {
        margin-top: var(--s-4);
      }

      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--s-4);
        align-items: end;
      }

      heza-error-summary,
      .wide {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** Of the address: the year (`nam`). */
  @property() query = '';
  @state() private _day = '';
  @state() private _busy = false;
  @state() private _errors: Readonly<Record<string, string[]>> = {};

  readonly #days = new Load(this, {
    args: () => [this.#year] as const,
    task: ([year]) => workingDays(year),
  });

  get #year(): number {
    const asked = new URLSearchParams(this.query).get('nam') ?? '';
    return Number(/^\d{4}$/.test(asked) ? asked : vietnamDay(new Date()).slice(0, 4));
  }

  protected override render() {
    const year = this.#year;
    const link = (other: number) =>
      html`<a href=${host().href(`bao-cao/lich?nam=${String(other)}`)}>${t('unitReports.year', { year: other })}</a>`;
    return html`<p><a href=${host().href('bao-cao')}>${t('unitReports.toAll')}</a></p>
      <h1>${t('unitReports.calendar.heading', { year })}</h1>
      <p>${t('unitReports.calendar.hint')}</p>
      <nav class="row" aria-label=${t('unitReports.years')}>${link(year - 1)} ${link(year + 1)}</nav>
      ${may('office') ? this.#form() : nothing} ${this.#days.show((days) => this.#table(days))}`;
  }

  #form(): TemplateResult {
    return html`<form class="card" novalidate @submit=${(event: SubmitEvent) => void this.#save(event)}>
      <h2 class="wide">${t('unitReports.calendar.change')}</h2>
      ${
        Object.keys(this._errors).length === 0
          ? nothing
          : html`<heza-error-summary
              .errors=${Object.entries(this._errors).flatMap(([field, messages]) => messages.map((message) => ({ field, message })))}
              @heza-go-to-field=${(event: CustomEvent<string>) => {
                this.renderRoot.querySelector<HTMLElement>(`#${event.detail}`)?.focus();
              }}
            ></heza-error-summary>`
      }
      <heza-day-input
        id="day"
        .label=${t('unitReports.calendar.day')}
        .value=${this._day}
        @heza-day=${(event: CustomEvent<string>) => (this._day = event.detail)}
      ></heza-day-input>
      <div class="field">
        <label for="working">${t('unitReports.calendar.kind')}</label>
        <select id="working" name="working">
          <option value="off">${t('unitReports.calendar.off')}</option>
          <option value="worked">${t('unitReports.calendar.worked')}</option>
        </select>
      </div>
      <div class="field">
        <label for="name">${t('unitReports.calendar.name')}</label>
        <input id="name" name="name" maxlength="200" autocomplete="off" />
      </div>
      <div>
        <uui-button type="submit" look="primary" label=${t('common.save')} ?disabled=${this._busy}></uui-button>
      </div>
    </form>`;
  }

  #table(days: readonly CalendarDayView[]): TemplateResult {
    return html`<div class="sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('unitReports.calendar.day')}</th>
            <th scope="col">${t('unitReports.calendar.kind')}</th>
            <th scope="col">${t('unitReports.calendar.name')}</th>
            <th scope="col">${t('unitReports.calendar.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map((day) => this.#row(day))}
        </tbody>
      </table>
    </div>`;
  }

  #row(day: CalendarDayView): TemplateResult {
    return html`<tr>
      <td class="when">
        ${showDay(day.day)}, ${t(`unitReports.weekday.${String(new Date(`${day.day}T12:00:00Z`).getUTCDay())}`)}
      </td>
      <td>
        <span class="tag ${day.working ? 'tag--info' : 'tag--ok'}"
          >${t(day.working ? 'unitReports.calendar.worked' : 'unitReports.calendar.off')}</span
        >
      </td>
      <td data-label=${t('unitReports.calendar.name')}>${day.name}</td>
      <td data-label=${t('unitReports.calendar.source')}>
        ${
          day.changedBy == null || day.changedAt == null
            ? t(day.assumed ? 'unitReports.calendar.assumed' : 'unitReports.calendar.builtIn')
            : html`${t('unitReports.calendar.by', { by: day.changedBy, at: showMoment(day.changedAt) })}
              ${
                may('office')
                  ? html`<uui-button
                      compact
                      look="secondary"
                      label=${t('unitReports.calendar.takeBack', { day: showDay(day.day) })}
                      ?disabled=${this._busy}
                      @click=${() => void this.#takeBack(day)}
                      >${t('unitReports.calendar.takeBackShort')}</uui-button
                    >`
                  : nothing
              }`
        }
      </td>
    </tr>`;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const values = new FormData(form);
    if (this._day === '') {
      this._errors = { day: [t('common.dayWrong')] };
    } else if (await this.#send(this._day, values.get('working') === 'worked', typed(values, 'name'))) {
      form.reset();
      this._day = '';
    }
    await this.updateComplete;
    await this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
  }

  async #takeBack(day: CalendarDayView): Promise<void> {
    const sure = await confirm({
      heading: t('unitReports.calendar.takeBack', { day: showDay(day.day) }),
      text: t('unitReports.calendar.takeBackText'),
      yes: t('unitReports.calendar.takeBackShort'),
    });
    if (sure) {
      await this.#send(day.day, null, null);
    }
  }

  async #send(day: string, working: boolean | null, name: string | null): Promise<boolean> {
    this._busy = true;
    this._errors = {};
    try {
      await changeDay(day, working, name);
      host().notify({ kind: 'done', text: t('unitReports.calendar.done', { day: showDay(day) }) });
      void this.#days.run();
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = Object.keys(error.errors).length > 0 ? error.errors : { day: [error.title] };
      return false;
    } finally {
      this._busy = false;
    }
  }
}
