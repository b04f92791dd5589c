import { ApiProblem } from '../platform/api/client';
import { me } from '../platform/session';
import { saveReport, type ReportKey, type Typed } from './reports-api';

/** Milliseconds without a key until what was typed is sent. */
const pause = 2500;
/** Longest wait between two tries without a connection, in milliseconds. */
const patience = 30_000;

export type KeepState =
  | { kind: 'idle' }
  | { kind: 'typing' }
  | { kind: 'kept'; at: string }
  /** Not on the server, only on this machine. */
  | { kind: 'offline' }
  | { kind: 'refused'; problem: ApiProblem };

export interface LocalReport {
  typed: Typed;
  /** The report's revision that was seen when it was typed. */
  revision: number;
  savedAt: string;
}

const place = (key: ReportKey): string =>
  // The prefix under which the desk keeps what was typed: the oldest go when the browser has no room.
  `heza.copy.${me().email}.report.${String(key.year)}.${key.period}.${key.unit}`;

/** What was typed on this machine and never reached the server. */
export function readLocally(key: ReportKey): LocalReport | null {
  try {
    const text = localStorage.getItem(place(key));
    return text === null ? null : (JSON.parse(text) as LocalReport);
  } catch {
    return null;
  }
}

/** Keeps a report while it is written: on this machine at once, on the server when typing pauses. */
export class KeepTyped {
  state: KeepState = { kind: 'idle' };

  readonly #key: ReportKey;
  readonly #typed: () => Typed;
  readonly #changed: (state: KeepState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #failures = 0;
  /** Counts what was typed: an answer to an older text says nothing of the newer. */
  #count = 0;
  #stored = 0;
  #stopped = false;

  constructor(
    key: ReportKey,
    public revision: number,
    typed: () => Typed,
    changed: (state: KeepState) => void,
  ) {
    this.#key = key;
    this.#typed = typed;
    this.#changed = changed;
    addEventListener('online', this.#retry);
  }

  get unsaved(): boolean {
    return this.#stored !== this.#count;
  }

  touch(): void {
    this.#count++;
    this.#keepHere();
    if (this.state.kind !== 'refused' || this.state.problem.status !== 409) {
      this.#set({ kind: 'typing' });
      this.#after(pause);
    }
  }

  /** Sends what is left. True: the server has everything. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#sending !== undefined) {
      await this.#sending;
    }
    await this.#send();
    return !this.unsaved;
  }

  /** Sends what is left and stops. */
  stop(): void {
    if (this.state.kind !== 'refused') {
      void this.settle();
    }
    this.abandon();
  }

  /** Stops: somebody else keeps the report from here on. */
  abandon(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#retry);
  }

  /** What lies on this machine is no longer needed. */
  forget(): void {
    localStorage.removeItem(place(this.#key));
  }

  #keepHere(): void {
    try {
      const copy: LocalReport = { typed: this.#typed(), revision: this.revision, savedAt: new Date().toISOString() };
      localStorage.setItem(place(this.#key), JSON.stringify(copy));
    } catch {
      // Without room on this machine the server's copy has to do.
    }
  }

  async #send(): Promise<void> {
    if (!this.unsaved || this.#sending !== undefined) {
      return;
    }
    const count = this.#count;
    this.#sending = saveReport(this.#key, this.revision, this.#typed()).then(
      (saved) => {
        this.#failures = 0;
        this.revision = saved.revision;
        this.#stored = count;
        if (this.unsaved) {
          this.#keepHere();
          this.#after(pause);
        } else {
          this.forget();
          this.#set({ kind: 'kept', at: saved.savedAt });
        }
      },
      (error: unknown) => {
        this.#failed(error);
      },
    );
    await this.#sending;
    this.#sending = undefined;
  }

  #failed(error: unknown): void {
    const passing = !(error instanceof ApiProblem) || [0, 401, 408, 429].includes(error.status) || error.status >= 500;
    if (!passing) {
      this.#set({ kind: 'refused', problem: error });
      return;
    }
    this.#failures++;
    this.#set({ kind: 'offline' });
    this.#after(Math.min(patience, 1000 * 2 ** this.#failures));
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) {
      this.#timer = setTimeout(() => void this.#send(), milliseconds);
    }
  }

  #set(state: KeepState): void {
    this.state = state;
    if (!this.#stopped) {
      this.#changed(state);
    }
  }

  readonly #retry = (): void => {
    void this.#send();
  };
}
