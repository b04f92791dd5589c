import { html, type TemplateResult } from 'lit';
import type { Schemas } from '../platform/api/client';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';

const looks: Partial<Record<string, string>> = {
  published: 'tag--ok',
  scheduled: 'tag--info',
  submitted: 'tag--info',
  returned: 'tag--warn',
  trashed: 'tag--bad',
};

/** Where a document stands, in a word and a colour, and what is set to happen to it. */
export function stateTags(
  row: Pick<Schemas['ContentRow'], 'state' | 'published' | 'edited' | 'publishAt' | 'withdrawAt'>,
): TemplateResult {
  return html`<span class="tag ${looks[row.state] ?? ''}">${t(`contentList.state.${row.state}`)}</span> ${
      row.published && row.edited && row.state !== 'trashed'
        ? html`<span class="tag tag--warn">${t('contentList.newerDraft')}</span>`
        : ''
    }
    ${row.publishAt === null ? '' : html`<span class="small soft">${t('contentList.publishAt', { at: showMoment(row.publishAt) })}</span>`}
    ${row.withdrawAt === null ? '' : html`<span class="small soft">${t('contentList.withdrawAt', { at: showMoment(row.withdrawAt) })}</span>`}`;
}
