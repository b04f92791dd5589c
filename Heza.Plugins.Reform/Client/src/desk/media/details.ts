import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showBytes, showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { accepted, describe, formatName, readingOf, sized, unfit, usesOf, type MediaView } from './library-api';
import { mediaStyles } from './styles';
import { replaceFile } from './upload';
import './uses';

/**
 * One file: what it is, its name and alternative text, where it is used, another in its place. What is typed is saved when
 * the field is left. Fires `heza-media-changed` with `{media}`.
 */
@customElement('heza-media-details')
export class HezaMediaDetails extends DeskElement {
  static override styles = [
    mediaStyles,
    css`
      .sides {
        display: grid;
        gap: var(--s-5);
      }

      @media (min-width: 48rem) {
        .sides {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }

      .picture {
        display: block;
        max-width: 100%;
        max-height: 28rem;
        height: auto;
        margin-inline: auto;
        border-radius: var(--radius);
      }

      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-1) var(--s-4);
      }

      dt {
        color: var(--c-ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      progress {
        display: block;
        width: 100%;
        height: 0.5rem;
        accent-color: var(--c-brand);
      }
    `,
  ];

  @property({ attribute: false }) media!: MediaView;

  @state() private _errors: Readonly<Record<string, string[]>> = {};

  @state() private _saved = false;

  @state() private _sent: number | undefined;

  @query('#name') private readonly name!: HTMLInputElement;

  @query('#alt') private readonly alt!: HTMLTextAreaElement | null;

  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

  #stop: AbortController | undefined;

  readonly #uses = new Load(this, { args: () => [this.media.key] as const, task: ([key]) => usesOf(key) });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  /** Saves what was typed and not saved yet; `false` when the server objects. */
  async save(): Promise<boolean> {
    const { name: now, altText } = this.media;
    const name = this.name.value.trim();
    const alt = this.alt?.value.trim() ?? '';
    if (name === now && alt === (altText ?? '')) {
      return true;
    }
    this._saved = false;
    try {
      const media = await describe(this.media.key, { name, altText: alt });
      this._errors = {};
      this._saved = true;
      this.#tell(media);
      return true;
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : undefined;
      const title = problem?.title ?? t('common.problem.unknown');
      const errors = problem?.errors ?? {};
      this._errors = Object.keys(errors).length > 0 ? errors : { name: [title] };
      return false;
    }
  }

  protected override render() {
    const { media } = this;
    return html`<div class="sides">
      <div class="stack">
        ${
          media.kind === 'image'
            ? html`<img
                class="picture"
                src=${sized(media, 960)}
                alt=${media.altText ?? ''}
                width=${media.width ?? nothing}
                height=${media.height ?? nothing}
              />`
            : html`<span class="thumb" aria-hidden="true">${formatName(media)}</span>`
        }
        ${this.#facts(media)} ${this.#actions(media)}
      </div>
      <div class="stack">
        ${this.#form(media)}
        <section class="stack stack--tight" aria-labelledby="uses">
          <h3 id="uses">${t('media.uses')}</h3>
          ${this.#uses.show((page) => html`<heza-media-uses .page=${page}></heza-media-uses>`)}
        </section>
      </div>
    </div>`;
  }

