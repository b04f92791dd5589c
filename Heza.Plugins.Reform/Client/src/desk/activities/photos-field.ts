import '@umbraco-ui/uui-button';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../platform/api/client';
import { accepted, unfit } from '../media/library-api';
import { uploadFile } from '../media/upload';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';

/** A photo as it is chosen: where it lies, and what it shows. */
export interface ChosenPhoto {
  media: string;
  url: string | null;
  altText: string;
}

/** Most photos that the server takes. */
const most = 20;

/** Photos of an activity: sent one after the other, each with a line on what it shows. Fires `heza-change` with `{value}`. */
@customElement('heza-photos-field')
export class HezaPhotosField extends DeskElement {
  static override styles = css`
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--s-3);
      margin-bottom: var(--s-3);
      padding: var(--s-3);
      background: var(--c-page);
      border-radius: var(--radius);
    }

    li img {
      width: 6rem;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-radius: calc(var(--radius) - 2px);
    }

    li .row {
      grid-column: 2;
    }
  `;

  @property({ attribute: false }) value: readonly ChosenPhoto[] = [];

  @property({ attribute: false }) errors: readonly string[] = [];

  /** Names of files that are on their way. */
  @state() private _sending: readonly string[] = [];

  @state() private _problems: readonly string[] = [];

  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

  #unguard: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = host().guardLeaving(() => this._sending.length > 0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  /** Something is still on its way: it is not in the value yet. */
  get busy(): boolean {
    return this._sending.length > 0;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, uui-button')?.focus();
  }

  protected override render() {
    return html`<div role="group" aria-labelledby="label" aria-describedby="hint errors">
      <p class="label" id="label"><strong>${t('activities.photos')}</strong></p>
      <p class="hint" id="hint">${t('activities.photosHint')}</p>
      <ul class="plain" ?hidden=${this.value.length === 0}>
        ${repeat(
          this.value,
          (photo) => photo.media,
          (photo, index) => this.#photo(photo, index),
        )}
      </ul>
      <uui-button
        look="secondary"
        label=${t('activities.addPhotos')}
        ?disabled=${this.value.length + this._sending.length >= most}
        @click=${() => this.chooser.click()}
      ></uui-button>
      <input
        type="file"
        hidden
        multiple
        accept=${accepted('image')}
        aria-label=${t('activities.addPhotos')}
        @change=${() => this.#add()}
      />
      <p role="status" class="small soft">
        ${this._sending.length === 0 ? nothing : t('activities.sending', { names: this._sending.join(', ') })}
      </p>
      <div id="errors">
        ${[...this._problems, ...this.errors].map((message) => html`<p class="error">${message}</p>`)}
      </div>
    </div>`;
  }

  #photo(photo: ChosenPhoto, index: number): TemplateResult {
    const id = `alt-${String(index)}`;
    const number = { number: index + 1 };
    return html`<li>
      ${photo.url === null ? html`<span aria-hidden="true">?</span>` : html`<img src=${`${photo.url}?width=320`} alt="" />`}
      <div class="field">
        <label for=${id}>${t('activities.alt', number)}</label>
        <input
          id=${id}
          type="text"
          maxlength="500"
          autocomplete="off"
          .value=${photo.altText}
          aria-invalid=${this.errors.length > 0 && photo.altText.trim() === '' ? 'true' : 'false'}
          @input=${(event: Event) => {
            const altText = (event.target as HTMLInputElement).value;
            this.#change(this.value.map((one) => (one.media === photo.media ? { ...one, altText } : one)));
          }}
        />
      </div>
      <div class="row">
        <uui-button
          compact
          look="secondary"
          label=${t('activities.removePhoto', number)}
          @click=${() => this.#change(this.value.filter((one) => one.media !== photo.media))}
        ></uui-button>
      </div>
    </li>`;
  }

  #add(): void {
    const files = [...(this.chooser.files ?? [])].slice(0, most - this.value.length - this._sending.length);
    this.chooser.value = '';
    this._problems = [];
    this._sending = [...this._sending, ...files.map((file) => file.name)];
    // One after the other: the order of choice is the order of the photos.
    void files.reduce((before, file) => before.then(() => this.#send(file)), Promise.resolve());
  }

  async #send(file: File): Promise<void> {
    try {
      const wrong = unfit(file, 'image');
      if (wrong !== undefined) {
        throw new ApiProblem(0, wrong);
      }
      const media = await uploadFile(file, { photo: true });
      if (!this.value.some((one) => one.media === media.key)) {
        this.#change([...this.value, { media: media.key, url: media.url, altText: media.altText ?? '' }]);
      }
    } catch (error) {
      const text = error instanceof ApiProblem ? error.title : t('common.problem.unknown');
      this._problems = [...this._problems, `${file.name}: ${text}`];
    } finally {
      const place = this._sending.indexOf(file.name);
      this._sending = this._sending.filter((_, index) => index !== place);
    }
  }

  #change(value: readonly ChosenPhoto[]): void {
    this.value = value;
    this.emit('heza-change', { value });
  }
}
