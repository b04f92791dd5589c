import type { UMB_AUTH_CONTEXT } from '@umbraco-cms/backoffice/auth';
import type { UmbNotificationColor } from '@umbraco-cms/backoffice/notification';
import { confirm } from '../desk/platform/confirm';
import type { Host, Language, Notice, NoticeKind } from '../desk/platform/host';
import { currentLanguage, t, useLanguage } from '../desk/platform/i18n';
import { match, type Section } from '../desk/shell/routes';
import { addressOf } from './places';

type Auth = typeof UMB_AUTH_CONTEXT.TYPE;

const colors: Record<NoticeKind, UmbNotificationColor> = {
  done: 'positive',
  info: 'default',
  warning: 'warning',
  problem: 'danger',
};

/** The part of the desk that a page belongs to. */
export const sectionOf = (page: string): Section | undefined => match(page)?.route.section;

/** What the desk's elements need of the page, where that is Umbraco's backoffice. */
export class BackofficeHost implements Host {
  readonly apiBase: string;
  readonly editsContent = false;
  readonly #auth: Auth;
  readonly #tell: (color: UmbNotificationColor, message: string) => void;
  readonly #guards = new Set<() => boolean>();

  constructor(auth: Auth, tell: (color: UmbNotificationColor, message: string) => void) {
    this.#auth = auth;
    this.#tell = tell;
    // An address on the same origin is left out, so that links and downloads stay relative.
    const server = auth.getServerUrl();
    this.apiBase = server === location.origin ? '' : server;
    addEventListener('beforeunload', (event) => {
      if (this.#losesSomething()) {
        event.preventDefault();
      }
    });
  }

  /** The token says only "see the cookie"; both together sign a request. */
  async authorize(headers: Headers): Promise<void> {
    headers.set('Authorization', `Bearer ${await this.#auth.getLatestToken()}`);
  }

  signedOut(): void {
    this.#auth.timeOut();
  }

  navigate(path: string, options?: { replace?: boolean }): void {
    void this.#leave().then((leaves) => {
      if (leaves) {
        // Umbraco's router listens to the history.
        history[options?.replace === true ? 'replaceState' : 'pushState'](null, '', this.href(path));
        dispatchEvent(new CustomEvent('heza-page'));
      }
    });
  }

  href(path: string): string {
    return addressOf(path, sectionOf);
  }

  notify(notice: Notice): void {
    this.#tell(colors[notice.kind], notice.text);
  }

  guardLeaving(guard: () => boolean): () => void {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  }

  get language(): Language {
    return currentLanguage();
  }

  setLanguage(language: Language): void {
    void useLanguage(language);
  }

  #losesSomething(): boolean {
    return [...this.#guards].some((guard) => guard());
  }

  async #leave(): Promise<boolean> {
    return (
      !this.#losesSomething() ||
      (await confirm({ heading: t('shell.leave'), text: t('shell.leaveText'), yes: t('shell.leaveYes'), danger: true }))
    );
  }
}
