import '../platform/elements';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ask, ApiProblem, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';

type Notice = Schemas['NoticeView'];

const period = 60_000;

/** After so long without a key or a click the bell asks no more: it must not keep an empty chair signed in. */
const patience = 15 * 60_000;

/** The bell: how many notices are unread; opens the latest of them. */
@customElement('heza-notices')
export class HezaNotices extends DeskElement {
  static override styles = css`
    :host {
      display: inline-block;
    }

    .bell {
      position: relative;
      display: grid;
      place-items: center;
      width: 2.75rem;
      height: 2.75rem;
      border-radius: var(--radius);
    }

    .bell:hover {
      background: rgb(255 255 255 / 12%);
    }

    .bell:focus-visible {
      outline-color: var(--c-gold);
    }

    svg {
      width: 1.5rem;
      height: 1.5rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .count {
      position: absolute;
      top: 0.125rem;
      right: 0;
      min-width: 1.25rem;
      padding: 0 0.25rem;
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 1.25rem;
      text-align: center;
      color: var(--c-ink);
      background: var(--c-gold);
      border-radius: 999px;
    }

    [popover] {
      inset: 5.5rem auto auto var(--s-4);
      width: min(26rem, calc(100vw - 2 * var(--s-4)));
      max-height: calc(100dvh - 7rem);
      margin: 0;
      padding: 0;
      overflow: auto;
      color: var(--c-ink);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
      box-shadow: 0 8px 40px rgb(23 35 58 / 30%);
    }

    .head,
    .none {
      padding: var(--s-4) var(--s-5);
    }

    .head button {
      min-height: 1.5rem;
      color: var(--c-brand) !important;
      text-decoration: underline;
    }

    li {
      position: relative;
      padding: var(--s-3) var(--s-5);
      border-top: 1px solid var(--c-line);
    }

    .unread {
      background: var(--c-brand-soft);
      box-shadow: inset 4px 0 0 var(--c-brand);
    }

    .text {
      white-space: pre-line;
    }

    li a {
      font-weight: 600;
    }
  `;

  @state() private _unread = 0;

  @state() private _notices: readonly Notice[] | undefined;

  @state() private _problem: unknown;

  @query('[popover]') private readonly _panel!: HTMLElement;

  #timer: ReturnType<typeof setInterval> | undefined;
  #active = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#poll(), period);
    addEventListener('pointerdown', this.#stir);
    addEventListener('keydown', this.#stir);
    document.addEventListener('visibilitychange', this.#look);
    void this.#poll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    removeEventListener('pointerdown', this.#stir);
    removeEventListener('keydown', this.#stir);
    document.removeEventListener('visibilitychange', this.#look);
  }

  protected override render() {
    return html`<button
        class="plain bell"
        type="button"
        popovertarget="panel"
        aria-label=${t('notices.bell', { count: this._unread })}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.500 2-6.500" />
          <path d="M10 19.500a2 2 0 0 0 4 0" />
        </svg>
        ${this._unread === 0 ? nothing : html`<span class="count" aria-hidden="true">${this._unread > 99 ? '99+' : this._unread}</span>`}
      </button>
      <div id="panel" popover role="dialog" aria-label=${t('notices.title')} @toggle=${this.#toggled}>
        <div class="head row row--apart">
          <h2>${t('notices.title')}</h2>
          ${
            this._unread === 0
              ? nothing
              : html`<button class="plain" type="button" @click=${() => void this.#readAll()}>
                  ${t('notices.readAll')}
                </button>`
          }
        </div>
        ${this.#list()}
      </div>`;
  }

  #list(): unknown {
    if (this._problem !== undefined) {
      return html`<div class="none">${problemTemplate(this._problem, () => void this.#open())}</div>`;
    }
    if (this._notices === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    if (this._notices.length === 0) {
      return html`<div class="none">
        <heza-empty .heading=${t('notices.empty')} .text=${t('notices.emptyText')}></heza-empty>
      </div>`;
    }
    return html`<ul class="plain">
      ${repeat(
        this._notices,
        (notice) => notice.id,
        (notice) =>
          html`<li class=${notice.readAt === null ? 'unread' : ''}>
            <p>
              ${notice.readAt === null ? html`<span class="visually-hidden">${t('notices.unread')}: </span>` : nothing}
              ${
                notice.link === null
                  ? html`<strong>${notice.title}</strong>`
                  : html`<a href=${notice.link} @click=${() => void this.#read(notice)}>${notice.title}</a>`
              }
            </p>
            <p class="small text">${notice.text}</p>
            <p class="small soft"><time datetime=${notice.at}>${showMoment(notice.at)}</time></p>
          </li>`,
      )}
    </ul>`;
  }

  readonly #stir = (): void => {
    this.#active = Date.now();
  };

  readonly #look = (): void => {
    if (document.visibilityState === 'visible') {
      this.#stir();
      void this.#poll();
    }
  };

  /** A count that fails to come is no reason to disturb anybody. */
  async #poll(): Promise<void> {
    if (document.visibilityState !== 'visible' || Date.now() - this.#active > patience) {
      return;
    }
    try {
      this._unread = (await ask(api().GET('/umbraco/management/api/v1/reform/notices/count'))).unread;
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
    }
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'open') {
      void this.#open();
    }
  }

  async #open(): Promise<void> {
    this._problem = undefined;
    try {
      this._notices = (
        await ask(api().GET('/umbraco/management/api/v1/reform/notices', { params: { query: { pageSize: 30 } } }))
      ).items;
      void this.#poll();
    } catch (error) {
      this._problem = error;
    }
  }

  async #read(notice: Notice): Promise<void> {
    this._panel.hidePopover();
    if (notice.readAt === null) {
      await this.#mark(() =>
        ask(api().POST('/umbraco/management/api/v1/reform/notices/{id}/read', { params: { path: { id: notice.id } } })),
      );
    }
  }

  async #readAll(): Promise<void> {
    await this.#mark(() => ask(api().POST('/umbraco/management/api/v1/reform/notices/read-all')));
    await this.#open();
  }

  async #mark(call: () => Promise<Schemas['NoticeCount']>): Promise<void> {
    try {
      this._unread = (await call()).unread;
    } catch (error) {
      this._problem = error;
    }
  }
}
