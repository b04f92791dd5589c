import './desk/styles/desk.css';
import { confirm } from './desk/platform/confirm';
import { provideHost, type Host, type Language, type Notice } from './desk/platform/host';
import { currentLanguage, onLanguage, t, useLanguage } from './desk/platform/i18n';
import { loadSession } from './desk/platform/session';
import type { HezaDesk } from './desk/shell/desk';
import { plainLink } from './desk/shell/plain-link';

// The entry of the embedded desk: the one file that knows where the desk stands and how its requests are signed.

const root = '/desk';
const signInPath = `${root}/sign-in`;
const languageKey = 'heza.language';
const guards = new Set<() => boolean>();
let csrfToken: Promise<string> | undefined;
let desk: HezaDesk | undefined;

/** The cookie signs requests; unsafe ones carry the token that other sites cannot know. */
async function csrf(): Promise<string> {
  const response = await fetch('/umbraco/management/api/v1/desk/csrf', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    csrfToken = undefined;
    throw new TypeError(`No CSRF token: ${String(response.status)}`);
  }
  return ((await response.json()) as { csrfToken: string }).csrfToken;
}

const host: Host = {
  apiBase: '',
  editsContent: true,
  async authorize(headers, method) {
    if (method !== 'GET' && method !== 'HEAD') {
      csrfToken ??= csrf().catch((error: unknown) => {
        csrfToken = undefined;
        throw error;
      });
      headers.set('X-CSRF-TOKEN', await csrfToken);
    }
  },
  signedOut() {
    csrfToken = undefined;
    dispatchEvent(new CustomEvent('heza-signed-out'));
  },
  navigate(path, options) {
    void leave().then((leaves) => {
      if (leaves) {
        history[options?.replace === true ? 'replaceState' : 'pushState'](null, '', host.href(path));
        show();
      }
    });
  },
  href: (path) => (path === '' ? root : `${root}/${path}`),
  notify(notice: Notice) {
    dispatchEvent(new CustomEvent('heza-notice', { detail: notice }));
  },
  guardLeaving(guard) {
    guards.add(guard);
    return () => guards.delete(guard);
  },
  get language() {
    return currentLanguage();
  },
  setLanguage(language) {
    localStorage.setItem(languageKey, language);
    void useLanguage(language);
  },
};

function losesSomething(): boolean {
  return [...guards].some((guard) => guard());
}

async function leave(): Promise<boolean> {
  return (
    !losesSomething() ||
    (await confirm({
      heading: t('shell.leave'),
      text: t('shell.leaveText'),
      yes: t('shell.leaveYes'),
      danger: true,
    }))
  );
}

function show(): void {
  if (desk !== undefined) {
    desk.path = location.pathname.slice(root.length).replace(/^\//, '') + location.search;
  }
}

function savedLanguage(): Language {
  return localStorage.getItem(languageKey) === 'en' ? 'en' : 'vi';
}

/** Links to pages of the desk change the page without loading it anew. */
function followLinks(event: MouseEvent): void {
  const url = plainLink(event);
  if (url === undefined) {
    return;
  }
  const inside = url.origin === location.origin && (url.pathname === root || url.pathname.startsWith(`${root}/`));
  if (inside && url.pathname !== signInPath && url.hash === '') {
    event.preventDefault();
    host.navigate(url.pathname.slice(root.length).replace(/^\//, '') + url.search);
  }
}

async function signOut(): Promise<void> {
  if (!(await leave())) {
    return;
  }
  const headers = new Headers();
  await host.authorize(headers, 'POST');
  await fetch('/umbraco/management/api/v1/desk/sign-out', { method: 'POST', headers });
  location.assign(signInPath);
}

async function start(): Promise<void> {
  provideHost(host);
  onLanguage(() => {
    document.documentElement.lang = currentLanguage();
  });
  const [, , shell] = await Promise.all([useLanguage(savedLanguage()), loadSession(), import('./desk/shell/desk')]);
  desk = new shell.HezaDesk();
  show();
  document.body.append(desk);
  document.querySelector('#desk-loading')?.remove();
  desk.addEventListener('heza-sign-out', () => void signOut());
  document.addEventListener('click', followLinks);
  addEventListener('popstate', show);
  addEventListener('beforeunload', (event) => {
    if (losesSomething()) {
      event.preventDefault();
    }
  });
}

start().catch((error: unknown) => {
  console.error(error);
  document.querySelector('#desk-loading')?.setAttribute('hidden', '');
  document.querySelector('#desk-failed')?.removeAttribute('hidden');
});
