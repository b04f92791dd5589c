import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showBytes, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { mediaStyles } from './styles';
import { accepted, unfit, type MediaKind, type MediaView } from './library-api';
import './alt-text';
import { uploadFile } from './upload';

type Entry = { id: number; file: File } & (
  | { state: 'waiting' }
  | { state: 'sending'; share: number; stop: AbortController }
  | { state: 'failed'; problem: string; again: boolean }
  | { state: 'asking'; media: MediaView }
  | { state: 'done'; media: MediaView }
);

/** A connection serves so many at once; the others wait. */
const atOnce = 2;

/** Those that take what is pasted outside text fields, the innermost last. */
const pasteTakers: HezaMediaUploads[] = [];

function takePaste(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])];
  const taker = pasteTakers.at(-1);
  if (files.length > 0 && taker !== undefined) {
    event.preventDefault();
    taker.add(files);
  }
}

/**
 * Takes files by drag, paste or choice and sends them, each with its progress, its own error and a way to cancel; then
 * asks what a picture shows. Fires `heza-media-uploaded` with `{media}` for each, and again when its text has come.
 */
@customElement('heza-media-uploads')
export class HezaMediaUploads extends DeskElement {
  static override styles = [
    mediaStyles,
    css`
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: var(--s-2) var(--s-4);
        padding: var(--s-4);
        text-align: center;
        background: var(--c-surface);
        border: 2px dashed var(--c-line-strong);
        border-radius: var(--radius);
      }

      .drop.over {
        background: var(--c-brand-soft);
        border-color: var(--c-brand);
      }

      .drop p {
        flex-basis: 100%;
      }

      ul {
        margin-top: var(--s-3);
      }

      li {
        padding: var(--s-3) 0;
        border-bottom: 1px solid var(--c-line);
      }

      .line {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--s-3);
      }

      .line > :last-child {
        grid-column: 2;
        justify-self: start;
      }

      @media (min-width: 40rem) {
        .line {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }

        .line > :last-child {
          grid-column: auto;
        }
      }

      progress {
        display: block;
        width: 100%;
        height: 0.5rem;
        accent-color: var(--c-brand);
      }

      heza-alt-text {
        margin-top: var(--s-3);
      }
    `,
  ];

  /** Only these; empty: all that the site keeps. */
  @property() kind: MediaKind | '' = '';

  /** Takes several files at once. */
  @property({ type: Boolean }) multiple = true;

  /** There is no room for more; what is on its way goes on. */
  @property({ type: Boolean }) full = false;

  /** Takes what is pasted anywhere on the page outside text fields; otherwise only what is pasted here. */
  @property({ type: Boolean, attribute: 'takes-paste' }) takesPaste = false;

  @state() private _entries: readonly Entry[] = [];

  @state() private _over = false;

  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

