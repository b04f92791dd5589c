import { api, ask } from '../../platform/api/client';
import type { Citation } from './nodes/citation';

/** A document of the register as the citation's list offers it: published or still a draft. */
export interface FoundDocument {
  key: string;
  name: string;
  published: boolean;
}

const register = '/cai-cach-hanh-chinh/van-ban/';

/** @param text a number typed in any way, or words; marks do not matter. */
export async function findDocuments(text: string, signal: AbortSignal): Promise<FoundDocument[]> {
  const page = await ask(
    api().GET('/umbraco/management/api/v1/desk/content', {
      params: { query: { type: ['legalDocument'], text, pageSize: 8 } },
      signal,
    }),
  );
  return page.items
    .filter((row) => row.state !== 'trashed')
    .map((row) => ({ key: row.key, name: row.name, published: row.published }));
}

/**
 * How the text cites it. A document that readers cannot see yet has no address: the register finds it by its number as
 * soon as it is published.
 */
export async function citationOf(key: string): Promise<Citation | null> {
  const detail = await ask(api().GET('/umbraco/management/api/v1/desk/content/{key}', { params: { path: { key } } }));
  const number = (detail.values as Record<string, unknown>)['documentNumber'];
  if (typeof number !== 'string' || number === '') {
    return null;
  }
  // The site's own address is no part of a text: it may move, and previews stand elsewhere.
  const address = detail.addresses
    .map((url) => new URL(url, location.origin).pathname)
    .find((path) => path.startsWith(register));
  return { key, number, href: address ?? register + encodeURIComponent(number) };
}
