import '../platform/elements/index';
import './period-card';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import { overview, type ReportOverview, type ReportUnitRow } from './reports-api';
import { reportPath, standing } from './words';

/** Reports of a year: a unit's own by period, and for the Office the matrix of all units. */
@customElement('heza-unit-reports')
export class HezaUnitReports extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      :host > * + * {
        margin-top: var(--s-5);
      }

      .years a {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
        padding: 0 var(--s-3);
      }

      .years a[aria-current='true'] {
        font-weight: 600;
        color: inherit;
        text-decoration: none;
      }

      .periods {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: var(--s-4);
        margin-top: var(--s-4);
      }

      .matrix {
        margin-top: var(--s-3);
      }

      td a {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s-1);
        min-height: 2rem;
        text-decoration: none;
        border-radius: var(--radius);
      }

      td .small {
        display: block;
      }

      th[scope='row'] {
        font-size: inherit;
        color: var(--c-ink);
      }

      @media (max-width: 47.99rem) {
        th[scope='row'] {
          padding: 0;
          border: 0;
        }
      }
    `,
  ];

  /** Of the address: the year (`nam`). */
  @property() query = '';

  readonly #overview = new Load(this, {
    args: () => [new URLSearchParams(this.query).get('nam')] as const,
    task: ([year]) => overview(year === null || !/^\d{4}$/.test(year) ? undefined : Number(year)),
  });

  protected override render() {
    return html`<div class="row row--apart">
        <h1>${t('unitReports.title')}</h1>
        ${may('office') ? html`<a href=${host().href('bao-cao/lich')}>${t('unitReports.toCalendar')}</a>` : nothing}
      </div>
      ${this.#overview.show((found) => this.#content(found))}`;
  }

  #content(found: ReportOverview): TemplateResult {
    if (found.periods.length === 0) {
      return html`<heza-empty .heading=${t('unitReports.none')} .text=${t('unitReports.noneText')}></heza-empty>`;
    }
    return html`${found.years.length > 1 ? this.#years(found) : nothing}
      <div class="periods" @heza-changed=${() => void this.#overview.run()}>
        ${found.periods.map(
          (period) =>
            html`<heza-period-card .year=${found.year} .period=${period} .units=${found.units}></heza-period-card>`,
        )}
      </div>
      ${may('office') ? this.#matrix(found) : nothing}`;
  }

  #years(found: ReportOverview): TemplateResult {
    return html`<nav class="row years" aria-label=${t('unitReports.years')}>
      ${found.years.map(
        (year) =>
          html`<a
            href=${host().href(`bao-cao?nam=${String(year)}`)}
            aria-current=${year === found.year ? 'true' : 'false'}
            >${t('unitReports.year', { year })}</a
          >`,
      )}
    </nav>`;
  }

  #matrix(found: ReportOverview): TemplateResult {
    return html`<section aria-labelledby="matrix">
      <h2 id="matrix">${t('unitReports.matrix')}</h2>
      <div class="sheet matrix">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('unitReports.unit')}</th>
              ${found.periods.map((period) => html`<th scope="col">${t(`unitReports.period.${period.period}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${found.units.map((unit) => this.#row(found, unit))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #row(found: ReportOverview, unit: ReportUnitRow): TemplateResult {
    return html`<tr>
      <th scope="row">${unit.name}</th>
      ${unit.reports.map(
        (report) =>
          html`<td data-label=${t(`unitReports.period.${report.period}`)}>
            <a href=${host().href(reportPath(found.year, report.period, unit.code))}
              ><span class="visually-hidden"
                >${t('unitReports.open', { unit: unit.name, period: t(`unitReports.period.${report.period}`) })}</span
              >${standing(report)}</a
            >
            ${
              report.submittedOn == null
                ? nothing
                : html`<span class="small soft"
                    >${t('unitReports.submittedOn', { day: showDay(report.submittedOn) })}</span
                  >`
            }
            ${report.lateReason == null ? nothing : html`<span class="small soft">${report.lateReason}</span>`}
          </td>`,
      )}
    </tr>`;
  }
}
