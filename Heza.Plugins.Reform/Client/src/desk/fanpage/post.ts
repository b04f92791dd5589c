import '@umbraco-ui/uui-button';
import './post-buttons';
import './post-facts';
import './post-record';
import './post-shape';
import './post-state';
import './post-text';
import './repeat';
import './time-field';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { askAndDo, type Done } from './deeds';
import { Follow } from './follow';
import type { PostDeed } from './post-buttons';
import { closeWork, editStanding, movePost, rewordPost, shapePost, type Shape } from './post-calls';
import { postWords } from './post-words';
import { postStyles } from './post.styles';
import { loadPost, titleOf, type PostDetails } from './posts';

const forms = ['move', 'reword', 'edit', 'shape', 'repeat'] as const;
type Form = (typeof forms)[number];

/**
 * One post: its state, what failed and why, what to do, and the ways to do it. Fires `heza-post-loaded` and, after a
 * change, `heza-post-changed`, both with `{details}`.
 */
@customElement('heza-fanpage-post')
export class HezaFanpagePost extends DeskElement {
  static override styles = postStyles;

  @property() postId = '';

  /** Names the article, for a list of posts of several articles. */
  @property({ type: Boolean }) titled = false;

  @state() private _details: PostDetails | undefined;

  @state() private _error: unknown;

  @state() private _form: Form | undefined;

  @state() private _errors: Readonly<Record<string, string[]>> = {};

  @state() private _trouble = '';

  @state() private _busy = false;

  @state() private _dueAt: string | null = null;

  #text = '';

  #shape: Shape = { form: 'link', photos: [], late: null };

