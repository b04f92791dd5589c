import { html, nothing, type TemplateResult } from 'lit';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import type { ReportCell, ReportPeriodView, UnitReportView } from './reports-api';

const tones: Readonly<Record<string, string>> = {
  draft: 'info',
  submitted: 'info',
  returned: 'warn',
  accepted: 'ok',
  late: 'warn',
  overdue: 'bad',
};

function tag(kind: 'state' | 'lateness', value: string): TemplateResult {
  const tone = tones[value];
  return html`<span class="tag ${tone === undefined ? '' : `tag--${tone}`}"
    >${t(`unitReports.${kind}.${value}`)}</span
  >`;
}

/** Where a report stands, told in words; colour only helps. */
export function standing(report: ReportCell | UnitReportView): TemplateResult {
  const lateness =
    report.lateness === 'late' || report.lateness === 'overdue' ? tag('lateness', report.lateness) : nothing;
  return html`${tag('state', report.state)} ${lateness}`;
}

/** E.g. "Còn 3 ngày", "Quá hạn 2 ngày". */
export function countdown(daysLeft: number): string {
  return daysLeft > 0
    ? t('unitReports.daysLeft', { count: daysLeft })
    : daysLeft === 0
      ? t('unitReports.lastDay')
      : t('unitReports.daysOver', { count: -daysLeft });
}

/** "Nộp trước ngày 3/6/2023", and what a day off means for it. */
export function deadline(of: ReportPeriodView | UnitReportView): string {
  const before = t('unitReports.before', { day: showDay(of.before), last: showDay(of.lastDay) });
  return of.lastDay === of.lastWorkingDay
    ? before
    : `${before} ${t('unitReports.lastDayOff', { last: showDay(of.lastDay), day: showDay(of.lastWorkingDay) })}`;
}

export const reportPath = (year: number, period: string, unit: string) =>
  `bao-cao/${String(year)}/${period}/${encodeURIComponent(unit)}`;
