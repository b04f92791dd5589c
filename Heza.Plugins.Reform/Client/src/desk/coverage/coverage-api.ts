import { api, ask, type Schemas } from '../platform/api/client';

export type PlanCoverage = Schemas['PlanCoverage'];
export type ItemCoverage = Schemas['ItemCoverage'];
export type CoverageState = Schemas['CoverageState'];
export type CoverageTotals = Schemas['CoverageTotals'];
export type ItemDue = Schemas['ItemDue'];
export type FormMatrix = Schemas['FormMatrix'];
export type FormCell = Schemas['FormCell'];
export type ItemEvidence = Schemas['ItemEvidence'];
export type EvidencePiece = Schemas['EvidencePiece'];
export type ItemHistoryRow = Schemas['ItemHistoryRow'];
export type Suspect = Schemas['Suspect'];
export type OverClaim = Schemas['OverClaim'];
export type TargetProgress = Schemas['TargetProgress'];
export type PlanTree = Schemas['PlanTree'];
export type PlanNode = Schemas['PlanNode'];
export type PlanSummary = Schemas['PlanSummary'];
export type CitedRow = Schemas['CitedRow'];
export type CitedState = Schemas['CitedState'];
export type PlanItemChoice = Schemas['PlanItemChoice'];
export type Suggestion = Schemas['Suggestion'];
export type SuggestionReason = Schemas['SuggestionReason'];
export type PlanCharts = Schemas['PlanCharts'];
export type Candidate = Schemas['Candidate'];
export type SuggestionDraft = Schemas['SuggestionDraft'];
export type DocumentChoice = Schemas['DocumentChoice'];

const root = '/umbraco/management/api/v1/reform';

/** Entries of the lists under the matrix and of an item's page. */
const listSize = 20;

export const plans = () => ask(api().GET(`${root}/plans`));

export const coverage = (year: number, asOf: string) =>
  ask(api().GET(`${root}/plans/{year}/coverage`, { params: { path: { year }, query: { asOf } } }));

export const formMatrix = (year: number, asOf: string) =>
  ask(api().GET(`${root}/plans/{year}/coverage/forms`, { params: { path: { year }, query: { asOf } } }));

export const planTree = (year: number, asOf: string) =>
  ask(api().GET(`${root}/plans/{year}/tree`, { params: { path: { year }, query: { asOf } } }));

export const orphans = (year: number, asOf: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/orphans`, {
      params: { path: { year }, query: { asOf, page, pageSize: listSize } },
    }),
  );

export const suspects = (year: number, asOf: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/suspects`, {
      params: { path: { year }, query: { asOf, page, pageSize: listSize } },
    }),
  );

export const overClaims = (year: number, asOf: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/over-claims`, {
      params: { path: { year }, query: { asOf, page, pageSize: listSize } },
    }),
  );

export const evidence = (year: number, code: string, asOf: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/items/{code}/evidence`, {
      params: { path: { year, code }, query: { asOf, page, pageSize: listSize } },
    }),
  );

export const history = (year: number, code: string, asOf: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/items/{code}/history`, {
      params: { path: { year, code }, query: { asOf, page, pageSize: listSize } },
    }),
  );

/** @param comment Remembered with each. */
export const accept = (ids: number[], comment = '') =>
  ask(api().POST(`${root}/fulfilments/accept`, { body: { ids, comment } }));

export const giveBack = (ids: number[], comment: string) =>
  ask(api().POST(`${root}/fulfilments/return`, { body: { ids, comment } }));

export const searchItems = (year: number, text: string, pageSize = 20) =>
  ask(api().GET(`${root}/plans/{year}/items`, { params: { path: { year }, query: { text, pageSize } } }));

export const pickDocuments = (query: { text?: string; key?: string[]; pageSize?: number }) =>
  ask(api().GET('/umbraco/management/api/v1/desk/content/pick', { params: { query } }));

export const suggestionsFor = (year: number, article: string) =>
  ask(api().GET(`${root}/plans/{year}/suggestions`, { params: { path: { year }, query: { article } } }));

export const suggestionsForDraft = (year: number, draft: SuggestionDraft) =>
  ask(api().POST(`${root}/plans/{year}/suggestions`, { params: { path: { year } }, body: draft }));

export const candidates = (year: number, code: string, page: number) =>
  ask(
    api().GET(`${root}/plans/{year}/items/{code}/candidates`, {
      params: { path: { year, code }, query: { page, pageSize: 5 } },
    }),
  );

export const charts = (year: number, asOf: string) =>
  ask(api().GET(`${root}/plans/{year}/charts`, { params: { path: { year }, query: { asOf } } }));