  #last = 0;
  #unguard: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.takesPaste) {
      pasteTakers.push(this);
      addEventListener('paste', takePaste);
    } else {
      this.addEventListener('paste', this.#pasted);
    }
    this.#unguard = host().guardLeaving(() => this.busy);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const place = pasteTakers.indexOf(this);
    if (place >= 0) {
      pasteTakers.splice(place, 1);
    }
    if (pasteTakers.length === 0) {
      removeEventListener('paste', takePaste);
    }
    this.removeEventListener('paste', this.#pasted);
    this.#unguard?.();
    this.clear();
  }

  /** Something is still on its way. */
  get busy(): boolean {
    return this._entries.some((entry) => entry.state === 'waiting' || entry.state === 'sending');
  }

  /** Sends files. */
  add(files: readonly File[]): void {
    const taken = this.full ? [] : this.multiple ? files : files.slice(0, 1);
    this._entries = [
      ...this._entries,
      ...taken.map((file): Entry => {
        const problem = unfit(file, this.kind);
        const entry = { id: ++this.#last, file };
        return problem === undefined
          ? { ...entry, state: 'waiting' }
          : { ...entry, state: 'failed', problem, again: false };
      }),
    ];
    this.#sendNext();
  }

  /** Forgets everything and stops what is on its way. */
  clear(): void {
    for (const entry of this._entries) {
      if (entry.state === 'sending') {
        entry.stop.abort();
      }
    }
    this._entries = [];
  }

  protected override render() {
    return html`<div
        class="drop ${this._over ? 'over' : ''}"
        ?hidden=${this.full}
        @dragover=${this.#dragOver}
        @dragleave=${() => (this._over = false)}
        @drop=${this.#dropped}
      >
        <span>${t(this.takesPaste ? 'media.drop' : 'media.dropHere')}</span>
        <uui-button look="secondary" label=${t('media.choose')} @click=${() => this.chooser.click()}></uui-button>
        <p class="small soft">${t(this.kind === '' ? 'media.accepts' : `media.accepts.${this.kind}`)}</p>
        <input
          type="file"
          hidden
          ?multiple=${this.multiple}
          accept=${accepted(this.kind)}
          aria-label=${t('media.choose')}
          @change=${this.#chosen}
        />
      </div>
      <ul class="plain" ?hidden=${this._entries.length === 0} aria-label=${t('media.uploads')}>
        ${repeat(
          this._entries,
          (entry) => entry.id,
          (entry) => html`<li>${this.#entry(entry)}</li>`,
        )}
      </ul>`;
  }

  #entry(entry: Entry) {
    const remove = (label: string) =>
      html`<uui-button compact look="secondary" label="${label}: ${entry.file.name}" @click=${() => this.#remove(entry)}
        >${label}</uui-button
      >`;
    switch (entry.state) {
      case 'waiting':
      case 'sending': {
        const share = entry.state === 'sending' ? entry.share : 0;
        return html`<div class="line">
          <span class="thumb small-thumb" aria-hidden="true"></span>
          <div>
            <p class="name">${entry.file.name} <span class="soft small">${showBytes(entry.file.size)}</span></p>
            <progress max="1" .value=${share} aria-label=${t('media.progressOf', { name: entry.file.name })}></progress>
            <p class="small soft">${this.#progress(entry.state, share)}</p>
          </div>
          ${remove(t('common.cancel'))}
        </div>`;
      }
      case 'failed':
        return html`<div class="line">
          <span class="thumb small-thumb" aria-hidden="true">!</span>
          <div>
            <p class="name">${entry.file.name}</p>
            <p class="error" role="alert">${entry.problem}</p>
          </div>
          <span class="row">
            ${
              entry.again
                ? html`<uui-button
                    compact
                    look="primary"
                    label="${t('common.again')}: ${entry.file.name}"
                    @click=${() => this.#again(entry)}
                    >${t('common.again')}</uui-button
                  >`
                : nothing
            }
            ${remove(t('common.close'))}
          </span>
        </div>`;
      case 'asking':
        return html`<heza-alt-text
          .media=${entry.media}
          @heza-media-changed=${(event: Event) => this.#described(entry, event)}
        >
          <uui-button
            slot="actions"
            look="secondary"
            label=${t('media.altLater')}
            @click=${() => this.#remove(entry)}
          ></uui-button>
        </heza-alt-text>`;
      case 'done':
        return html`<p role="status">
          <span class="tag tag--ok">${t('media.done')}</span> <span class="name">${entry.media.name}</span>
        </p>`;
    }
  }

  #progress(now: 'waiting' | 'sending', share: number): string {
    return now === 'waiting'
      ? t('media.waiting')
      : share >= 1
        ? t('media.checking')
        : t('media.sending', { percent: showNumber(Math.floor(share * 100)) });
  }

  #sendNext(): void {
    const free = atOnce - this._entries.filter((entry) => entry.state === 'sending').length;
    for (const entry of this._entries.filter((each) => each.state === 'waiting').slice(0, Math.max(0, free))) {
      void this.#send(entry);
    }
  }

  async #send({ id, file }: Entry): Promise<void> {
    const stop = new AbortController();
    const onProgress = (share: number) => this.#change(id, { id, file, state: 'sending', share, stop });
    onProgress(0);
    try {
      const media = await uploadFile(file, { onProgress, signal: stop.signal });
      const asks = media.kind === 'image' && (media.altText ?? '') === '';
      this.#change(id, { id, file, state: asks ? 'asking' : 'done', media });
      this.emit('heza-media-uploaded', { media });
    } catch (error) {
      if (!stop.signal.aborted) {
        const problem = error instanceof ApiProblem ? error : undefined;
        const again = problem === undefined || problem.offline || problem.status >= 500;
        this.#change(id, { id, file, state: 'failed', problem: problem?.title ?? t('common.problem.unknown'), again });
      }
    }
    this.#sendNext();
  }

  #again(entry: Entry): void {
    this.#change(entry.id, { id: entry.id, file: entry.file, state: 'waiting' });
    this.#sendNext();
  }

  #remove(entry: Entry): void {
    if (entry.state === 'sending') {
      entry.stop.abort();
    }
    this._entries = this._entries.filter((each) => each.id !== entry.id);
    this.#sendNext();
  }

  #described({ id, file }: Entry, event: Event): void {
    const { media } = (event as CustomEvent<{ media: MediaView }>).detail;
    this.#change(id, { id, file, state: 'done', media });
    this.emit('heza-media-uploaded', { media });
  }

  #change(id: number, entry: Entry): void {
    this._entries = this._entries.map((each) => (each.id === id ? entry : each));
  }

  #chosen(): void {
    this.add([...(this.chooser.files ?? [])]);
    this.chooser.value = '';
  }

  readonly #pasted = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.add(files);
    }
  };

  #dragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
      this._over = true;
    }
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    this._over = false;
    this.add([...(event.dataTransfer?.files ?? [])]);
  }
}
