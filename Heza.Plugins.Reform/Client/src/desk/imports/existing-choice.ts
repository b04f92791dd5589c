import { html, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { Existing } from './imports-api';

const choices: readonly Existing[] = ['skip', 'update-drafts'];

/** What to do with documents that are there already. */
export const existingChoice = (
  chosen: Existing,
  disabled: boolean,
  change: (existing: Existing) => void,
): TemplateResult =>
  html`<fieldset ?disabled=${disabled}>
    <legend>${t('imports.existing')}</legend>
    ${choices.map(
      (choice) =>
        html`<label class="choice">
          <input
            type="radio"
            name="existing"
            value=${choice}
            .checked=${choice === chosen}
            @change=${() => {
              change(choice);
            }}
          />
          <span>${t(`imports.existing.${choice}`)}</span>
        </label>`,
    )}
  </fieldset>`;
