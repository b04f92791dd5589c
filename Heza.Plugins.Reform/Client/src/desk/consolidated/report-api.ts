import { api, ask, type Schemas } from '../platform/api/client';
import { host } from '../platform/host';

export type Report = Schemas['ReportView'];
export type ReportBlock = Schemas['ReportBlockView'];
export type ReportTexts = Schemas['ReportTexts'];
export type IssuedReport = Schemas['IssuedReportView'];
export type ReportForm = Schemas['ReportForm'];

const root = '/umbraco/management/api/v1/reform/consolidated-reports';

/** Codes of the periods that a plan may ask reports of. */
export const periods = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'] as const;

export const forms: readonly ReportForm[] = ['docx', 'xlsx', 'html'];

export const plans = () => ask(api().GET('/umbraco/management/api/v1/reform/plans'));

export const report = (year: number, period: string, asOf: string) =>
  ask(api().GET(`${root}/{year}/{period}`, { params: { path: { year, period }, query: { asOf } } }));

export const saveTexts = (year: number, period: string, revision: number, texts: ReportTexts) =>
  ask(api().PUT(`${root}/{year}/{period}/texts`, { params: { path: { year, period } }, body: { revision, texts } }));

export const issue = (year: number, period: string, asOf: string, revision: number, confirmMissing: boolean) =>
  ask(
    api().POST(`${root}/{year}/{period}/issue`, {
      params: { path: { year, period } },
      body: { asOf, revision, confirmMissing },
    }),
  );

export const issuedReports = (year: number, page: number) =>
  ask(api().GET(`${root}/issued`, { params: { query: { year, page, pageSize: 20 } } }));

export const verify = (id: number) => ask(api().GET(`${root}/issued/{id}/verify`, { params: { path: { id } } }));

export const reportFile = (year: number, period: string, form: ReportForm, asOf: string) =>
  `${host().apiBase}${root}/${String(year)}/${period}/report.${form}?asOf=${asOf}`;

export const packFile = (year: number, period: string, asOf: string) =>
  `${root}/${String(year)}/${period}/evidence-pack.zip?asOf=${asOf}`;

export const issuedFile = (id: number, form: ReportForm) =>
  `${host().apiBase}${root}/issued/${String(id)}/report.${form}`;

export const issuedPack = (id: number) => `${root}/issued/${String(id)}/evidence-pack.zip`;
