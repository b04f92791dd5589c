import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import type { Shape } from './post-calls';
import { loadPictures, type LatePolicy, type PostView } from './posts';

/** Pictures of one post (the same figure as the server's `PostPhotos.Most`). */
const most = 10;

const lates: readonly LatePolicy[] = ['sendWithinDay', 'ask', 'drop'];

/**
 * What a waiting post shows (the link with its card, or pictures of the article in an order) and what becomes of it when
 * it is late. Fires `heza-shape` with the {@link Shape} after each change.
 */
@customElement('heza-post-shape')
export class HezaPostShape extends DeskElement {
  static override styles = css`
    label {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }

    fieldset + fieldset {
      margin-top: var(--s-4);
    }

    .pictures {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
      gap: var(--s-3);
      margin-top: var(--s-2);
    }

    .pictures li {
      display: flex;
      flex-direction: column;
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
      overflow: hidden;
    }

    .pictures .chosen {
      border-color: var(--c-brand);
      box-shadow: 0 0 0 2px var(--c-brand);
    }

    img {
      width: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      background: var(--c-page);
    }

    .pictures label {
      flex: 1;
      padding: var(--s-2);
    }

    .order {
      display: flex;
      gap: var(--s-1);
      padding: 0 var(--s-2) var(--s-2);
    }

    .order button {
      min-width: 2.25rem;
      min-height: 2.25rem;
      font: inherit;
      color: var(--c-brand);
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
      cursor: pointer;
    }

    .order button:disabled {
      color: var(--c-ink-soft);
      opacity: 0.5;
      cursor: default;
    }
  `;

  @property({ attribute: false }) post!: PostView;

  @property({ attribute: false }) errors: Readonly<Record<string, string[]>> = {};

  @state() private _form: Shape['form'] = 'link';

  /** In their order. */
  @state() private _chosen: readonly string[] = [];

  @state() private _late: LatePolicy | null = null;

  @state() private _pictures: readonly string[] | undefined;

  @state() private _problem: unknown;

  #postId = '';

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A post that is read anew while the person chooses takes nothing of the choice away.
    if (changed.has('post') && this.post.id !== this.#postId) {
      this.#postId = this.post.id;
      this._form = this.post.form;
      this._chosen = this.post.photos;
      this._late = this.post.latePolicy ?? null;
      void this.#load();
    }
  }

  async #load(): Promise<void> {
    try {
      this._pictures = await loadPictures(this.post.id);
      this._problem = undefined;
    } catch (error) {
      this._problem = error;
    }
  }

  protected override render() {
    return html`<fieldset>
        <legend>${t('fanpage.shape.form')}</legend>
        ${this.#radio('form', 'link', this._form === 'link', t('fanpage.shape.link'), () => this.#set({ form: 'link' }))}
        ${this.#radio('form', 'photos', this._form === 'photos', t('fanpage.shape.photos'), () => this.#set({ form: 'photos' }))}
        ${this.#errors('form')} ${this._form === 'photos' ? this.#choice() : nothing} ${this.#errors('photos')}
      </fieldset>
      <fieldset>
        <legend>${t('fanpage.shape.late')}</legend>
        ${this.#radio('late', 'channel', this._late === null, t('fanpage.shape.lateAsChannel'), () => this.#set({ late: null }))}
        ${lates.map((late) =>
          this.#radio('late', late, this._late === late, t(`channels.late.${late}`), () => this.#set({ late })),
        )}
        ${this.#errors('late')}
      </fieldset>`;
  }

  #choice(): unknown {
    if (this._problem !== undefined) {
      return problemTemplate(this._problem, () => void this.#load());
    }
    if (this._pictures === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    if (this._pictures.length === 0) {
      return html`<p class="soft">${t('fanpage.shape.noPictures')}</p>`;
    }
    const rest = this._pictures.filter((picture) => !this._chosen.includes(picture));
    return html`<p class="hint">${t('fanpage.shape.hint', { most })}</p>
      <ul class="plain pictures">
        ${[...this._chosen, ...rest].map((picture) => this.#picture(picture))}
      </ul>
      <p class="small soft" role="status">${t('fanpage.shape.count', { count: this._chosen.length, most })}</p>`;
  }

  #picture(picture: string): unknown {
    const at = this._chosen.indexOf(picture);
    const number = (this._pictures ?? []).indexOf(picture) + 1;
    const step = (by: -1 | 1, sign: string, label: string) =>
      html`<button
        type="button"
        aria-label=${t(label, { number: at + 1 })}
        ?disabled=${at + by < 0 || at + by >= this._chosen.length}
        @click=${() => this.#swap(at, at + by)}
      >
        ${sign}
      </button>`;
    return html`<li class=${at < 0 ? '' : 'chosen'}>
      <img src=${picture} alt="" loading="lazy" />
      <label
        ><input
          type="checkbox"
          .checked=${at >= 0}
          ?disabled=${at < 0 && this._chosen.length >= most}
          @change=${() => this.#set({ photos: at < 0 ? [...this._chosen, picture] : this._chosen.filter((one) => one !== picture) })}
        />${at < 0 ? t('fanpage.shape.picture', { number }) : t('fanpage.shape.place', { number: at + 1 })}</label
      >
      ${
        at < 0
          ? nothing
          : html`<div class="order">
              ${step(-1, '←', 'fanpage.shape.earlier')} ${step(1, '→', 'fanpage.shape.later')}
            </div>`
      }
    </li>`;
  }

  #radio(name: string, value: string, checked: boolean, label: string, choose: () => void): unknown {
    return html`<label
      ><input type="radio" name=${name} value=${value} .checked=${checked} @change=${choose} />${label}</label
    >`;
  }

  #errors(field: string): unknown {
    return (this.errors[field] ?? []).map((error) => html`<p class="error">${error}</p>`);
  }

  #swap(one: number, other: number): void {
    const photos = [...this._chosen];
    [photos[one], photos[other]] = [photos[other] ?? '', photos[one] ?? ''];
    this.#set({ photos });
  }

  #set(change: Partial<{ form: Shape['form']; photos: readonly string[]; late: LatePolicy | null }>): void {
    this._form = change.form ?? this._form;
    this._chosen = change.photos ?? this._chosen;
    this._late = change.late === undefined ? this._late : change.late;
    this.emit('heza-shape', { form: this._form, photos: [...this._chosen], late: this._late } satisfies Shape);
  }
}