  #form(media: MediaView) {
    const error = (field: string) =>
      html`<p class="error" id="${field}-error" role="alert">${this._errors[field]?.[0] ?? ''}</p>`;
    const invalid = (field: string) => (this._errors[field] === undefined ? 'false' : 'true');
    return html`<div class="field">
        <label for="name">${t('media.name')}</label>
        <input
          id="name"
          maxlength="150"
          .value=${media.name}
          aria-invalid=${invalid('name')}
          aria-describedby="name-error"
          @change=${() => void this.save()}
        />
        ${error('name')}
      </div>
      ${
        media.kind === 'image'
          ? html`<div class="field">
              <label for="alt">${t('media.alt')}</label>
              <p class="hint" id="alt-hint">${t('media.altHint')}</p>
              <textarea
                id="alt"
                rows="3"
                maxlength="500"
                .value=${media.altText ?? ''}
                aria-invalid=${invalid('altText')}
                aria-describedby="alt-hint altText-error"
                @change=${() => void this.save()}
              ></textarea>
              ${error('altText')}
              ${(media.altText ?? '') === '' ? html`<p><span class="tag tag--warn">${t('media.noAlt')}</span></p>` : nothing}
            </div>`
          : nothing
      }
      <p class="small soft" role="status">${this._saved ? t('media.saved') : t('media.savesItself')}</p>`;
  }

  #facts(media: MediaView) {
    const facts: [string, string][] = [
      [t('media.format'), formatName(media)],
      [t('media.size'), showBytes(media.size)],
      ...(typeof media.width === 'number' && typeof media.height === 'number'
        ? [[t('media.pixels'), `${showNumber(media.width)} × ${showNumber(media.height)}`] as [string, string]]
        : []),
      [t('media.added'), t('media.addedBy', { at: showMoment(media.createdAt), by: media.by })],
      ...(typeof media.pages === 'number' ? [[t('media.pages'), showNumber(media.pages)] as [string, string]] : []),
      ...(media.reading === null ? [] : [[t('media.text'), readingOf(media)] as [string, string]]),
      ...(typeof media.signed === 'boolean'
        ? [[t('media.signature'), t(media.signed ? 'media.signed' : 'media.unsigned')] as [string, string]]
        : []),
    ];
    return html`<dl class="small">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #actions(media: MediaView) {
    return html`<div class="row">
        <uui-button
          compact
          look="secondary"
          label=${t('media.copyAddress')}
          @click=${() => void this.#copy()}
        ></uui-button>
        <uui-button
          compact
          look="secondary"
          label=${t('media.replace')}
          ?disabled=${this._sent !== undefined}
          @click=${() => this.chooser.click()}
        ></uui-button>
        <a href=${media.url} target="_blank" rel="noopener">${t('media.open')}</a>
        <input
          type="file"
          hidden
          accept=${accepted(media.kind === 'image' ? 'image' : 'document')}
          aria-label=${t('media.replace')}
          @change=${() => void this.#replace()}
        />
      </div>
      <p class="small soft">${t('media.replaceHint')}</p>
      ${
        this._sent === undefined
          ? nothing
          : html`<div class="row">
              <progress max="1" .value=${this._sent} aria-label=${t('media.replacing')}></progress>
              <uui-button
                compact
                look="secondary"
                label=${t('common.cancel')}
                @click=${() => this.#stop?.abort()}
              ></uui-button>
            </div>`
      }
      <p class="error" role="alert">${this._errors['file']?.[0] ?? ''}</p>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(this.media.url, location.href).href);
      host().notify({ kind: 'done', text: t('common.copied') });
    } catch {
      host().notify({ kind: 'problem', text: t('media.copyFailed') });
    }
  }

  async #replace(): Promise<void> {
    const file = this.chooser.files?.[0];
    this.chooser.value = '';
    if (file === undefined) {
      return;
    }
    const { key, kind } = this.media;
    const problem = unfit(file, kind === 'image' ? 'image' : 'document');
    this._errors = problem === undefined ? {} : { file: [problem] };
    const count = this.#uses.value?.items.filter((use) => use.inPublished).length ?? 0;
    if (problem !== undefined || (count > 0 && !(await this.#agreed(count)))) {
      return;
    }
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this._sent = 0;
    try {
      this.#tell(await replaceFile(key, file, { onProgress: (share) => (this._sent = share), signal }));
      host().notify({ kind: 'done', text: t('media.replaced') });
    } catch (error) {
      if (!signal.aborted) {
        this._errors = { file: [error instanceof ApiProblem ? error.title : t('common.problem.unknown')] };
      }
    } finally {
      this._sent = undefined;
    }
  }

  #agreed(count: number): Promise<boolean> {
    return confirm({ heading: t('media.replace'), text: t('media.replaceAsk', { count }), yes: t('media.replaceYes') });
  }

  #tell(media: MediaView): void {
    this.media = media;
    this.emit('heza-media-changed', { media });
  }
}
