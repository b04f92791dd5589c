import tokens from '../styles/tokens.css?inline';
import { provideHost, type Host, type Language } from '../desk/platform/host';
import { useLanguage } from '../desk/platform/i18n';
import { loadSession } from '../desk/platform/session';

let tellProvided: (host: Host) => void;
const provided = new Promise<Host>((resolve) => {
  tellProvided = resolve;
});
let loaded: Promise<void> | undefined;

/** The entry point has what the elements need of the backoffice. */
export function hostIsHere(host: Host): void {
  provideHost(host);
  tellProvided(host);
}

/** Vietnamese unless the person has chosen another language. */
function languageOfPage(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'vi';
}

function style(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Everything that an element of the desk takes for granted: design tokens, texts, who is signed in. Loaded when first needed. */
export function ready(): Promise<void> {
  loaded ??= provided
    .then(async () => {
      style();
      await Promise.all([useLanguage(languageOfPage()), loadSession(), import('../desk/platform/elements')]);
    })
    .catch((error: unknown) => {
      // The next element that asks tries again.
      loaded = undefined;
      throw error;
    });
  return loaded;
}
