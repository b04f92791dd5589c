import { api, ask, type Schemas } from '../platform/api/client';

export type PlanDraft = Schemas['PlanDraft'];
export type PlanDocument = Schemas['PlanDocument'];
export type PlanItem = Schemas['DocumentItem'];
export type PlanTarget = Schemas['TargetView'];
export type PlanChange = Schemas['PlanChange'];
export type PlanRevisionRow = Schemas['PlanRevisionRow'];

const root = '/umbraco/management/api/v1/reform/plans';

/** Revisions on a page of their list. */
const pageSize = 20;

export const allPlans = () => ask(api().GET(root));

export const loadDraft = (year: number) => ask(api().GET(`${root}/{year}/draft`, { params: { path: { year } } }));

export const nextDraft = (year: number) => ask(api().GET(`${root}/{year}/next`, { params: { path: { year } } }));

/** @param revision the one that was changed: another one that is saved by now answers 409. */
export const savePlan = (year: number, body: Schemas['PlanToSave']) =>
  ask(api().PUT(`${root}/{year}/draft`, { params: { path: { year } }, body }));

/** Reads a DOCX or a text; nothing is saved. */
export const readPlanFile = (file: Blob) =>
  ask(
    api().POST(`${root}/read`, {
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
    }),
  );

export const revisions = (year: number, page: number) =>
  ask(api().GET(`${root}/{year}/revisions`, { params: { path: { year }, query: { page, pageSize } } }));

/** @param since the revision to compare with; without it the one before. */
export const revision = (year: number, number: number, since?: number) =>
  ask(
    api().GET(`${root}/{year}/revisions/{number}`, {
      params: { path: { year, number }, query: since === undefined ? {} : { since } },
    }),
  );

export const compareYears = (year: number, other: number) =>
  ask(api().GET(`${root}/{year}/compare/{other}`, { params: { path: { year, other } } }));
