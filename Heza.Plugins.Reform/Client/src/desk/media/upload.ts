import { ApiProblem, problemOf } from '../platform/api/client';
import { vietnamClock, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import type { MediaView } from './library-api';

export interface UploadOptions {
  /** Hears how much has been sent, 0 to 1. */
  onProgress?: (share: number) => void;
  /** What a picture shows, for people who do not see it. */
  altText?: string;
  /** A photo of an activity: whoever records activities may send pictures, and nothing else. */
  photo?: boolean;
  /** Aborting it ends the upload with an `AbortError`. */
  signal?: AbortSignal;
}

const root = '/umbraco/management/api/v1/desk/media';

/**
 * Takes a file into the library. The same content again answers the file that is there. Throws an `ApiProblem` that says
 * what is wrong with the file.
 */
export function uploadFile(file: File, options: UploadOptions = {}): Promise<MediaView> {
  const form = new FormData();
  form.append('file', file, nameOf(file));
  if (options.altText !== undefined && options.altText !== '') {
    form.append('altText', options.altText);
  }
  return send('POST', options.photo === true ? `${root}/photos` : root, form, options);
}

/** Puts a file in the place of another, wherever that is used. */
export function replaceFile(key: string, file: File, options: Omit<UploadOptions, 'altText'> = {}): Promise<MediaView> {
  const form = new FormData();
  form.append('file', file, nameOf(file));
  return send('PUT', `${root}/${key}/file`, form, options);
}

/** Pasted pictures are all called image.png. */
function nameOf(file: File): string {
  const now = new Date();
  return /^image\.\w+$/.test(file.name)
    ? `${t('media.pastedName')}-${vietnamDay(now)}-${vietnamClock(now).replace(':', '')}${file.name.slice(5)}`
    : file.name;
}

// Only XMLHttpRequest tells how much of a body has been sent.
async function send(method: string, path: string, form: FormData, options: UploadOptions): Promise<MediaView> {
  const headers = new Headers({ Accept: 'application/json' });
  try {
    await host().authorize(headers, method);
  } catch {
    throw new ApiProblem(0, t('common.problem.offline'));
  }
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, host().apiBase + path);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status === 401) {
        host().signedOut();
      }
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as MediaView);
      } else {
        reject(problemOf(request.status, body));
      }
    };
    request.onerror = () => reject(new ApiProblem(0, t('common.problem.offline')));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
