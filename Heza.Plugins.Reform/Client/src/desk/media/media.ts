import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import type { HezaMediaDetails } from './details';
import './details';
import type { HezaMediaLibrary } from './library';
import './library';
import type { MediaView } from './library-api';
import type { HezaMediaReadings } from './readings';
import './readings';
import './uploads';

/** The media library as a page. */
@customElement('heza-media')
export class HezaMedia extends DeskElement {
  static override styles = css`
    heza-media-uploads {
      margin-block: var(--s-4) var(--s-5);
    }
  `;

  @state() private _open: MediaView | undefined;

  @query('heza-media-library') private readonly library!: HezaMediaLibrary;

  @query('heza-media-details') private readonly details!: HezaMediaDetails | null;

  @query('heza-media-readings') private readonly readings!: HezaMediaReadings;

  protected override render() {
    if (!may('edit')) {
      return html`<h1>${t('media.title')}</h1>
        <heza-problem .heading=${t('media.noRight')} .status=${403}></heza-problem>`;
    }
    return html`<h1>${t('media.title')}</h1>
      <p class="soft">${t('media.intro')}</p>
      <heza-media-uploads takes-paste @heza-media-uploaded=${this.#uploaded}></heza-media-uploads>
      <heza-media-readings @heza-readings-done=${() => this.library.refresh()}></heza-media-readings>
      <heza-media-library @heza-media-choose=${this.#show}></heza-media-library>
      ${
        this._open === undefined
          ? nothing
          : html`<heza-dialog wide .heading=${this._open.name} @heza-close=${() => void this.#closed()}>
              <heza-media-details .media=${this._open} @heza-media-changed=${this.#changed}></heza-media-details>
            </heza-dialog>`
      }`;
  }

  #uploaded(): void {
    this.library.refresh();
    this.readings.look();
  }

  async #show(event: CustomEvent<{ media: MediaView }>): Promise<void> {
    this._open = event.detail.media;
    await this.updateComplete;
    await this.renderRoot.querySelector<HezaDialog>('heza-dialog')?.open();
  }

  #changed(event: CustomEvent<{ media: MediaView }>): void {
    if (this._open !== undefined) {
      this._open = event.detail.media;
    }
    this.library.refresh();
  }

  /** Escape leaves a field without a `change`: what was typed is saved all the same. */
  async #closed(): Promise<void> {
    if ((await this.details?.save()) === false) {
      host().notify({ kind: 'problem', text: t('media.notSaved') });
      await this.renderRoot.querySelector<HezaDialog>('heza-dialog')?.open();
      return;
    }
    this._open = undefined;
  }
}
