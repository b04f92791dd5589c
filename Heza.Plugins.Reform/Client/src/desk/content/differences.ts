import { css, html, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { FieldDifference } from './content-api';

export const differenceStyles = css`
  .difference .words {
    padding: var(--s-3);
    overflow-wrap: anywhere;
    background: var(--c-page);
    border-radius: var(--radius);
  }

  .words > * {
    white-space: pre-line;
  }

  ins {
    color: var(--c-ok);
    background: var(--c-ok-bg);
    text-decoration: underline;
  }

  del {
    color: var(--c-bad);
    background: var(--c-bad-bg);
  }
`;

/** One field word by word: added words underlined, removed ones struck out. */
export function words(field: FieldDifference): TemplateResult {
  return html`<p class="words">
    ${field.parts.every((part) => part.kind === 'same') ? html`<em>${t('editor.compare.formatting')}</em><br />` : ''}${field.parts.map(
      (part) =>
        part.kind === 'added'
          ? html`<ins>${part.text}</ins>`
          : part.kind === 'removed'
            ? html`<del>${part.text}</del>`
            : html`<span>${shortened(part.text)}</span>`,
    )}
  </p>`;
}

/** Of long unchanged text its ends are enough to see where one is. */
function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 110)} […] ${text.slice(-110)}`;
}
