import './elements/dialog';
import { html, render } from 'lit';
import type { HezaDialog } from './elements/dialog';
import { t } from './i18n';

export interface Question {
  heading: string;
  text: string;
  /** What the button that says yes says: a verb. */
  yes: string;
  danger?: boolean;
  /** Asks for words besides: a reason, a comment. */
  ask?: { label: string; required: boolean; maxLength?: number };
}

/** Asks the person; the answer is null for no, else what was typed (empty without {@link Question.ask}). */
export function confirmWith(question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    const place = document.body.appendChild(document.createElement('div'));
    let answer: string | null = null;
    const dialog = () => place.querySelector('heza-dialog') as HezaDialog;
    const say = (missing: boolean) => {
      render(template(missing), place);
    };
    const yes = () => {
      const typed = place.querySelector('textarea')?.value.trim() ?? '';
      if (question.ask?.required === true && typed === '') {
        say(true);
        place.querySelector('textarea')?.focus();
        return;
      }
      answer = typed;
      dialog().close();
    };
    const template = (missing: boolean) =>
      html`<heza-dialog
        .heading=${question.heading}
        @heza-close=${() => {
          place.remove();
          resolve(answer);
        }}
      >
        <div class="desk-confirm">
          <p>${question.text}</p>
          ${
            question.ask === undefined
              ? ''
              : html`<label for="desk-confirm-text">${question.ask.label}</label>
                  <textarea
                    id="desk-confirm-text"
                    rows="4"
                    maxlength=${question.ask.maxLength ?? 2000}
                    aria-invalid=${missing ? 'true' : 'false'}
                    aria-describedby="desk-confirm-error"
                  ></textarea>
                  <p id="desk-confirm-error" class="desk-confirm__error">${missing ? t('common.required') : ''}</p>`
          }
        </div>
        <uui-button
          slot="actions"
          look="secondary"
          label=${t('common.cancel')}
          @click=${() => {
            dialog().close();
          }}
        ></uui-button>
        <uui-button
          slot="actions"
          look="primary"
          color=${question.danger === true ? 'danger' : 'default'}
          label=${question.yes}
          @click=${yes}
        ></uui-button>
      </heza-dialog>`;
    say(false);
    void dialog().open();
  });
}

/** Asks a yes-or-no question. */
export async function confirm(question: Omit<Question, 'ask'>): Promise<boolean> {
  return (await confirmWith(question)) !== null;
}
