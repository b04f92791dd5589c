import type { Texts } from '../platform/i18n';

// A feature's texts lie in en/<feature>.json; their keys begin with the feature's name.
const files = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' });

export const texts: Texts = Object.fromEntries(
  Object.entries(files).flatMap(([path, entries]) => {
    const feature = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    return Object.entries(entries).map(([key, text]) => [`${feature}.${key}`, text]);
  }),
);
