import { api, ask, type Schemas } from '../platform/api/client';
import { t } from '../platform/i18n';

export type MediaView = Schemas['MediaView'];
export type MediaUse = Schemas['MediaUseView'];
export type MediaKind = 'image' | 'document';

/** How many tiles a page of the library shows: whole rows of two, three, four and six. */
export const pageSize = 24;

/** Keys asked for at once; the server's largest page. */
const mostKeys = 200;

const root = '/umbraco/management/api/v1/desk/media';

export function browse(filter: { kind: MediaKind | ''; text: string; page: number }, signal?: AbortSignal) {
  const { kind, text, page } = filter;
  return ask(
    api().GET(root, {
      params: { query: { page, pageSize, ...(kind !== '' && { kind }), ...(text !== '' && { text }) } },
      ...(signal !== undefined && { signal }),
    }),
  );
}

/** Media by key; what the library does not have is left out. */
export async function byKeys(keys: readonly string[]): Promise<Map<string, MediaView>> {
  if (keys.length === 0) {
    return new Map();
  }
  const found = await ask(api().GET(root, { params: { query: { key: [...keys], pageSize: mostKeys } } }));
  return new Map(found.items.map((item) => [item.key, item]));
}

export function describe(key: string, body: { name: string; altText: string }): Promise<MediaView> {
  return ask(api().PUT(`${root}/{key}`, { params: { path: { key } }, body }));
}

export function usesOf(key: string) {
  return ask(api().GET(`${root}/{key}/uses`, { params: { path: { key } } }));
}

/** How many files wait for their text to be read, and the first of them. */
export function readings(signal?: AbortSignal) {
  return ask(api().GET(`${root}/readings`, signal === undefined ? {} : { signal }));
}

/** What reading a document for its text came to, or how far it is. */
export function readingOf(media: MediaView): string {
  const { reading, pages, pagesRead: done } = media;
  if (typeof pages === 'number' && reading === 'reading' && done > 0) {
    return t('media.reading.readingPages', { done, pages });
  }
  if (typeof pages === 'number' && reading === 'text' && done > 0 && done < pages) {
    return t('media.reading.part', { done, pages });
  }
  return t(`media.reading.${reading ?? 'skipped'}`);
}

/** Address of a picture in one of the widths that the site makes; pictures that are not resized keep their own. */
export function sized(media: MediaView, width: 320 | 480 | 640 | 960): string {
  return media.contentType === 'image/gif' ? media.url : `${media.url}?width=${String(width)}`;
}

/** What a person calls the kind of file: JPEG, PDF … */
export function formatName(media: MediaView): string {
  return media.url.slice(media.url.lastIndexOf('.') + 1).toUpperCase();
}

/** Which files a chooser offers, for `accept`. */
export function accepted(kind: MediaKind | ''): string {
  const images = '.jpg,.jpeg,.png,.webp,.gif';
  const documents = '.pdf,.docx,.xlsx';
  return kind === 'image' ? images : kind === 'document' ? documents : `${images},${documents}`;
}

/** Why a file cannot be one of a kind, before it is sent; the server looks at its content besides. */
export function unfit(file: File, kind: MediaKind | ''): string | undefined {
  const extension = file.name.slice(file.name.lastIndexOf('.')).toLowerCase();
  const fits = accepted(kind).split(',').includes(extension) || (kind !== 'document' && file.type.startsWith('image/'));
  return fits ? undefined : t(kind === '' ? 'media.unfit' : `media.unfit.${kind}`);
}
