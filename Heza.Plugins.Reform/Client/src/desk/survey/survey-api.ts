import { api, ask, type Schemas } from '../platform/api/client';

export type SurveyRow = Schemas['SurveyRow'];
export type SurveyView = Schemas['SurveyView'];
export type SurveyReport = Schemas['SurveyReport'];
export type QuestionResult = Schemas['QuestionResult'];
export type QuarterResult = Schemas['QuarterResult'];
export type SurveyRequest = Schemas['SurveyRequest'];

const root = '/umbraco/management/api/v1/reform';

export const surveys = (page: number) => ask(api().GET(`${root}/surveys`, { params: { query: { page } } }));

export const survey = (id: number) => ask(api().GET(`${root}/surveys/{id}`, { params: { path: { id } } }));

export const results = (id: number, year: number, period: string) =>
  ask(api().GET(`${root}/surveys/{id}/results`, { params: { path: { id }, query: { year, period } } }));

export const comments = (id: number, year: number, period: string, page: number) =>
  ask(api().GET(`${root}/surveys/{id}/comments`, { params: { path: { id }, query: { year, period, page } } }));

export const create = (body: SurveyRequest) => ask(api().POST(`${root}/surveys`, { body }));

export const change = (id: number, body: SurveyRequest) =>
  ask(api().PUT(`${root}/surveys/{id}`, { params: { path: { id } }, body }));

export const units = () => ask(api().GET('/umbraco/management/api/v1/desk/units'));

/** Address of the sheets as a table. */
export const tablePath = (id: number, year: number, period: string) =>
  `${root}/surveys/${String(id)}/results.csv?year=${String(year)}&period=${period}`;
