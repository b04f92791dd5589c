/** How a message to the person looks and how urgently it is read out. */
export type NoticeKind = 'done' | 'info' | 'warning' | 'problem';

export interface Notice {
  kind: NoticeKind;
  text: string;
}

export type Language = 'vi' | 'en';

/**
 * What the elements need of the page they stand on. The entry file provides it (`desk.ts` for the embedded desk,
 * `backoffice.ts` for Umbraco's backoffice), so that no element knows where it is.
 */
export interface Host {
  /** Address in front of `/umbraco/management/api/v1/…`; empty on the same origin. */
  readonly apiBase: string;
  /** Adds what signs a request: a token in a header. */
  authorize(headers: Headers, method: string): Promise<void>;
  /** The session has ended: the person signs in again and comes back here. */
  signedOut(): void;
  /** Goes to a page of the desk, e.g. `tin-bai?trang=2`. Asks first when something would be lost. */
  navigate(path: string, options?: { replace?: boolean }): void;
  /** Address of a page of the desk, for links. */
  href(path: string): string;
  /** Tells the person something that does not belong to one place of the page. */
  notify(notice: Notice): void;
  /**
   * Called before a navigation or when the page closes; `true` means that something would be lost. Returns how to take
   * the guard back.
   */
  guardLeaving(guard: () => boolean): () => void;
  /** The desk lists and edits content itself; in Umbraco's backoffice Umbraco does. */
  readonly editsContent: boolean;
  readonly language: Language;
  setLanguage(language: Language): void;
}

let current: Host | undefined;

export function provideHost(host: Host): void {
  current = host;
}

export function host(): Host {
  if (current === undefined) {
    throw new Error('The entry file has not provided a host.');
  }
  return current;
}
