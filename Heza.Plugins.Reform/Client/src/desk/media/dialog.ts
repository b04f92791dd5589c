import '@umbraco-ui/uui-button';
import { css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import '../platform/elements';
import type { HezaDialog } from '../platform/elements/dialog';
import { t } from '../platform/i18n';
import type { HezaMediaLibrary } from './library';
import './library';
import type { MediaKind, MediaView } from './library-api';
import './uploads';

export interface MediaWanted {
  /** Only these; nothing: all that the site keeps. */
  kind?: MediaKind | undefined;
  /** Several may be chosen. */
  multiple?: boolean;
  /** At most so many. */
  max?: number | undefined;
}

/** Lets a person choose media from the library, or upload them first. */
@customElement('heza-media-dialog')
export class HezaMediaDialog extends DeskElement {
  static override styles = css`
    heza-media-uploads {
      margin-bottom: var(--s-4);
    }

    .count {
      margin-right: auto;
    }
  `;

  @state() private _wanted: MediaWanted | undefined;

  @state() private _chosen: readonly MediaView[] = [];

  @query('heza-dialog') private readonly dialog!: HezaDialog;

  @query('heza-media-library') private readonly library!: HezaMediaLibrary | null;

  #answer: ((media: MediaView[] | null) => void) | undefined;
  #decided = false;

  /** Opens the dialog. The answer is null when nothing was chosen after all. */
  async pick(wanted: MediaWanted = {}): Promise<MediaView[] | null> {
    this._wanted = wanted;
    this._chosen = [];
    this.#decided = false;
    const answer = new Promise<MediaView[] | null>((resolve) => (this.#answer = resolve));
    await this.updateComplete;
    await this.dialog.open();
    return answer;
  }

  protected override render() {
    const wanted = this._wanted;
    if (wanted === undefined) {
      return html`<heza-dialog wide></heza-dialog>`;
    }
    const count = this._chosen.length;
    return html`<heza-dialog wide .heading=${t(`media.pick.${wanted.kind ?? 'any'}`)} @heza-close=${this.#closed}>
      <heza-media-uploads
        takes-paste
        .kind=${wanted.kind ?? ''}
        .multiple=${wanted.multiple === true}
        @heza-media-uploaded=${this.#uploaded}
      ></heza-media-uploads>
      <heza-media-library
        picking
        .kind=${wanted.kind ?? ''}
        ?fixed-kind=${wanted.kind !== undefined}
        .chosen=${new Set(this._chosen.map((media) => media.key))}
        @heza-media-choose=${(event: CustomEvent<{ media: MediaView }>) => this.#toggle(event.detail.media)}
        @heza-media-decide=${this.#decide}
      ></heza-media-library>
      <p slot="actions" class="count" role="status">
        ${wanted.max === undefined ? t('media.chosen', { count }) : t('media.chosenOf', { count, max: wanted.max })}
      </p>
      <uui-button
        slot="actions"
        look="secondary"
        label=${t('common.cancel')}
        @click=${() => this.dialog.close()}
      ></uui-button>
      <uui-button
        slot="actions"
        look="primary"
        label=${t('media.take')}
        ?disabled=${count === 0}
        @click=${this.#take}
      ></uui-button>
    </heza-dialog>`;
  }

  #toggle(media: MediaView): void {
    const { multiple = false, max = Infinity } = this._wanted ?? {};
    const others = this._chosen.filter((each) => each.key !== media.key);
    if (others.length < this._chosen.length) {
      this._chosen = others;
    } else if (!multiple) {
      this._chosen = [media];
    } else if (this._chosen.length < max) {
      this._chosen = [...this._chosen, media];
    }
  }

  #uploaded(event: CustomEvent<{ media: MediaView }>): void {
    const { media } = event.detail;
    this.library?.refresh();
    if (this._chosen.some((each) => each.key === media.key)) {
      this._chosen = this._chosen.map((each) => (each.key === media.key ? media : each));
    } else {
      this.#toggle(media);
    }
  }

  /** A double click has toggled twice before it is heard. */
  #decide(event: CustomEvent<{ media: MediaView }>): void {
    const { media } = event.detail;
    if (this._wanted?.multiple !== true) {
      this._chosen = [media];
      this.#take();
    }
  }

  #take(): void {
    this.#decided = this._chosen.length > 0;
    this.dialog.close();
  }

  #closed(event: Event): void {
    // The dialog around this one stays open.
    event.stopPropagation();
    this.#answer?.(this.#decided ? [...this._chosen] : null);
    this.#answer = undefined;
    this._wanted = undefined;
  }
}
