import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { overview, type ReportOverview } from '../unit-reports/reports-api';
import { countdown, reportPath } from '../unit-reports/words';
import { part, partStyle, type Entry } from './part';

/** Days before a deadline from which the Office sees who is missing. */
const soon = 14;

/** A unit's next reports with their days left; for the Office, who has not handed in. */
@customElement('heza-home-reports')
export class HezaHomeReports extends DeskElement {
  static override styles = partStyle;

  readonly #overview = new Load(this, { args: () => [] as const, task: () => overview() });

  protected override render() {
    return html`${this.#overview.show((found) => {
      const entries = may('office') ? missing(found) : own(found);
      return part({
        heading: t(may('office') ? 'home.reportsMissing' : 'home.reportsDue'),
        count: entries.length,
        all: { path: 'bao-cao', text: t('home.reportsAll') },
        empty: t(may('office') ? 'home.reportsMissingNone' : 'home.reportsDueNone'),
        entries,
      });
    })}`;
  }
}

/** Open periods that are soon over or over, each with the units of which nothing has come. */
function missing(found: ReportOverview): Entry[] {
  return found.periods
    .filter((period) => period.closing == null && period.daysLeft <= soon)
    .map((period) => ({
      period,
      units: found.units.filter((unit) =>
        unit.reports.some((one) => one.period === period.period && one.submittedOn == null),
      ),
    }))
    .filter(({ units }) => units.length > 0)
    .map(({ period, units }) => ({
      path: `bao-cao?nam=${String(found.year)}`,
      what: t('home.reportsMissingOf', { count: units.length, period: t(`unitReports.period.${period.period}`) }),
      details: `${countdown(period.daysLeft)}: ${units.map((unit) => unit.name).join('; ')}`,
    }));
}

/** What the unit still has to hand in or mend, the nearest deadline first; of the future only the next one. */
function own(found: ReportOverview): Entry[] {
  const unit = found.units[0];
  if (unit === undefined) {
    return [];
  }
  const open = found.periods
    .filter((period) => period.closing == null)
    .map((period) => ({ period, report: unit.reports.find((one) => one.period === period.period) }))
    .filter(({ report }) => report !== undefined && ['not-begun', 'draft', 'returned'].includes(report.state));
  const next = open.findIndex(({ period, report }) => period.daysLeft >= 0 && report?.submittedOn == null);
  return open
    .filter(({ report }, index) => next === -1 || index <= next || report?.state === 'returned')
    .map(({ period, report }) => ({
      path: reportPath(found.year, period.period, unit.code),
      what: t(`unitReports.period.${period.period}`),
      details: report?.state === 'returned' ? t('unitReports.state.returned') : countdown(period.daysLeft),
    }));
}
