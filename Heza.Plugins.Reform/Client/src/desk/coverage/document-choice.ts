import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { Choice } from './combobox';
import type { DocumentChoice } from './coverage-api';

export const documentName = (document: DocumentChoice) => document.number || document.name;

/** Says so when readers cannot see it yet. */
export function documentState(document: DocumentChoice): TemplateResult | typeof nothing {
  return document.state === 'published'
    ? nothing
    : html`<span class="tag tag--warn">${t('coverage.unpublished')}</span>`;
}

export function documentChoice(document: DocumentChoice): Choice {
  return {
    value: document.key,
    title: documentName(document),
    detail: document.abstract || document.name,
    mark: documentState(document),
  };
}
