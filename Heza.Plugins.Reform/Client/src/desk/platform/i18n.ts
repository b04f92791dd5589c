import type { Language } from './host';

export type Texts = Record<string, string>;
export type TextValues = Record<string, string | number>;

const loaders: Record<Language, () => Promise<{ texts: Texts }>> = {
  vi: () => import('../locales/vi'),
  en: () => import('../locales/en'),
};

const listeners = new Set<() => void>();
let texts: Texts = {};
let language: Language = 'vi';
let plurals = new Intl.PluralRules('vi');

/** Loads the texts of a language and lets every element draw itself anew. */
export async function useLanguage(wanted: Language): Promise<void> {
  texts = (await loaders[wanted]()).texts;
  language = wanted;
  plurals = new Intl.PluralRules(wanted);
  for (const listener of listeners) {
    listener();
  }
}

export function currentLanguage(): Language {
  return language;
}

/**
 * The text of a key such as `content.save`, with `{name}` replaced. With a value `count` the key `….one` is preferred
 * where the language's grammar says so (Vietnamese has none). A key without a text is shown as it is: a test finds it.
 */
export function t(key: string, values?: TextValues): string {
  const count = values?.['count'];
  const one = typeof count === 'number' && plurals.select(count) === 'one' ? texts[`${key}.one`] : undefined;
  const text = one ?? texts[key] ?? key;
  return values === undefined ? text : text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** Whether there is such a text: for names that come from data, such as states. */
export function hasText(key: string): boolean {
  return key in texts;
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
