import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { showBytes } from '../platform/format';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import type { HezaMediaDialog } from './dialog';
import './dialog';
import { byKeys, formatName, readingOf, sized, type MediaKind, type MediaView } from './library-api';
import { mediaStyles } from './styles';
import './uploads';

/** What the field needs of a property of the schema. */
export interface MediaFieldDefinition {
  alias: string;
  name: string;
  multiple?: boolean;
  maxPicked?: number | null;
  configuration?: unknown;
}

/** Umbraco's media type for pictures, as the data type's filter names it. */
const imageType = 'cc07b313-0843-4aa8-bbda-871c8da728c8';

/**
 * Edits picked media: one key, or a list of keys in an order that readers see. Fires `heza-change` with `{value}`.
 */
@customElement('heza-media-field')
export class HezaMediaField extends DeskElement {
  static override styles = [
    mediaStyles,
    css`
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--s-2) var(--s-3);
        margin-bottom: var(--s-2);
        padding: var(--s-2);
        background: var(--c-surface);
        border: 1px solid var(--c-line);
        border-radius: var(--radius);
      }

      .name {
        font-weight: 600;
      }

      .buttons {
        grid-column: 1 / -1;
      }

      @media (min-width: 48rem) {
        li {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }

        .buttons {
          grid-column: auto;
        }
      }

      heza-media-uploads {
        margin-bottom: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) value: unknown = null;

  @property({ attribute: false }) field!: MediaFieldDefinition;

  @property({ type: Boolean }) readonly = false;

  @property({ attribute: false }) errors: readonly string[] = [];

  @property({ attribute: false }) contentKey = '';

  @state() private _known: ReadonlyMap<string, MediaView> = new Map();

  @state() private _problem: unknown;

  @query('heza-media-dialog') private readonly dialog!: HezaMediaDialog;

  /** Keys that were asked for, so that an unknown one is asked for once. */
  readonly #asked = new Set<string>();

  get #keys(): readonly string[] {
    const values = Array.isArray(this.value) ? (this.value as unknown[]) : [this.value];
    return values.filter((key): key is string => typeof key === 'string' && key !== '');
  }

  get #multiple(): boolean {
    return this.field.multiple === true;
  }

  get #max(): number | undefined {
    return this.#multiple ? (this.field.maxPicked ?? undefined) : 1;
  }

  get #kind(): MediaKind | undefined {
    const { filter } = (this.field.configuration ?? {}) as { filter?: unknown };
    return typeof filter === 'string' && filter.includes(imageType) ? 'image' : undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('uui-button')?.focus();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value')) {
      void this.#learn();
    }
  }

  protected override render() {
    const keys = this.#keys;
    const room = this.#max === undefined || keys.length < this.#max || !this.#multiple;
    return html`<div role="group" aria-label=${this.field.name} aria-describedby="errors">
      ${this._problem === undefined ? nothing : problemTemplate(this._problem, () => void this.#learn())}
      <ul class="plain" ?hidden=${keys.length === 0}>
        ${repeat(
          keys,
          (key) => key,
          (key, index) => html`<li>${this.#item(key, index, keys.length)}</li>`,
        )}
      </ul>
      ${
        this.readonly
          ? keys.length === 0
            ? html`<p class="soft">${t('common.none')}</p>`
            : nothing
          : html`<heza-media-uploads
                .kind=${this.#kind ?? ''}
                .multiple=${this.#multiple}
                .full=${!room}
                @heza-media-uploaded=${this.#uploaded}
              ></heza-media-uploads>
              ${room ? nothing : html`<p class="small soft">${t('media.full', { max: this.#max })}</p>`}
              <uui-button
                look="secondary"
                label="${t('media.fromLibrary')}: ${this.field.name}"
                ?hidden=${!room}
                @click=${() => void this.#pick()}
                >${t('media.fromLibrary')}</uui-button
              >`
      }
      <div id="errors">${this.errors.map((error) => html`<p class="error">${error}</p>`)}</div>
      <heza-media-dialog></heza-media-dialog>
    </div>`;
  }

  #item(key: string, index: number, count: number) {
    const media = this._known.get(key);
    const name = media?.name ?? t('media.unknown');
    const button = (text: string, act: () => void, disabled = false) =>
      html`<uui-button compact look="secondary" label="${text}: ${name}" ?disabled=${disabled} @click=${act}
        >${text}</uui-button
      >`;
    return html`${
        media?.kind === 'image'
          ? html`<img class="thumb small-thumb" src=${sized(media, 320)} alt="" />`
          : html`<span class="thumb small-thumb" aria-hidden="true"
              >${media === undefined ? '?' : formatName(media)}</span
            >`
      }
      <div>
        <p class="name">
          ${this.#asked.has(key) && media === undefined && !this._known.has(key) ? t('media.unknown') : name}
        </p>
        ${
          media === undefined
            ? nothing
            : html`<p class="small soft">
                ${formatName(media)},
                ${showBytes(media.size)}${(media.altText ?? '') === '' ? '' : html`, ${media.altText}`}
              </p>`
        }
        ${this.#reading(media)}
        ${media?.kind === 'image' && (media.altText ?? '') === '' ? html`<span class="tag tag--warn">${t('media.noAlt')}</span>` : nothing}
      </div>
      ${
        this.readonly
          ? nothing
          : html`<div class="row buttons">
              ${
                this.#multiple && count > 1
                  ? html`${button(t('media.up'), () => this.#move(index, -1), index === 0)}
                    ${button(t('media.down'), () => this.#move(index, 1), index === count - 1)}`
                  : nothing
              }
              ${button(t('media.remove'), () => this.#change(this.#keys.filter((each) => each !== key)))}
            </div>`
      }`;
  }

  /** A document that search does not find yet, or never will; nothing where all is well. */
  #reading(media: MediaView | undefined) {
    if (media === undefined || media.reading === null || media.reading === 'text' || media.reading === 'skipped') {
      return nothing;
    }
    const pending = media.reading === 'waiting' || media.reading === 'reading';
    return html`<span class="tag ${pending ? 'tag--info' : 'tag--warn'}">${readingOf(media)}</span>`;
  }

  /** Learns what the keys stand for. */
  async #learn(): Promise<void> {
    const missing = this.#keys.filter((key) => !this._known.has(key) && !this.#asked.has(key));
    if (missing.length === 0) {
      return;
    }
    try {
      const found = await byKeys(missing);
      missing.forEach((key) => this.#asked.add(key));
      this._known = new Map([...this._known, ...found]);
      this._problem = undefined;
    } catch (error) {
      this._problem = error;
    }
  }

  async #pick(): Promise<void> {
    const max = this.#max === undefined || !this.#multiple ? undefined : this.#max - this.#keys.length;
    const picked = await this.dialog.pick({ kind: this.#kind, multiple: this.#multiple, max });
    if (picked !== null) {
      this.#take(picked);
    }
  }

  #uploaded(event: CustomEvent<{ media: MediaView }>): void {
    event.stopPropagation();
    this.#take([event.detail.media]);
  }

  #take(media: readonly MediaView[]): void {
    this._known = new Map([...this._known, ...media.map((each) => [each.key, each] as const)]);
    const keys = media.map((each) => each.key);
    const now = this.#keys;
    const fresh = keys.filter((key) => !now.includes(key));
    if (fresh.length > 0) {
      this.#change(this.#multiple ? [...now, ...fresh].slice(0, this.#max) : fresh.slice(0, 1));
    }
  }

  #move(index: number, by: number): void {
    const keys = [...this.#keys];
    const [moved] = keys.splice(index, 1);
    if (moved !== undefined) {
      keys.splice(index + by, 0, moved);
      this.#change(keys);
    }
  }

  #change(keys: readonly string[]): void {
    this.value = this.#multiple ? [...keys] : (keys[0] ?? null);
    this.emit('heza-change', { value: this.value });
  }
}
