import { api, ask } from '../platform/api/client';
import type { Schemas } from '../platform/api/client';
import type { DocumentType } from './schema';

/** A document; its values have whatever shape their editors give them. */
export type ContentDetail = Omit<Schemas['ContentDetail'], 'values'> & { values: Readonly<Record<string, unknown>> };
export type WorkingCopy = Schemas['WorkingCopyView'];
export type Presence = Schemas['PresenceView'];
export type FieldDifference = Schemas['FieldDifference'];

/** A document's title and values by alias, as typed. */
export interface Typed {
  name: string;
  values: Readonly<Record<string, unknown>>;
}

/** What is kept while it is being written. */
export interface Copy extends Typed {
  type: string;
  /** The revision that was read; null for a document that does not exist yet. */
  baseRevision: number | null;
}

/**
 * Values have whatever shape their editors give them; the API's description (a dictionary of any JSON) comes out of the
 * generator as a dictionary of nothing.
 */
const sent = (values: Typed['values']): Record<string, never> => ({ ...values }) as Record<string, never>;

const content = '/umbraco/management/api/v1/desk/content';
const byKey = `${content}/{key}` as const;
const copyPath = `${byKey}/working-copy` as const;

/** Browsers let a page that closes send this many bytes and no more (fetch standard: 64 KiB in flight). */
const keepaliveBytes = 60_000;

let types: Promise<DocumentType[]> | undefined;

/** The document types; asked for once. */
export function loadTypes(): Promise<DocumentType[]> {
  types ??= ask(api().GET('/umbraco/management/api/v1/desk/schema'))
    .then((schema) => schema.types as DocumentType[])
    .catch((error: unknown) => {
      types = undefined;
      throw error;
    });
  return types;
}

export function loadContent(key: string): Promise<ContentDetail> {
  return ask(api().GET(byKey, { params: { path: { key } } }));
}

export function createContent(key: string, type: string, typed: Typed): Promise<ContentDetail> {
  return ask(api().POST(content, { body: { key, type, name: typed.name, values: sent(typed.values) } }));
}

/** @param revision the one that was read: another one that is saved by now answers 409. */
export function saveContent(key: string, typed: Typed, revision: number): Promise<ContentDetail> {
  return ask(
    api().PUT(byKey, { params: { path: { key } }, body: { name: typed.name, values: sent(typed.values), revision } }),
  );
}

/** @param leaving the page closes: the request outlives it, as far as browsers let it. */
export function keepCopy(key: string, copy: Copy, leaving = false): Promise<Schemas['WorkingCopyReceipt']> {
  const body = { ...copy, values: sent(copy.values) };
  const keepalive = leaving && new Blob([JSON.stringify(body)]).size < keepaliveBytes;
  return ask(api().PUT(copyPath, { params: { path: { key } }, body, keepalive }));
}

/** What this person has typed of the document and not saved; null: nothing. */
export async function readCopy(key: string): Promise<WorkingCopy | null> {
  // A list first: asking for one that is not there would be an error in the browser's console each time.
  for (let page = 1; ; page++) {
    const mine = await ask(
      api().GET('/umbraco/management/api/v1/desk/working-copies', { params: { query: { page, pageSize: 100 } } }),
    );
    if (mine.items.some((row) => row.key === key)) {
      return ask(api().GET(copyPath, { params: { path: { key } } }));
    }
    if (page * mine.pageSize >= mine.total) {
      return null;
    }
  }
}

export async function dropCopy(key: string): Promise<void> {
  await ask(api().DELETE(copyPath, { params: { path: { key } } }));
}

/** What is typed (added) against what is saved now (removed), word by word. */
export async function compareTyped(key: string, typed: Typed): Promise<FieldDifference[]> {
  const compared = await ask(
    api().POST(`${byKey}/compare`, {
      params: { path: { key } },
      body: { name: typed.name, values: sent(typed.values) },
    }),
  );
  return compared.fields.filter((field) => field.changed);
}

/** "I have this document open"; the answer says who else has, and what is saved. */
export function tellPresence(key: string, leaving = false): Promise<Presence> {
  return ask(api().POST(`${byKey}/presence`, { params: { path: { key } }, body: { leaving }, keepalive: leaving }));
}
