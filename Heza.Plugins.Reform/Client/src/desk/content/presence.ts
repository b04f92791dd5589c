import { tellPresence, type Presence } from './content-api';

/** The server forgets who has said nothing for 40 seconds. */
const every = 12_000;

/** Tells the server that this person has the document open, and the page who else has. */
export class Heartbeat {
  readonly #key: string;
  readonly #heard: (presence: Presence) => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(key: string, heard: (presence: Presence) => void) {
    this.#key = key;
    this.#heard = heard;
  }

  start(): void {
    this.#timer = setInterval(this.#beat, every);
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#beat);
    this.#beat();
  }

  stop(): void {
    clearInterval(this.#timer);
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#beat);
    this.#leave();
  }

  readonly #beat = (): void => {
    // A hidden tab is not at work; coming back says so at once.
    if (document.visibilityState === 'visible' && navigator.onLine) {
      tellPresence(this.#key).then(this.#heard, ignore);
    }
  };

  readonly #leave = (): void => {
    tellPresence(this.#key, true).catch(ignore);
  };
}

/** Without a connection the autosave says so; the next beat comes by itself. */
function ignore(): void {
  // Nothing depends on a single beat.
}
