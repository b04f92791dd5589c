import { html } from 'lit';
import { t } from '../platform/i18n';

const looks: Readonly<Record<string, string>> = {
  submitted: 'tag--info',
  returned: 'tag--warn',
  scheduled: 'tag--info',
  published: 'tag--ok',
  trashed: 'tag--bad',
};

/** A document's state, by text and by colour. */
export function stateTag(state: string) {
  return html`<span class="tag ${looks[state] ?? ''}">${t(`workflow.state.${state}`)}</span>`;
}
