import { api, ask, type Schemas } from '../platform/api/client';

export type Obstacle = Schemas['ObstacleView'];
export type ObstacleRow = Schemas['ObstacleRow'];
export type ObstacleEntry = Schemas['ObstacleEntryView'];
export type ObstacleState = Schemas['ObstacleState'];
export type ObstacleAct = Schemas['ObstacleAct'];

/** What narrows the list, as the address has it. */
export const filterFields = ['state', 'unit', 'year', 'quarter', 'text'] as const;
export type Filter = Partial<Record<(typeof filterFields)[number], string>>;

/** All states, in the order of the way through them. */
export const states: readonly ObstacleState[] = ['raised', 'answered', 'escalated', 'directed', 'closed'];

const root = '/umbraco/management/api/v1/reform/obstacles';

const pageSize = 25;

export const list = (filter: Filter, page: number, signal?: AbortSignal) => {
  const { year, ...words } = filter;
  return ask(
    api().GET(root, {
      params: { query: { ...words, ...(year === undefined ? {} : { year: Number(year) }), page, pageSize } },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
};

export const read = (key: string) => ask(api().GET(`${root}/{key}`, { params: { path: { key } } }));

export const raise = (input: Schemas['ObstacleInput']) => ask(api().POST(root, { body: input }));

/** Answers, escalates, directs, adds, closes or opens again. */
export function act(
  key: string,
  kind: Exclude<ObstacleAct, 'raise'>,
  revision: number,
  text: string,
): Promise<Obstacle> {
  const options = { params: { path: { key } }, body: { revision, text: text === '' ? null : text } };
  switch (kind) {
    case 'answer':
      return ask(api().POST(`${root}/{key}/answer`, options));
    case 'escalate':
      return ask(api().POST(`${root}/{key}/escalate`, options));
    case 'direct':
      return ask(api().POST(`${root}/{key}/direct`, options));
    case 'note':
      return ask(api().POST(`${root}/{key}/note`, options));
    case 'close':
      return ask(api().POST(`${root}/{key}/close`, options));
    case 'reopen':
      return ask(api().POST(`${root}/{key}/reopen`, options));
  }
}

export const units = () => ask(api().GET('/umbraco/management/api/v1/desk/units'));
