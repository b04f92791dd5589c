import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { currentLanguage, t } from '../platform/i18n';
import { me } from '../platform/session';
import { routes, type Section } from './routes';

/** The desk's name, its sections, and who is signed in. */
@customElement('heza-navigation')
export class HezaNavigation extends DeskElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      color: var(--c-brand-ink);
      background: var(--c-brand-deep);
    }

    a,
    button {
      color: inherit;
    }

    :focus-visible {
      outline-color: var(--c-gold);
    }

    header {
      display: flex;
      flex: 1;
      flex-direction: column;
    }

    .skip {
      position: absolute;
      left: var(--s-4);
      top: -10rem;
      z-index: 10;
      padding: var(--s-2) var(--s-4);
      min-height: 2.75rem;
      font: inherit;
      color: var(--c-brand);
      background: var(--c-surface);
      border: 0;
      border-radius: var(--radius);
    }

    .skip:focus {
      top: var(--s-2);
    }

    .top {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      padding: var(--s-3) var(--s-4);
    }

    .top img {
      flex: none;
    }

    .name {
      flex: 1;
      font-weight: 600;
      text-decoration: none;
      line-height: 1.3;
    }

    .name small {
      display: block;
      font-size: var(--t-s);
      font-weight: 400;
    }

    .toggle {
      min-height: 2.75rem;
      padding: 0 var(--s-3);
      font: inherit;
      background: none;
      border: 1px solid rgb(255 255 255 / 50%);
      border-radius: var(--radius);
      cursor: pointer;
    }

    .menu {
      display: flex;
      flex-direction: column;
      gap: var(--s-4);
      padding: var(--s-2) var(--s-3) var(--s-4);
    }

    .menu:not(.open) {
      display: none;
    }

    li a {
      display: flex;
      align-items: center;
      min-height: 2.75rem;
      padding: 0 var(--s-3);
      text-decoration: none;
      border-radius: var(--radius);
    }

    li a:hover {
      background: rgb(255 255 255 / 10%);
    }

    li a[aria-current] {
      font-weight: 600;
      background: rgb(255 255 255 / 16%);
      box-shadow: inset 3px 0 0 var(--c-gold);
    }

    .person {
      padding: var(--s-3);
      border-top: 1px solid rgb(255 255 255 / 20%);
      font-size: var(--t-s);
    }

    .person a,
    .person button {
      display: inline-flex;
      align-items: center;
      min-height: 2.25rem;
    }

    .person .row {
      column-gap: var(--s-4);
      row-gap: 0;
    }

    .who {
      font-weight: 600;
    }

    @media (min-width: 64rem) {
      :host {
        height: 100dvh;
        overflow: auto;
      }

      .top {
        padding: var(--s-5) var(--s-4);
      }

      .toggle {
        display: none;
      }

      .menu,
      .menu:not(.open) {
        display: flex;
        flex: 1;
      }

      .person {
        margin-top: auto;
      }
    }
  `;

  @property() section: Section | undefined;

  @state() private _open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#closeAfterChoice);
  }

  protected override render() {
    const entries = routes.filter((route) => route.menu === true && (route.visible?.() ?? true));
    return html`<header>
      <div class="top">
        <button class="skip" type="button" @click=${this.#skip}>${t('shell.skip')}</button>
        <img src="/reform/mark.svg" alt="" width="36" height="36" />
        <a class="name" href=${host().href('')}>${t('shell.name')}<small>${t('shell.authority')}</small></a>
        <slot name="bell"></slot>
        <button
          class="toggle"
          type="button"
          aria-expanded=${this._open ? 'true' : 'false'}
          aria-controls="menu"
          @click=${() => {
            this._open = !this._open;
          }}
        >
          ${t('shell.menu')}
        </button>
      </div>
      <div class="menu ${this._open ? 'open' : ''}" id="menu">
        <nav aria-label=${t('shell.sections')}>
          <ul class="plain">
            ${repeat(
              entries,
              (route) => route.path,
              (route) =>
                html`<li>
                  <a href=${host().href(route.path)} aria-current=${route.section === this.section ? 'page' : nothing}>
                    ${t(route.title)}
                  </a>
                </li>`,
            )}
          </ul>
        </nav>
        <div class="person">
          <p class="who">${me().name}</p>
          <p>
            ${me()
              .roles.map((role) => t(`common.role.${role}`))
              .join(', ')}
          </p>
          <p class="row">
            <a href="/cai-cach-hanh-chinh">${t('shell.portal')}</a>
            <button class="plain" type="button" lang=${currentLanguage() === 'vi' ? 'en' : 'vi'} @click=${this.#switch}>
              ${t('shell.otherLanguage')}
            </button>
            <button
              class="plain"
              type="button"
              @click=${() => {
                this.emit('heza-sign-out');
              }}
            >
              ${t('shell.signOut')}
            </button>
          </p>
        </div>
      </div>
    </header>`;
  }

  #skip(): void {
    this.emit('heza-skip');
  }

  #switch(): void {
    host().setLanguage(currentLanguage() === 'vi' ? 'en' : 'vi');
  }

  readonly #closeAfterChoice = (event: Event): void => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) {
      this._open = false;
    }
  };
}
