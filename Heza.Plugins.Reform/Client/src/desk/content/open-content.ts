import { loadContent, loadTypes, readCopy, type ContentDetail, type WorkingCopy } from './content-api';
import { readLocally } from './local-copies';
import { newestCopy, type Found } from './recovery';
import type { DocumentType } from './schema';

/** What the editor opens with. */
export interface Opened {
  type: DocumentType;
  /** Null for a document that does not exist yet. */
  detail: ContentDetail | null;
  found: Found | null;
}

/** @param type alias; empty: an existing document, whose type it says itself. */
export async function openContent(key: string, type: string): Promise<Opened> {
  const [types, detail, server] = await Promise.all([
    loadTypes(),
    type === '' ? loadContent(key) : Promise.resolve(null),
    // Without the server's copy one can write all the same: the one on this machine is there.
    readCopy(key).catch((): WorkingCopy | null => null),
  ]);
  const alias = detail?.type ?? type;
  const found = types.find((each) => each.alias === alias);
  if (!found) {
    throw new Error(`No document type ${alias}.`);
  }
  return { type: found, detail, found: newestCopy(detail, server, readLocally(key)) };
}
