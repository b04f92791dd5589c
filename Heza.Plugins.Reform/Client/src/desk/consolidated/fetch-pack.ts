import { ApiProblem, problemOf } from '../platform/api/client';
import { host } from '../platform/host';
import { t } from '../platform/i18n';

const type = 'application/vnd.heza.pack';
const newline = 10;

interface Line {
  done?: number;
  total?: number | null;
  name?: string;
  size?: number;
  problem?: string;
}

/**
 * Fetches an evidence pack from an answer that tells how far it is before it is the pack (the server's `PackAsItGrows`).
 * @param address below the API's base.
 * @param told hears how many pieces of how many are in it.
 */
export async function fetchPack(
  address: string,
  told: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<{ name: string; content: Blob }> {
  const headers = new Headers({ Accept: type });
  await host().authorize(headers, 'GET');
  const response = await fetch(`${host().apiBase}${address}`, { headers, signal });
  if (response.status === 401) {
    host().signedOut();
  }
  if (!response.ok || response.body === null) {
    throw problemOf(response.status, await response.json().catch(() => null));
  }
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let [begun, received, pack] = [new Uint8Array(0), 0, undefined as { name: string; size: number } | undefined];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    let bytes = new Uint8Array(read.value);
    while (pack === undefined && bytes.length > 0) {
      const end = bytes.indexOf(newline);
      begun = joined(begun, end < 0 ? bytes : bytes.subarray(0, end));
      bytes = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + 1);
      if (end >= 0) {
        const line = JSON.parse(new TextDecoder().decode(begun)) as Line;
        begun = new Uint8Array(0);
        if (line.problem !== undefined) {
          throw new ApiProblem(response.status, line.problem);
        }
        if (line.name !== undefined && line.size !== undefined) {
          pack = { name: line.name, size: line.size };
        } else if (line.total != null) {
          told(line.done ?? 0, line.total);
        }
      }
    }
    if (pack !== undefined && bytes.length > 0) {
      parts.push(bytes);
      received += bytes.length;
    }
  }
  // A connection that broke leaves half a zip: it is not handed out.
  if (pack?.size !== received) {
    throw new ApiProblem(0, t('common.problem.offline'));
  }
  return { name: pack.name, content: new Blob(parts, { type: 'application/zip' }) };
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
