import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { showBytes } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { browse, formatName, pageSize, sized, type MediaKind, type MediaView } from './library-api';
import { mediaStyles } from './styles';

/** The search waits so long (ms) for the next letter. */
const patience = 250;

/**
 * The media to look through: tiles, search, filter, pages. Fires `heza-media-choose` with `{media}` when one is clicked.
 */
@customElement('heza-media-library')
export class HezaMediaLibrary extends DeskElement {
  static override styles = [
    mediaStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
        margin-bottom: var(--s-4);
      }

      @media (min-width: 40rem) {
        .filters {
          grid-template-columns: minmax(0, 1fr) 14rem;
        }
      }

      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, calc(50% - var(--s-2))), 1fr));
        gap: var(--s-4);
        margin-bottom: var(--s-4);
      }

      .tile {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: var(--s-1);
        width: 100%;
        height: 100%;
        padding: var(--s-2) !important;
        background: var(--c-surface) !important;
        border: 1px solid var(--c-line) !important;
        border-radius: var(--radius) !important;
      }

      .tile:hover {
        border-color: var(--c-brand) !important;
      }

      .tile[aria-pressed='true'] {
        border-color: var(--c-brand) !important;
        box-shadow: 0 0 0 2px var(--c-brand);
      }

      .mark {
        position: absolute;
        top: var(--s-3);
        right: var(--s-3);
        display: grid;
        place-items: center;
        width: 1.75rem;
        height: 1.75rem;
        color: var(--c-brand-ink);
        background: var(--c-brand);
        border-radius: 50%;
      }

      .name {
        display: -webkit-box;
        overflow: hidden;
        font-weight: 600;
        line-height: 1.35;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
      }
    `,
  ];

  /** The kind that is shown; also the filter's choice. */
  @property() kind: MediaKind | '' = '';

  /** The kind cannot be chosen. */
  @property({ type: Boolean, attribute: 'fixed-kind' }) fixedKind = false;

  /** Tiles are chosen, not opened. */
  @property({ type: Boolean }) picking = false;

  /** Keys of what is chosen. */
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();

  @state() private _text = '';

  @state() private _page = 1;

  #typed: ReturnType<typeof setTimeout> | undefined;

  readonly #load = new Load(this, {
    args: () => [this.kind, this._text, this._page] as const,
    task: ([kind, text, page], { signal }) => browse({ kind, text, page }, signal),
  });

  /** Looks again, e.g. after an upload. */
  refresh(): void {
    void this.#load.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typed);
  }

  protected override render() {
    return html`<search class="filters">
        <div class="field">
          <label for="text">${t('media.search')}</label>
          <input id="text" type="search" autocomplete="off" @input=${this.#search} />
        </div>
        ${
          this.fixedKind
            ? nothing
            : html`<div class="field">
                <label for="kind">${t('media.kind')}</label>
                <select id="kind" .value=${this.kind} @change=${this.#filter}>
                  ${(['', 'image', 'document'] as const).map(
                    (kind) =>
                      html`<option value=${kind} ?selected=${kind === this.kind}>
                        ${kind === '' ? t('common.all') : t(`media.kind.${kind}`)}
                      </option>`,
                  )}
                </select>
              </div>`
        }
      </search>
      ${this.#load.show((found) =>
        found.total === 0
          ? html`<heza-empty
              .heading=${t(this._text === '' ? 'media.empty' : 'media.nothingFound')}
              .text=${t(this._text === '' ? 'media.emptyText' : 'media.nothingFoundText')}
            ></heza-empty>`
          : html`<ul class="plain tiles" aria-label=${t('media.title')}>
                ${repeat(
                  found.items,
                  (media) => media.key,
                  (media) => html`<li>${this.#tile(media)}</li>`,
                )}
              </ul>
              <heza-pagination
                .page=${this._page}
                .pages=${Math.ceil(found.total / pageSize)}
                .total=${found.total}
                @heza-page=${(event: CustomEvent<number>) => (this._page = event.detail)}
              ></heza-pagination>`,
      )}`;
  }

  #tile(media: MediaView) {
    const chosen = this.chosen.has(media.key);
    const lacksText = media.kind === 'image' && (media.altText ?? '') === '';
    return html`<button
      class="plain tile"
      type="button"
      aria-pressed=${this.picking ? String(chosen) : nothing}
      @click=${() => this.emit('heza-media-choose', { media })}
      @dblclick=${() => this.emit('heza-media-decide', { media })}
    >
      ${
        media.kind === 'image'
          ? html`<img class="thumb" src=${sized(media, 320)} alt="" loading="lazy" decoding="async" />`
          : html`<span class="thumb" aria-hidden="true">${formatName(media)}</span>`
      }
      ${chosen ? html`<span class="mark" aria-hidden="true">✓</span>` : nothing}
      <span class="name">${media.name}</span>
      <span class="small soft">${formatName(media)}, ${showBytes(media.size)}</span>
      ${lacksText ? html`<span><span class="tag tag--warn">${t('media.noAlt')}</span></span>` : nothing}
    </button>`;
  }

  #search(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => {
      this._text = text;
      this._page = 1;
    }, patience);
  }

  #filter(event: Event): void {
    this.kind = (event.target as HTMLSelectElement).value as MediaKind | '';
    this._page = 1;
  }
}
