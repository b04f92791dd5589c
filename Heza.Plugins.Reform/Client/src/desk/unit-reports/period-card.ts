import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm, confirmWith } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import { closePeriod, reopenPeriod, type ReportPeriodView, type ReportUnitRow } from './reports-api';
import { countdown, deadline, reportPath, standing } from './words';

/** A period with its deadline: a unit's own report, or the Office's count and the key to the period. Fires `heza-changed`. */
@customElement('heza-period-card')
export class HezaPeriodCard extends DeskElement {
  static override styles = css`
    .card {
      display: flex;
      flex-direction: column;
      gap: var(--s-2);
      height: 100%;
    }

    .card.closed {
      background: var(--c-page);
    }

    .actions {
      margin-top: auto;
      padding-top: var(--s-2);
    }
  `;

  @property({ type: Number }) year = 0;
  @property({ attribute: false }) period!: ReportPeriodView;
  @property({ attribute: false }) units: readonly ReportUnitRow[] = [];
  @state() private _busy = false;

  protected override render() {
    const { period } = this;
    const closed = period.closing != null;
    return html`<section class="card ${closed ? 'closed' : ''}" aria-labelledby="title">
      <div class="row row--apart">
        <h2 id="title">${t(`unitReports.period.${period.period}`)}</h2>
        ${closed ? html`<span class="tag">${t('unitReports.closed')}</span>` : nothing}
      </div>
      <p class="small">${deadline(period)}</p>
      ${may('office') ? this.#count() : this.#own()}
      ${
        period.closing == null
          ? nothing
          : html`<p class="small soft">
              ${t('unitReports.closedBy', { by: period.closing.by, at: showMoment(period.closing.at) })}
            </p>`
      }
      ${
        period.reopened == null
          ? nothing
          : html`<p class="small soft">
              ${t('unitReports.reopenedBy', {
                by: period.reopened.by,
                at: showMoment(period.reopened.at),
                reason: period.reopened.reason ?? '',
              })}
            </p>`
      }
    </section>`;
  }

  get #missing(): string[] {
    return this.units
      .filter((unit) => unit.reports.some((one) => one.period === this.period.period && one.state !== 'accepted'))
      .map((unit) => unit.name);
  }

  #own(): TemplateResult {
    const unit = this.units[0];
    const report = unit?.reports.find((one) => one.period === this.period.period);
    if (unit === undefined || report === undefined) {
      return html`<p class="soft">${t('unitReports.notAsked')}</p>`;
    }
    const open = this.period.closing == null && ['not-begun', 'draft', 'returned'].includes(report.state);
    return html`<p>${standing(report)}</p>
      ${open && report.submittedOn == null ? html`<p>${countdown(this.period.daysLeft)}</p>` : nothing}
      <p class="actions">
        <uui-button
          look=${open ? 'primary' : 'secondary'}
          label=${t(open ? 'unitReports.write' : 'unitReports.look')}
          href=${host().href(reportPath(this.year, this.period.period, unit.code))}
        ></uui-button>
      </p>`;
  }

  #count(): TemplateResult {
    const accepted = this.units.length - this.#missing.length;
    const closed = this.period.closing != null;
    // Once everybody has handed in, no deadline is running any more.
    const waiting = this.units.some((unit) =>
      unit.reports.some((one) => one.period === this.period.period && one.submittedOn == null),
    );
    return html`<p>${t('unitReports.accepted', { count: accepted, of: this.units.length })}</p>
      ${closed || !waiting ? nothing : html`<p>${countdown(this.period.daysLeft)}</p>`}
      <p class="actions">
        <uui-button
          look="secondary"
          label=${t(closed ? 'unitReports.reopen' : 'unitReports.close')}
          ?disabled=${this._busy}
          @click=${() => void (closed ? this.#reopen() : this.#close())}
        ></uui-button>
      </p>`;
  }

  async #close(): Promise<void> {
    const missing = this.#missing;
    const title = t(`unitReports.period.${this.period.period}`);
    const sure = await confirm({
      heading: t('unitReports.closeHeading', { period: title }),
      text:
        missing.length === 0
          ? t('unitReports.closeText')
          : t('unitReports.closeMissing', { count: missing.length, units: missing.join('; ') }),
      yes: t(missing.length === 0 ? 'unitReports.close' : 'unitReports.closeAnyway'),
      danger: missing.length > 0,
    });
    if (sure) {
      await this.#act(() => closePeriod(this.year, this.period.period, missing.length > 0), 'unitReports.closedDone');
    }
  }

  async #reopen(): Promise<void> {
    const reason = await confirmWith({
      heading: t('unitReports.reopenHeading', { period: t(`unitReports.period.${this.period.period}`) }),
      text: t('unitReports.reopenText'),
      yes: t('unitReports.reopen'),
      ask: { label: t('unitReports.reopenReason'), required: true },
    });
    if (reason !== null) {
      await this.#act(() => reopenPeriod(this.year, this.period.period, reason), 'unitReports.reopenedDone');
    }
  }

  async #act(call: () => Promise<unknown>, done: string): Promise<void> {
    this._busy = true;
    try {
      await call();
      host().notify({ kind: 'done', text: t(done) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      host().notify({ kind: 'problem', text: error.title });
    } finally {
      this._busy = false;
      this.emit('heza-changed');
    }
  }
}
