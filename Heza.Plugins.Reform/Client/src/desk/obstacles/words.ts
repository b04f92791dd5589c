import { html, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { ObstacleState } from './obstacles-api';

const looks: Record<ObstacleState, string> = {
  raised: 'tag--warn',
  answered: 'tag--info',
  escalated: 'tag--bad',
  directed: 'tag--info',
  closed: 'tag--ok',
};

/** Where it stands, as a tag. */
export function stateTag(state: ObstacleState): TemplateResult {
  return html`<span class="tag ${looks[state]}">${t(`obstacles.state.${state}`)}</span>`;
}
