import { ApiProblem } from '../platform/api/client';
import { keepCopy, type Copy } from './content-api';
import { dropLocally, keepLocally } from './local-copies';

/** Milliseconds without a key until what was typed is sent. */
const pause = 3000;
/** Longest that somebody who types on and on goes unsent, in milliseconds. */
const longest = 15_000;
/** Longest wait between two tries without a connection, in milliseconds. */
const patience = 30_000;

export type AutosaveState =
  | { kind: 'idle' }
  | { kind: 'typing' }
  | { kind: 'kept'; at: string }
  /** Not on the server; on this machine when `local`. */
  | { kind: 'offline'; local: boolean }
  | { kind: 'refused'; why: string };

export interface AutosaveOptions {
  key: () => string;
  copy: () => Copy;
  changed: (state: AutosaveState) => void;
  /** What the server has now, told with each answer: somebody else may have saved. */
  saved: (current: { revision: number; by: string; at: string } | null) => void;
}

/**
 * Keeps what is being written: on this machine at once, on the server when typing pauses, when the page is left, and
 * as soon as the connection is back. Nothing here asks whether the text is valid.
 */
export class Autosave {
  state: AutosaveState = { kind: 'idle' };

  readonly #options: AutosaveOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;
  #failures = 0;
  #waiting = false;
  #sending: Promise<void> | undefined;
  /** Counts what was typed: an answer to an older text says nothing of the newer. */
  #typed = 0;
  #stopped = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  start(): void {
    addEventListener('online', this.#retry);
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#hide);
  }

  /** Sends what is left and stops. */
  stop(): void {
    this.#leave();
    this.#stopped = true;
    removeEventListener('online', this.#retry);
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#hide);
    clearTimeout(this.#timer);
  }

  /** Something was typed. */
  touch(): void {
    this.#typed++;
    this.#first ||= Date.now();
    this.#waiting = true;
    const local = keepLocally(this.#options.key(), this.#options.copy());
    if (this.state.kind !== 'offline') {
      this.#set({ kind: 'typing' });
      this.#after(Math.max(0, Math.min(pause, this.#first + longest - Date.now())));
    } else if (this.state.local !== local) {
      this.#set({ kind: 'offline', local });
    }
  }

  /** It was saved or thrown away: nothing is to be kept. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#typed++;
    this.#first = 0;
    this.#waiting = false;
    this.#failures = 0;
    dropLocally(this.#options.key());
    this.#set({ kind: 'idle' });
  }

  /** Before saving: a copy on its way must not arrive after the save, which throws copies away. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
  }

  /** After a save that failed: what is typed goes on being kept. */
  resume(): void {
    if (this.#waiting) {
      this.#after(pause);
    }
  }

  async #send(): Promise<void> {
    if (this.#sending || !this.#waiting) {
      return;
    }
    const { key, copy } = this.#options;
    const typed = this.#typed;
    this.#first = 0;
    this.#sending = keepCopy(key(), copy()).then(
      (receipt) => {
        this.#failures = 0;
        this.#options.saved(receipt.current);
        if (typed === this.#typed) {
          this.#waiting = false;
          dropLocally(key());
          this.#set({ kind: 'kept', at: receipt.savedAt });
        } else if (this.#waiting) {
          this.#set({ kind: 'typing' });
          this.#after(pause);
        }
      },
      (error: unknown) => {
        this.#failed(error, typed);
      },
    );
    await this.#sending;
    this.#sending = undefined;
  }

  #failed(error: unknown, typed: number): void {
    if (typed !== this.#typed && !this.#waiting) {
      return;
    }
    const local = keepLocally(this.#options.key(), this.#options.copy());
    const status = error instanceof ApiProblem ? error.status : 0;
    if (status !== 0 && status < 500 && status !== 401 && status !== 429 && status !== 408) {
      this.#set({ kind: 'refused', why: error instanceof ApiProblem ? error.title : String(error) });
      return;
    }
    this.#failures++;
    this.#set({ kind: 'offline', local });
    this.#after(Math.min(patience, 1000 * 2 ** this.#failures));
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) {
      return;
    }
    this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  #set(state: AutosaveState): void {
    this.state = state;
    this.#options.changed(state);
  }

  readonly #retry = (): void => {
    void this.#send();
  };

  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') {
      this.#leave();
    } else {
      void this.#send();
    }
  };

  readonly #leave = (): void => {
    if (this.#waiting) {
      clearTimeout(this.#timer);
      const { key, copy } = this.#options;
      const typed = this.#typed;
      this.#sending = keepCopy(key(), copy(), true).then(
        (receipt) => {
          if (typed === this.#typed) {
            this.#waiting = false;
            dropLocally(key());
            this.#set({ kind: 'kept', at: receipt.savedAt });
          }
        },
        // It stays on this machine and is offered when the document is opened again.
        (error: unknown) => {
          this.#failed(error, typed);
        },
      );
      void this.#sending.then(() => {
        this.#sending = undefined;
      });
    }
  };
}
