import { api, ask, type Schemas } from '../platform/api/client';

export type Activity = Schemas['ActivityView'];
export type ActivityInput = Schemas['ActivityInput'];
export type Choices = Schemas['ActivityChoices'];
export type Photo = Schemas['ActivityPhotoView'];

/** What narrows the list, as the address has it. */
export const filterFields = ['year', 'quarter', 'unit', 'form', 'item', 'text', 'withdrawn'] as const;
export type Filter = Partial<Record<(typeof filterFields)[number], string>>;

const root = '/umbraco/management/api/v1/reform';

const pageSize = 25;

export const list = (filter: Filter, page: number, signal?: AbortSignal) => {
  const { year, withdrawn, ...words } = filter;
  return ask(
    api().GET(`${root}/activities`, {
      params: {
        query: {
          ...words,
          ...(year === undefined ? {} : { year: Number(year) }),
          ...(withdrawn === undefined ? {} : { withdrawn: true }),
          page,
          pageSize,
        },
      },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
};

export const read = (key: string) => ask(api().GET(`${root}/activities/{key}`, { params: { path: { key } } }));

export const record = (key: string, activity: ActivityInput) =>
  ask(api().POST(`${root}/activities`, { body: { key, activity } }));

export const change = (key: string, revision: number, activity: ActivityInput) =>
  ask(api().PUT(`${root}/activities/{key}`, { params: { path: { key } }, body: { revision, activity } }));

export const withdraw = (key: string, revision: number, reason: string) =>
  ask(api().POST(`${root}/activities/{key}/withdraw`, { params: { path: { key } }, body: { revision, reason } }));

/** What the Office decided about the activity, item by item. */
export const decisions = (key: string) =>
  ask(api().GET(`${root}/fulfilments`, { params: { query: { evidence: key, pageSize: 100 } } }));

/** Forms, units and items of the plan of a year, else of the newest until now. */
export const choices = (year?: number) =>
  ask(api().GET(`${root}/activities/choices`, { params: { query: year === undefined ? {} : { year } } }));
