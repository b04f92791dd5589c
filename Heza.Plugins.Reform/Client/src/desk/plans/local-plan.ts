import { me } from '../platform/session';
import type { PlanDocument } from './plans-api';

/** What was typed of a plan and is not saved, kept on this machine. */
export interface LocalPlan {
  /** The revision that was changed. */
  revision: number;
  plan: PlanDocument;
  /** What the reader of a scan was not sure of. */
  doubts?: readonly PlanDoubt[];
}

export interface PlanDoubt {
  line: number;
  text: string;
  message: string;
}

/** What is handed from one page to the next survives a browser that keeps nothing. */
const handed = new Map<string, LocalPlan>();

// By account: several people share a machine.
const place = (key: string): string => `heza.plan.${me().email}.${key}`;

/** @param key the year, or `moi` for a plan that is not saved yet. */
export function keepPlan(key: string, plan: LocalPlan): void {
  handed.set(place(key), plan);
  try {
    localStorage.setItem(place(key), JSON.stringify(plan));
  } catch {
    // No room: it is kept for as long as the page lives.
  }
}

export function readPlan(key: string): LocalPlan | null {
  try {
    const text = localStorage.getItem(place(key));
    return text === null ? (handed.get(place(key)) ?? null) : (JSON.parse(text) as LocalPlan);
  } catch {
    return handed.get(place(key)) ?? null;
  }
}

export function dropPlan(key: string): void {
  handed.delete(place(key));
  localStorage.removeItem(place(key));
}
