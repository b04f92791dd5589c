import { me } from '../platform/session';
import type { Copy } from './content-api';

/** A copy on this machine: the net for a lost connection and for a browser that dies. */
export interface LocalCopy extends Copy {
  key: string;
  /** ISO 8601, by this machine's clock. */
  savedAt: string;
}

// By account: several people share a machine.
const prefix = (): string => `heza.copy.${me().email}.`;

/** Written at once, at each pause of typing. False: the browser has no room or gives none. */
export function keepLocally(key: string, copy: Copy): boolean {
  const text = JSON.stringify({ ...copy, key, savedAt: new Date().toISOString() } satisfies LocalCopy);
  try {
    localStorage.setItem(prefix() + key, text);
    return true;
  } catch {
    return makeRoom(prefix() + key) && retried(prefix() + key, text);
  }
}

export function readLocally(key: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(prefix() + key);
    return text === null ? null : (JSON.parse(text) as LocalCopy);
  } catch {
    return null;
  }
}

export function dropLocally(key: string): void {
  localStorage.removeItem(prefix() + key);
}

function retried(place: string, text: string): boolean {
  try {
    localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}

/** The oldest copy but this one goes: the server has it, or it is long forgotten. */
function makeRoom(but: string): boolean {
  const ages = Object.keys(localStorage)
    .filter((place) => place.startsWith('heza.copy.') && place !== but)
    .map((place) => ({ place, at: /"savedAt":"([^"]+)"/.exec(localStorage.getItem(place) ?? '')?.[1] ?? '' }))
    .sort((one, other) => one.at.localeCompare(other.at));
  const [oldest] = ages;
  if (oldest) {
    localStorage.removeItem(oldest.place);
  }
  return oldest !== undefined;
}
