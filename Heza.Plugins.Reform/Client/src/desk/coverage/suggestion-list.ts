import { html, type TemplateResult } from 'lit';
import type { Suggestion, SuggestionReason } from './coverage-api';
import { t } from '../platform/i18n';
import { tag } from './words';

/** Why something is suggested, a line for each reason. */
export function reasonList(reasons: readonly SuggestionReason[], code: string): TemplateResult {
  return html`<ul class="plain small soft">
    ${reasons.map((reason) => html`<li>${t(`coverage.reason.${reason.kind}`, { values: reason.values.join(', '), code })}</li>`)}
  </ul>`;
}

/** Suggested items with their reasons, and what can be done with each. */
export function suggestionList(
  suggestions: readonly Suggestion[],
  act: (suggestion: Suggestion) => unknown,
): TemplateResult {
  return html`<ul class="plain suggestions">
    ${suggestions.map(
      (one) =>
        html`<li>
          <p><strong>${one.code}</strong> ${one.title} ${tag('certainty', one.certainty)}</p>
          ${reasonList(one.reasons, one.code)}
          <p>${act(one)}</p>
        </li>`,
    )}
  </ul>`;
}
