import { api, ask, type Schemas } from '../platform/api/client';

export type ReportOverview = Schemas['ReportOverview'];
export type ReportPeriodView = Schemas['ReportPeriodView'];
export type ReportUnitRow = Schemas['ReportUnitRow'];
export type ReportCell = Schemas['ReportCell'];
export type UnitReportView = Schemas['UnitReportView'];
export type UnitReportFacts = Schemas['UnitReportFacts'];
export type CalendarDayView = Schemas['CalendarDayView'];

const root = '/umbraco/management/api/v1/reform';

export interface ReportKey {
  year: number;
  period: string;
  unit: string;
}

/** What stands in the form. */
export interface Typed {
  items: Record<string, string>;
  difficulties: string;
  proposals: string;
  participants: string;
  inspections: string;
}

export const overview = (year?: number) =>
  ask(api().GET(`${root}/unit-reports`, { params: { query: year === undefined ? {} : { year } } }));

export const readReport = (path: ReportKey) =>
  ask(api().GET(`${root}/unit-reports/{year}/{period}/{unit}`, { params: { path } }));

export const saveReport = (path: ReportKey, revision: number, typed: Typed) =>
  ask(
    api().PUT(`${root}/unit-reports/{year}/{period}/{unit}`, {
      params: { path },
      body: {
        revision,
        content: {
          items: Object.entries(typed.items).map(([code, text]) => ({ code, text })),
          difficulties: typed.difficulties,
          proposals: typed.proposals,
          participants: figure(typed.participants),
          inspections: figure(typed.inspections),
        },
      },
    }),
  );

export const submitReport = (path: ReportKey, revision: number, lateReason: string | null) =>
  ask(
    api().POST(`${root}/unit-reports/{year}/{period}/{unit}/submit`, {
      params: { path },
      body: { revision, lateReason },
    }),
  );

export const acceptReport = (path: ReportKey, revision: number, comment: string) =>
  ask(
    api().POST(`${root}/unit-reports/{year}/{period}/{unit}/accept`, { params: { path }, body: { revision, comment } }),
  );

export const returnReport = (path: ReportKey, revision: number, comment: string) =>
  ask(
    api().POST(`${root}/unit-reports/{year}/{period}/{unit}/return`, { params: { path }, body: { revision, comment } }),
  );

export const remindUnit = (path: ReportKey) =>
  ask(api().POST(`${root}/unit-reports/{year}/{period}/{unit}/remind`, { params: { path } }));

export const closePeriod = (year: number, period: string, confirmMissing: boolean) =>
  ask(
    api().POST(`${root}/report-periods/{year}/{period}/close`, {
      params: { path: { year, period } },
      body: { confirmMissing },
    }),
  );

export const reopenPeriod = (year: number, period: string, reason: string) =>
  ask(
    api().POST(`${root}/report-periods/{year}/{period}/reopen`, {
      params: { path: { year, period } },
      body: { reason },
    }),
  );

export const workingDays = (year: number) =>
  ask(api().GET(`${root}/working-days/{year}`, { params: { path: { year } } }));

export const changeDay = (day: string, working: boolean | null, name: string | null) =>
  ask(api().PUT(`${root}/working-days/{day}`, { params: { path: { day } }, body: { working, name } }));

/** What stands in a report, as the form shows it. */
export function typedOf(report: UnitReportView): Typed {
  const { items, difficulties, proposals, figures } = report.content;
  return {
    items: Object.fromEntries(
      report.items.map((item) => [item.code, items.find((one) => one.code === item.code)?.text ?? '']),
    ),
    difficulties,
    proposals,
    participants: figures.participants == null ? '' : String(figures.participants),
    inspections: figures.inspections == null ? '' : String(figures.inspections),
  };
}

/** `1.200` and `1 200` are 1200. What is no whole number is sent as one that the server refuses, with its words. */
function figure(typed: string): number | null {
  const digits = typed.replace(/[.\s]/g, '');
  return digits === '' ? null : /^\d{1,9}$/.test(digits) ? Number(digits) : -1;
}
