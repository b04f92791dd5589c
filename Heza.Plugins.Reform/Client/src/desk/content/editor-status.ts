import { html, nothing, type TemplateResult } from 'lit';
import { showDay, showTime } from '../platform/format';
import { t } from '../platform/i18n';
import type { AutosaveState } from './autosave';
import type { ContentDetail, Presence } from './content-api';
import { stateTags } from './state-tag';

/** State of the document, by colour and in words, and what is set to happen to it. */
export function stateOf(detail: ContentDetail | undefined): TemplateResult {
  return detail === undefined
    ? html`<span class="tag">${t('editor.new')}</span>`
    : stateTags({ ...detail, publishAt: detail.schedule.publishAt, withdrawAt: detail.schedule.withdrawAt });
}

/** "Đã lưu tạm lúc 14:05". */
export function autosaveText(state: AutosaveState, dirty: boolean, saved: ContentDetail | undefined): string {
  switch (state.kind) {
    case 'typing':
      return t('editor.autosave.typing');
    case 'kept':
      return t('editor.autosave.kept', { time: showTime(state.at) });
    case 'offline':
      return t(state.local ? 'editor.autosave.local' : 'editor.autosave.nowhere');
    case 'refused':
      return t('editor.autosave.refused', { why: state.why });
    case 'idle':
      return dirty || saved === undefined
        ? ''
        : t('editor.autosave.saved', {
            by: saved.updatedBy,
            time: showTime(saved.updatedAt),
            day: showDay(saved.updatedAt),
          });
  }
}

/** What stands between the bar and the form: no connection, company, somebody else's save. */
export function banners(
  autosave: AutosaveState,
  presence: Presence | undefined,
  overtaken: { by: string; at: string } | undefined,
  resolve: () => void,
): unknown {
  const names = (presence?.others ?? []).map((person) => person.name).join(', ');
  return html`<div role="status" class="banners">
    ${autosave.kind === 'offline' ? html`<p class="banner banner--warn">${t(autosave.local ? 'editor.offline' : 'editor.offlineNowhere')}</p>` : nothing}
    ${names === '' ? nothing : html`<p class="banner banner--info">${t('editor.presence', { names })}</p>`}
    ${
      overtaken === undefined
        ? nothing
        : html`<div class="banner banner--warn row">
            <span>${t('editor.overtaken', { by: overtaken.by, time: showTime(overtaken.at) })}</span>
            <uui-button look="secondary" label=${t('editor.overtakenLook')} @click=${resolve}></uui-button>
          </div>`
    }
  </div>`;
}
