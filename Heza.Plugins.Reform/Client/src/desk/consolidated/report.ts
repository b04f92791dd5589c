import '@umbraco-ui/uui-button';
import '../platform/elements';
import './issued-reports';
import './pack-download';
import './report-body';
import './report-texts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showDay, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { forms, issue, packFile, periods, plans, report, reportFile, type Report } from './report-api';
import type { HezaReportTexts } from './report-texts';

/** The consolidated report of a period as of a day: seen, written, taken away, issued. */
@customElement('heza-report')
export class HezaReport extends DeskElement {
  static override styles = css`
    :host > * + * {
      margin-top: var(--s-5);
    }

    .choice {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: var(--s-3) var(--s-5);
      align-items: end;
      max-width: 44rem;
    }

    section > * + * {
      margin-top: var(--s-4);
    }

    summary {
      min-height: 2.75rem;
      font-size: var(--t-l);
      font-weight: 600;
      line-height: 2.75rem;
      cursor: pointer;
    }
  `;

  /** Of the address: year (`nam`), period (`ky`), day (`ngay`). */
  @property() query = '';

  @state() private _fresh = 0;

  @state() private _busy = false;

  readonly #years = new Load(this, {
    args: () => [] as const,
    task: async () => (await plans()).map((plan) => plan.year),
  });

  readonly #report = new Load(this, {
    args: () => [this.#year, this.#period, this.#day, this._fresh] as const,
    task: ([year, period, day]) =>
      year === undefined || !may('reports') ? Promise.resolve(undefined) : report(year, period, day),
  });

  get #year(): number | undefined {
    const asked = Number(this.#param('nam'));
    return asked > 0 ? asked : this.#years.value?.[0];
  }

  get #period(): string {
    return this.#param('ky') || 'Q1';
  }

  /** Today, unless the address names a day. */
  get #day(): string {
    return this.#param('ngay') || vietnamDay(new Date());
  }

  #param(name: string): string {
    return new URLSearchParams(this.query).get(name) ?? '';
  }

  protected override render() {
    return this.#years.show((years) =>
      years.length === 0
        ? html`<heza-empty .heading=${t('coverage.noPlan')} .text=${t('coverage.noPlanText')}></heza-empty>`
        : html`<h1>${t('consolidated.title')}</h1>
            ${this.#choice(years)}
            ${
              may('reports')
                ? this.#report.show((found) =>
                    found === undefined ? html`<heza-loading></heza-loading>` : this.#content(found),
                  )
                : nothing
            }
            <section class="card" aria-labelledby="issued">
              <h2 id="issued">${t('consolidated.issued', { year: this.#year ?? 0 })}</h2>
              <heza-issued-reports .year=${this.#year ?? 0} .fresh=${this._fresh}></heza-issued-reports>
            </section>`,
    );
  }

  #choice(years: readonly number[]): TemplateResult {
    const select = (name: 'nam' | 'ky', values: readonly (string | number)[], current: string, label: string) =>
      html`<div class="field">
        <label for=${name}>${label}</label>
        <select
          id=${name}
          @change=${(event: Event) => {
            this.#go({ [name]: (event.target as HTMLSelectElement).value });
          }}
        >
          ${values.map(
            (value) =>
              html`<option value=${value} ?selected=${String(value) === current}>
                ${name === 'ky' ? t(`consolidated.period.${String(value)}`) : value}
              </option>`,
          )}
        </select>
      </div>`;
    return html`<div class="choice">
      ${select('nam', years, String(this.#year), t('consolidated.year'))}
      ${
        may('reports')
          ? html`${select('ky', periods, this.#period, t('consolidated.periodLabel'))}
              <heza-day-input
                .label=${t('coverage.asOf')}
                .value=${this.#day}
                @heza-day=${(event: CustomEvent<string>) => {
                  if (event.detail !== '' && event.detail !== this.#day) {
                    this.#go({ ngay: event.detail });
                  }
                }}
              ></heza-day-input>`
          : nothing
      }
    </div>`;
  }

  #content(found: Report): TemplateResult {
    return html`<section aria-label=${t('consolidated.title')}>
      <div class="row">
        <p>${t('consolidated.about', { title: found.title, day: showDay(found.asOf) })}</p>
        <span class="tag ${found.closed ? 'tag--info' : 'tag--warn'}"
          >${t(found.closed ? 'consolidated.closed' : 'consolidated.open')}</span
        >
      </div>
      <nav class="row" aria-label=${t('consolidated.downloads')}>
        ${forms.map(
          (form) =>
            html`<a
              href=${reportFile(found.year, found.period, form, found.asOf)}
              target=${form === 'html' ? '_blank' : nothing}
              ?download=${form !== 'html'}
              >${t(`consolidated.form.${form}`)}</a
            >`,
        )}
        <heza-pack-download .address=${packFile(found.year, found.period, found.asOf)}></heza-pack-download>
      </nav>
      ${may('office') && !found.closed ? this.#office(found) : nothing}
      <div class="card">
        <heza-report-body .subject=${found.subject} .blocks=${found.blocks}></heza-report-body>
      </div>
    </section>`;
  }

  #office(found: Report): TemplateResult {
    return html`<div class="card">
      <details>
        <summary>${t('consolidated.texts')}</summary>
        <heza-report-texts .report=${found} @heza-texts-saved=${this.#again}></heza-report-texts>
      </details>
      <div class="row">
        <uui-button
          look="primary"
          label=${t('consolidated.issue')}
          ?disabled=${this._busy}
          @click=${() => this.#issue(found)}
        ></uui-button>
        <span class="soft small">${t('consolidated.issueHint')}</span>
      </div>
    </div>`;
  }

  async #issue(found: Report): Promise<void> {
    if (this.renderRoot.querySelector<HezaReportTexts>('heza-report-texts')?.dirty === true) {
      host().notify({ kind: 'warning', text: t('consolidated.saveFirst') });
      return;
    }
    const sure = await confirm({
      heading: t('consolidated.issueHeading', { title: found.title }),
      text: t('consolidated.issueText', { title: found.title, day: showDay(found.asOf) }),
      yes: t('consolidated.issue'),
    });
    if (!sure) {
      return;
    }
    await this.#send(found, false);
  }

  /** Missing reports of units are asked about once: the server knows which. */
  async #send(found: Report, confirmMissing: boolean): Promise<void> {
    this._busy = true;
    try {
      const issued = await issue(found.year, found.period, found.asOf, found.revision, confirmMissing);
      host().notify({
        kind: 'done',
        text: t('consolidated.issuedTitle', { title: issued.title, issue: issued.issue }),
      });
      this.#again();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      const missing = error.errors.confirmMissing;
      if (missing !== undefined && !confirmMissing) {
        const anyway = await confirm({
          heading: t('consolidated.missingHeading', { count: missing.length }),
          text: t('consolidated.missingText', { units: missing.join('; ') }),
          yes: t('consolidated.issueAnyway'),
          danger: true,
        });
        if (anyway) {
          await this.#send(found, true);
        }
        return;
      }
      host().notify({ kind: 'problem', text: error.title });
    } finally {
      this._busy = false;
    }
  }

  readonly #again = (): void => {
    this._fresh++;
  };

  #go(change: Record<string, string>): void {
    const query = new URLSearchParams({
      nam: String(this.#year ?? ''),
      ky: this.#period,
      ngay: this.#day,
      ...change,
    });
    host().navigate(`bao-cao-tong-hop?${query.toString()}`);
  }
}
