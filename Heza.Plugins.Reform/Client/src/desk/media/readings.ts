import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { readingOf, readings, type MediaView } from './library-api';

/** How often it is asked how far the reading is, as long as something waits. */
const every = 3000;

/**
 * Files whose text is still to be read, and how far that is; nothing when none waits. Fires `heza-readings-done` when the
 * last one was read.
 */
@customElement('heza-media-readings')
export class HezaMediaReadings extends DeskElement {
  static override styles = css`
    section {
      margin-bottom: var(--s-5);
      padding: var(--s-3) var(--s-4);
      background: var(--c-info-bg);
      border-radius: var(--radius);
    }

    ul {
      margin: var(--s-2) 0 0;
      padding-left: var(--s-5);
    }

    li {
      overflow-wrap: anywhere;
    }
  `;

  @state() private _waiting = 0;

  @state() private _first: readonly MediaView[] = [];

  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Asks now, and then again until nothing waits. */
  look(): void {
    clearTimeout(this.#timer);
    void this.#ask();
  }

  protected override render() {
    const more = this._waiting - this._first.length;
    return html`<div role="status">
      ${
        this._waiting === 0
          ? nothing
          : html`<section>
              <p><strong>${t('media.waiting', { count: this._waiting })}</strong></p>
              <p class="small soft">${t('media.waitingHint')}</p>
              <ul class="small">
                ${this._first.map((media) => html`<li>${media.name}: ${readingOf(media)}</li>`)}
                ${more > 0 ? html`<li>${t('media.waitingMore', { count: more })}</li>` : nothing}
              </ul>
            </section>`
      }
    </div>`;
  }

  async #ask(): Promise<void> {
    try {
      const { waiting, first } = await readings();
      const done = this._waiting > 0 && waiting === 0;
      this._waiting = waiting;
      this._first = first;
      if (done) {
        this.emit('heza-readings-done', {});
      }
    } catch {
      // A list beside the page: what is wrong with the connection is told by the page itself.
    }
    if (this._waiting > 0 && this.isConnected) {
      this.#timer = setTimeout(() => void this.#ask(), every);
    }
  }
}
