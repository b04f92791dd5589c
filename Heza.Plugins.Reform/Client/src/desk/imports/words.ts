import { html, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { ImportRow, ImportView } from './imports-api';

const stateColours: Record<ImportView['state'], string> = { checked: '', waiting: 'tag--info', done: 'tag--ok' };

const outcomeColours: Record<ImportRow['outcome'], string> = {
  new: 'tag--ok',
  update: 'tag--info',
  unchanged: '',
  skip: '',
  wrong: 'tag--bad',
};

export const stateTag = (state: ImportView['state']): TemplateResult =>
  html`<span class="tag ${stateColours[state]}">${t(`imports.state.${state}`)}</span>`;

/** What will happen to a row, or has happened. */
export const outcomeTag = (outcome: ImportRow['outcome'], done: boolean): TemplateResult =>
  html`<span class="tag ${outcomeColours[outcome]}">${t(`imports.outcome.${outcome}${done ? '.done' : ''}`)}</span>`;