  readonly #follow = new Follow(() => void this.#load());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow.stop();
  }

  /** Opens a form at once: the calendar's button "change the time". */
  async start(form: Form, dueAt?: string): Promise<void> {
    if (this._details?.post.id !== this.postId) {
      await this.#load();
    }
    this.#open(form, dueAt);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('postId') && this.postId !== '' && this._details?.post.id !== this.postId) {
      this._form = undefined;
      void this.#load();
    }
  }

  async #load(): Promise<void> {
    const id = this.postId;
    try {
      const details = await loadPost(id);
      if (id === this.postId) {
        this._error = undefined;
        this.#show(details);
      }
    } catch (error) {
      // What is shown stays while a look in between fails.
      if (this._details?.post.id !== id) {
        this._error = error;
      }
    }
  }

  #show(details: PostDetails): void {
    const before = this._details?.post.id === details.post.id ? this._details.post : undefined;
    const changed = before !== undefined && before.version !== details.post.version;
    this._details = details;
    this.emit('heza-post-loaded', { details });
    if (changed) {
      this.emit('heza-post-changed', { details });
    }
    if (this.isConnected) {
      this.#follow.next(details, changed || before === undefined);
    }
  }

  protected override render() {
    if (this._error !== undefined) {
      return problemTemplate(this._error, () => void this.#load());
    }
    if (this._details?.post.id !== this.postId) {
      return html`<heza-loading></heza-loading>`;
    }
    const { post } = this._details;
    return html`<div class="stack">
      <p class="row">
        <heza-post-state .post=${post}></heza-post-state>
        ${this.titled ? html`<a href=${host().href(`noi-dung/${post.contentKey}`)}>${titleOf(post)}</a>` : nothing}
      </p>
      ${
        post.why == null && post.toDo == null
          ? nothing
          : html`<div class="trouble ${post.state}" lang="vi">
              ${post.why == null ? nothing : html`<p><strong>${post.why}</strong></p>`}
              ${post.toDo == null ? nothing : html`<p>${post.toDo}</p>`}
            </div>`
      }
      <heza-post-facts .post=${post}></heza-post-facts>
      ${this._trouble === '' ? nothing : html`<p class="error" role="alert">${this._trouble}</p>`}
      ${this._form === undefined ? this.#shown(this._details) : this.#formOf(this._form, this._details)}
      <heza-post-record
        .details=${this._details}
        ?busy=${this._busy}
        @heza-close-work=${(event: CustomEvent<{ id: string; done: boolean }>) =>
          void this.#act(async () => ({
            details: await closeWork(event.detail.id, event.detail.done),
            said: t('fanpage.done.work'),
          }))}
      ></heza-post-record>
    </div>`;
  }

  #shown({ post }: PostDetails): unknown {
    return html`${postWords(post)}
      <heza-post-buttons
        .post=${post}
        ?busy=${this._busy}
        @heza-deed=${(event: CustomEvent<PostDeed>) => {
          this.#do(event.detail);
        }}
      ></heza-post-buttons>`;
  }

  #formOf(form: Form, { post }: PostDetails): unknown {
    if (form === 'repeat') {
      return html`<heza-fanpage-repeat
        class="form"
        .contentKey=${post.contentKey}
        .channel=${post.channel}
        @heza-cancel=${() => {
          this.#close();
        }}
        @heza-post-repeated=${() => {
          this.#close();
          this.emit('heza-post-changed', { details: this._details });
        }}
      ></heza-fanpage-repeat>`;
    }
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save(form, post);
      }}
    >
      ${
        form === 'move'
          ? html`<heza-fanpage-time
              class="form"
              .value=${this._dueAt ?? ''}
              .channel=${post.channel}
              .content=${post.contentKey}
              .errors=${this._errors['dueAt'] ?? []}
              @heza-time=${(event: CustomEvent<{ value: string | null }>) => {
                event.stopPropagation();
                this._dueAt = event.detail.value;
              }}
            ></heza-fanpage-time>`
          : form === 'shape'
            ? html`<heza-post-shape
                class="form"
                .post=${post}
                .errors=${this._errors}
                @heza-shape=${(event: CustomEvent<Shape>) => {
                  this.#shape = event.detail;
                }}
              ></heza-post-shape>`
            : html`<heza-post-text
                class="form"
                .value=${this.#text}
                .hint=${t(form === 'edit' ? 'fanpage.editHint' : 'fanpage.rewordHint')}
                .errors=${this._errors['text'] ?? []}
                @heza-text=${(event: CustomEvent<string>) => {
                  this.#text = event.detail;
                }}
              ></heza-post-text>`
      }
      <p class="row">
        <uui-button
          look="primary"
          type="submit"
          label=${t(`fanpage.save.${form}`)}
          ?disabled=${this._busy}
        ></uui-button>
        <uui-button look="secondary" label=${t('common.cancel')} @click=${() => this.#close()}></uui-button>
      </p>
    </form>`;
  }

  #do(deed: PostDeed): void {
    const form = forms.find((known) => known === deed);
    const details = this._details;
    if (form !== undefined) {
      this.#open(form);
    } else if (details !== undefined) {
      void this.#act(() => askAndDo(deed, details.post));
    }
  }

  #open(form: Form, dueAt?: string): void {
    const post = this._details?.post;
    if (post === undefined) {
      return;
    }
    this._form = form;
    this._errors = {};
    this._trouble = '';
    this.#text = post.text;
    this.#shape = { form: post.form, photos: [...post.photos], late: post.latePolicy ?? null };
    this._dueAt = dueAt ?? (Date.parse(post.dueAt) > Date.now() ? post.dueAt : null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.form')?.focus());
  }

  #close(): void {
    this._form = undefined;
    this._errors = {};
  }

  #save(form: Exclude<Form, 'repeat'>, { id, version }: PostDetails['post']): Promise<void> {
    const dueAt = this._dueAt;
    if (form === 'move' && dueAt === null) {
      this._errors = { dueAt: [t('fanpage.time.missing')] };
      return Promise.resolve();
    }
    return this.#act(async () => {
      const details =
        form === 'move'
          ? await movePost(id, dueAt ?? '', version)
          : form === 'shape'
            ? await shapePost(id, this.#shape, version)
            : await (form === 'edit' ? editStanding : rewordPost)(id, this.#text, version);
      return { details, said: t(`fanpage.done.${form}`, { time: showMoment(details.post.dueAt) }) };
    });
  }

  async #act(change: () => Promise<Done | null>): Promise<void> {
    this._busy = true;
    this._trouble = '';
    this._errors = {};
    try {
      const done = await change();
      if (done !== null) {
        this._form = undefined;
        host().notify({ kind: 'done', text: done.said });
        this._details = done.details;
        this.#follow.next(done.details, true);
        this.emit('heza-post-changed', { details: done.details });
      }
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      if (Object.keys(error.errors).length === 0) {
        this._trouble = error.title;
      }
      if (error.status === 409) {
        // What is shown is old. What was typed stays in the form.
        await this.#load();
      }
    } finally {
      this._busy = false;
    }
  }
}
