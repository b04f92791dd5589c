import '@umbraco-ui/uui-button';
import '../../platform/elements/dialog';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { DeskElement } from '../../platform/desk-element';
import type { HezaDialog } from '../../platform/elements/dialog';
import { t } from '../../platform/i18n';

/** A question in a window: the answer comes as a promise, null when it was closed without one. */
export abstract class Question<Q, A> extends DeskElement {
  static override styles: CSSResultGroup = css`
    img {
      display: block;
      max-width: 100%;
      max-height: 12rem;
      margin: 0 auto;
      border-radius: var(--radius);
    }
  `;

  @state() protected asked: Q | undefined;
  @state() protected problem = '';
  @query('heza-dialog') private readonly window!: HezaDialog;

  #answer: A | null = null;
  #settle: ((answer: A | null) => void) | undefined;

  protected abstract heading(): string;
  protected abstract fields(asked: Q): TemplateResult;
  /** The answer, or a sentence that says what to mend; empty: the answer is on its way. */
  protected abstract answer(): A | string;

  protected extraActions?(asked: Q): unknown;

  protected get saveText(): string {
    return t('rich-text.dialog.ok');
  }

  async ask(asked: Q): Promise<A | null> {
    this.asked = asked;
    this.problem = '';
    this.#answer = null;
    await this.updateComplete;
    await this.window.open();
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
    return new Promise((settle) => {
      this.#settle = settle;
    });
  }

  protected close(answer: A): void {
    this.#answer = answer;
    this.window.close();
  }

  protected text(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value.trim() ?? '';
  }

  protected override render(): TemplateResult {
    return html`<heza-dialog .heading=${this.heading()} @heza-close=${this.#closed} @keydown=${stay}>
      ${
        this.asked === undefined
          ? nothing
          : html`<form novalidate @submit=${this.#submit}>
              ${this.fields(this.asked)}
              <p class="error" id="problem" role="alert">${this.problem}</p>
              <input type="submit" hidden />
            </form>`
      }
      ${
        this.asked === undefined
          ? nothing
          : html`<span slot="actions">${this.extraActions?.(this.asked)}</span>
              <uui-button
                slot="actions"
                look="secondary"
                label=${t('common.cancel')}
                @click=${() => {
                  this.window.close();
                }}
              ></uui-button>
              <uui-button slot="actions" look="primary" label=${this.saveText} @click=${this.#submit}></uui-button>`
      }
    </heza-dialog>`;
  }

  readonly #closed = (event: Event): void => {
    event.stopPropagation();
    const settle = this.#settle;
    this.#settle = undefined;
    this.asked = undefined;
    settle?.(this.#answer);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const answer = this.answer();
    if (typeof answer !== 'string') {
      this.close(answer);
    } else if (answer !== '') {
      this.problem = answer;
      this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
    }
  };
}

/** Keys meant for the window are not for the form and the editor behind it. */
function stay(event: KeyboardEvent): void {
  event.stopPropagation();
}
