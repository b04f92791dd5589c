import '../platform/elements';
import '../workflow/notices';
import './navigation';
import './notices';
import './signed-out';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { match, type Match } from './routes';
import { ShownPage } from './shown-page';

/** The frame of the embedded desk: navigation, the page that the address names, messages. */
@customElement('heza-desk')
export class HezaDesk extends DeskElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template: 'nav' auto 'page' 1fr / minmax(0, 1fr);
      min-height: 100dvh;
      background: var(--c-page);
    }

    heza-navigation {
      grid-area: nav;
    }

    main {
      grid-area: page;
      width: 100%;
      max-width: 84rem;
      padding: var(--s-4);
    }

    main:focus {
      outline: none;
    }

    @media (min-width: 64rem) {
      :host {
        grid-template: 'nav page' 100dvh / 16rem minmax(0, 1fr);
        height: 100dvh;
        overflow: hidden;
      }

      main {
        height: 100dvh;
        max-width: none;
        padding: var(--s-6) var(--s-7);
        overflow: auto;
      }

      main > * {
        max-width: 84rem;
      }
    }
  `;

  /** Path of the page below the desk's address, with its query. */
  @property() path = '';

  @state() private _match: Match | undefined;

  @state() private _loaded = false;

  @state() private _error: unknown;

  readonly #shown = new ShownPage();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('path')) {
      void this.#open();
    }
  }

  async #open(): Promise<void> {
    const before = this._match;
    const found = match(this.path.split('?')[0] ?? '');
    this._match = found;
    this._error = undefined;
    if (found === undefined) {
      document.title = `${t('shell.missing')} | ${t('shell.name')}`;
      return;
    }
    this._loaded = customElements.get(found.route.tag) !== undefined;
    try {
      await found.route.load();
      if (this._match !== found) {
        return;
      }
      this._loaded = true;
      document.title = `${t(found.route.title)} | ${t('shell.name')}`;
      // A screen reader hears of the new page; the first page is announced by the browser.
      if (before !== undefined && before.route !== found.route) {
        this.renderRoot.querySelector('main')?.focus();
      }
    } catch (error) {
      this._error = error;
    }
  }

  protected override render() {
    return html`<heza-navigation @heza-skip=${this.#skip} .section=${this._match?.route.section}
        ><heza-notices slot="bell"></heza-notices
      ></heza-navigation>
      <main id="noi-dung" tabindex="-1">${this.#page()}</main>
      <heza-notices-region></heza-notices-region>
      <heza-signed-out></heza-signed-out>`;
  }

  #page(): unknown {
    if (this._error !== undefined) {
      return problemTemplate(this._error, () => void this.#open());
    }
    if (this._match === undefined) {
      return html`<div class="stack">
        <h1>${t('shell.missing')}</h1>
        <p>${t('shell.missingText')}</p>
        <p><a href=${host().href('')}>${t('home.title')}</a></p>
      </div>`;
    }
    if (!this._loaded) {
      return html`<heza-loading></heza-loading>`;
    }
    return this.#shown.element(this._match, this.path);
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector('main')?.focus();
  };
}
