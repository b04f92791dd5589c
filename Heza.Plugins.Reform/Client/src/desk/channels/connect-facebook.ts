import '@umbraco-ui/uui-button';
import './page-choice';
import './token-form';
import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import {
  choosePending,
  connectFacebook,
  loadPending,
  startOAuth,
  type ConnectAnswer,
  type PageChoice,
} from './channels-api';

/** A pasted token that opens several pages is kept in memory until one is chosen, but not longer than this. */
const patience = 10 * 60_000;

/**
 * Connects a Facebook page: by Facebook's own dialog or by a pasted token, then a choice among the pages. Fires
 * `heza-connected` with the connection and `heza-choosing` with whether pages stand to be chosen.
 */
@customElement('heza-connect-facebook')
export class HezaConnectFacebook extends DeskElement {
  static override styles = css`
    summary {
      width: fit-content;
      padding: var(--s-1) 0;
      color: var(--c-brand);
      cursor: pointer;
    }

    ul {
      padding-left: var(--s-5);
    }
  `;

  /** Id of what Facebook's dialog came back with; empty: nothing yet. */
  @property() pending = '';

  @state() private _pages: readonly PageChoice[] = [];

  @state() private _errors: Readonly<Record<string, readonly string[]>> = {};

  @state() private _trouble = '';

  @state() private _gone: ApiProblem | undefined;

  @state() private _busy = false;

  #token = '';

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pending') && this.pending !== '') {
      void this.#load();
    }
  }

  protected override render() {
    if (this._gone !== undefined) {
      return problemTemplate(this._gone, () => void this.#load());
    }
    if (this._pages.length > 0) {
      return html`<heza-page-choice
        .pages=${this._pages}
        .errors=${[...(this._errors['pageId'] ?? []), ...(this._errors['token'] ?? [])]}
        .trouble=${this._trouble}
        ?busy=${this._busy}
        @heza-page-chosen=${(event: CustomEvent<string>) => void this.#choose(event.detail)}
        @heza-cancel=${() => {
          this.#begin();
        }}
      ></heza-page-choice>`;
    }
    return this.pending === '' ? this.#ways() : html`<heza-loading></heza-loading>`;
  }

  #ways(): unknown {
    return html`<section class="card stack">
      <h2>${t('channels.facebook.heading')}</h2>
      <p>${t('channels.facebook.needs')}</p>
      <ul>
        ${['role', 'app', 'ask'].map((need) => html`<li>${t(`channels.facebook.need.${need}`)}</li>`)}
      </ul>
      <p>
        <uui-button
          look="primary"
          label=${t('channels.facebook.login')}
          ?disabled=${this._busy}
          @click=${() => void this.#login()}
        ></uui-button>
      </p>
      <div role="alert">${this._trouble === '' ? '' : html`<p class="error">${this._trouble}</p>`}</div>
      <details ?open=${this._errors['token'] !== undefined}>
        <summary>${t('channels.facebook.paste')}</summary>
        <heza-token-form
          .label=${t('channels.facebook.token')}
          .hint=${t('channels.facebook.tokenHint')}
          .errors=${this._errors['token'] ?? []}
          ?busy=${this._busy}
          @heza-token=${(event: CustomEvent<string>) => void this.#paste(event.detail)}
        ></heza-token-form>
      </details>
    </section>`;
  }

  #login(): Promise<void> {
    return this.#try(async () => {
      location.assign(await startOAuth('facebook'));
    });
  }

  #paste(token: string): Promise<void> {
    return this.#try(async () => {
      const answer = await connectFacebook(token, null);
      if (answer.channel === null) {
        this.#token = token;
        this.#timer = setTimeout(() => {
          this.#begin();
        }, patience);
      }
      this.#took(answer);
    });
  }

  #choose(pageId: string): Promise<void> {
    return this.#try(async () => {
      this.#took(
        this.pending === '' ? await connectFacebook(this.#token, pageId) : await choosePending(this.pending, pageId),
      );
    });
  }

  #took({ channel, pages }: ConnectAnswer): void {
    if (channel === null) {
      this._pages = pages;
      this.emit('heza-choosing', true);
      return;
    }
    this.#forget();
    this.emit('heza-connected', channel);
  }

  /** Back to the ways to connect, with nothing kept. */
  #begin(): void {
    this.#forget();
    this._pages = [];
    this._errors = {};
    this._trouble = '';
    this.pending = '';
    this.emit('heza-choosing', false);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#token = '';
  }

  async #load(): Promise<void> {
    const id = this.pending;
    try {
      this._pages = (await loadPending(id)).pages;
      this._gone = undefined;
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._gone = error;
    }
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this._busy = true;
    this._errors = {};
    this._trouble = '';
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      this._trouble = Object.keys(error.errors).length === 0 ? error.title : '';
    } finally {
      this._busy = false;
    }
  }
}
