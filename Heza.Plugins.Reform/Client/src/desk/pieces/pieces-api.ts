import { api, ask, type Schemas } from '../platform/api/client';

export type Link = Schemas['FulfilmentRow'];
export type Cited = Schemas['CitedDocumentView'];

const root = '/umbraco/management/api/v1/reform';

/** Items of plans that a piece was linked to, the newest first. */
export const linksOf = async (key: string): Promise<Link[]> =>
  (await ask(api().GET(`${root}/fulfilments`, { params: { query: { evidence: key, pageSize: 100 } } }))).items;

/** Documents that a published piece names. */
export const citedBy = (key: string): Promise<Cited[]> =>
  ask(api().GET(`${root}/register/cited/{piece}`, { params: { path: { piece: key } } }));
