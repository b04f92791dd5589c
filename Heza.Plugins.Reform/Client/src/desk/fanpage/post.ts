import '@umbraco-ui/uui-button';
import './post-state';
import './time-field';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm, confirmWith } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { cancelPost, loadPost, mayDo, movePost, retryPost, rewordPost, titleOf, type PostDetails } from './posts';
import { CardWords, graphemes } from './text';

type Form = 'time' | 'text';

/**
 * One post: its state, what failed and why, what to do, and the ways to do it. Fires `heza-post-changed` with `{details}`
 * after a change.
 */
@customElement('heza-fanpage-post')
export class HezaFanpagePost extends DeskElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--s-1) var(--s-4);
    }

    dt {
      color: var(--c-ink-soft);
    }

    .text {
      max-height: 14rem;
      padding: var(--s-3);
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      background: var(--c-page);
      border-radius: var(--radius);
    }

    .trouble {
      padding: var(--s-3) var(--s-4);
      background: var(--c-warn-bg);
      border-left: 4px solid var(--c-warn);
      border-radius: var(--radius);
    }

    .trouble.failed {
      background: var(--c-bad-bg);
      border-color: var(--c-bad);
    }

    .trouble.cancelled {
      background: var(--c-page);
      border-color: var(--c-line-strong);
    }

    form .row {
      margin-top: var(--s-4);
    }

    .counter {
      text-align: right;
    }

    summary {
      min-height: 1.5rem;
      color: var(--c-brand);
      cursor: pointer;
    }
  `;

  @property() postId = '';

  /** Names the article, for a list of posts of several articles. */
  @property({ type: Boolean }) titled = false;

  @state() private _details: PostDetails | undefined;

  @state() private _error: unknown;

  @state() private _form: Form | undefined;

  @state() private _errors: Readonly<Record<string, string[]>> = {};

  @state() private _trouble = '';

  @state() private _busy = false;

  @state() private _text = '';

  @state() private _dueAt: string | null = null;

  /** Opens a form at once: the calendar's button "change the time". */
  async start(form: Form, dueAt?: string): Promise<void> {
    if (this._details?.post.id !== this.postId) {
      await this.#load();
    }
    this.#open(form, dueAt);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('postId') && this.postId !== '' && this._details?.post.id !== this.postId) {
      void this.#load();
    }
  }

  async #load(): Promise<void> {
    const id = this.postId;
    try {
      const details = await loadPost(id);
      if (id === this.postId) {
        this._details = details;
        this._error = undefined;
      }
    } catch (error) {
      this._error = error;
    }
  }

  protected override render() {
    if (this._error !== undefined) {
      return problemTemplate(this._error, () => void this.#load());
    }
    if (this._details === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    const { post, attempts } = this._details;
    return html`<div class="stack">
      <p class="row">
        <heza-post-state .state=${post.state} .channelEnabled=${post.channelEnabled}></heza-post-state>
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
      <dl>
        <dt>${t('fanpage.channel')}</dt>
        <dd>${post.channelName}</dd>
        <dt>${post.sentAt == null ? t('fanpage.dueAt') : t('fanpage.sentAt')}</dt>
        <dd>
          ${showMoment(post.sentAt ?? post.dueAt)}
          ${
            post.sentAt == null && post.plannedAt != null && post.plannedAt !== post.dueAt
              ? html`<span class="soft small">${t('fanpage.moved', { time: showMoment(post.plannedAt) })}</span>`
              : nothing
          }
        </dd>
        ${
          post.changedBy == null || post.changedAt == null
            ? nothing
            : html`<dt>${t('fanpage.changedBy')}</dt>
                <dd>${post.changedBy}, ${showMoment(post.changedAt)}</dd>`
        }
        ${
          post.cancelledBy == null || post.cancelledAt == null || post.state !== 'cancelled'
            ? nothing
            : html`<dt>${t('fanpage.cancelledBy')}</dt>
                <dd>${post.cancelledBy}, ${showMoment(post.cancelledAt)}</dd>`
        }
        ${
          post.permalink == null
            ? nothing
            : html`<dt>${t('fanpage.permalink')}</dt>
                <dd><a href=${post.permalink} target="_blank" rel="noopener">${t('fanpage.openPost')}</a></dd>`
        }
      </dl>
      ${this._trouble === '' ? nothing : html`<p class="error" role="alert">${this._trouble}</p>`}
      ${this._form === undefined ? this.#shown() : this._form === 'time' ? this.#timeForm() : this.#textForm()}
      ${
        attempts.length === 0
          ? nothing
          : html`<details>
              <summary>${t('fanpage.attempts', { count: attempts.length })}</summary>
              <ol>
                ${attempts.map(
                  (attempt) =>
                    html`<li>
                      ${showMoment(attempt.startedAt)}: ${t(`fanpage.outcome.${attempt.outcome ?? 'running'}`)}
                    </li>`,
                )}
              </ol>
            </details>`
      }
    </div>`;
  }

  #shown(): unknown {
    const { post } = this._details as PostDetails;
    const button = (show: boolean, label: string, act: () => void, look = 'secondary', color = 'default') =>
      show
        ? html`<uui-button
            look=${look}
            color=${color}
            label=${label}
            ?disabled=${this._busy}
            @click=${act}
          ></uui-button>`
        : nothing;
    return html`<div>
        <h3 class="small soft">${post.byHand ? t('fanpage.textByHand') : t('fanpage.text')}</h3>
        <p class="text" dir="auto" tabindex="0">${post.text}</p>
      </div>
      <p class="row">
        ${button(mayDo(post, 'retry'), t('fanpage.retry'), () => void this.#retry(), 'primary')}
        ${button(mayDo(post, 'move'), t('fanpage.move'), () => this.#open('time'))}
        ${button(mayDo(post, 'reword'), t('fanpage.reword'), () => this.#open('text'))}
        ${button(mayDo(post, 'cancel'), t('fanpage.cancelPost'), () => void this.#cancel(), 'secondary', 'danger')}
      </p>`;
  }

  #timeForm(): unknown {
    const { post } = this._details as PostDetails;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#move();
      }}
    >
      <heza-fanpage-time
        .value=${this._dueAt ?? ''}
        .channel=${post.channel}
        .content=${post.contentKey}
        .errors=${this._errors['dueAt'] ?? []}
        @heza-time=${(event: CustomEvent<{ value: string | null }>) => {
          event.stopPropagation();
          this._dueAt = event.detail.value;
        }}
      ></heza-fanpage-time>
      ${this.#formButtons(t('fanpage.saveTime'))}
    </form>`;
  }

  #textForm(): unknown {
    const length = graphemes(this._text).length;
    const errors = this._errors['text'] ?? [];
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#reword();
      }}
    >
      <div class="field">
        <label for="text">${t('fanpage.text')}</label>
        <p class="hint" id="text-hint">${t('fanpage.rewordHint')}</p>
        <textarea
          id="text"
          rows="8"
          .value=${this._text}
          aria-invalid=${errors.length > 0 ? 'true' : 'false'}
          aria-describedby="text-hint text-errors"
          @input=${(event: Event) => {
            this._text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <p class="small soft counter">${t('fanpage.counter', { length, most: CardWords.most })}</p>
        <div id="text-errors">${errors.map((error) => html`<p class="error">${error}</p>`)}</div>
      </div>
      ${this.#formButtons(t('fanpage.saveText'))}
    </form>`;
  }

  #formButtons(label: string): unknown {
    return html`<p class="row">
      <uui-button look="primary" type="submit" label=${label} ?disabled=${this._busy}></uui-button>
      <uui-button look="secondary" label=${t('common.cancel')} @click=${() => this.#close()}></uui-button>
    </p>`;
  }

  #open(form: Form, dueAt?: string): void {
    const post = this._details?.post;
    if (post === undefined) {
      return;
    }
    this._form = form;
    this._errors = {};
    this._trouble = '';
    this._text = post.text;
    this._dueAt = dueAt ?? (Date.parse(post.dueAt) > Date.now() ? post.dueAt : null);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(form === 'time' ? 'heza-fanpage-time' : 'textarea')?.focus(),
    );
  }

  #close(): void {
    this._form = undefined;
    this._errors = {};
  }

  #move(): Promise<void> {
    const { post } = this._details as PostDetails;
    const dueAt = this._dueAt;
    if (dueAt === null) {
      this._errors = { dueAt: [t('fanpage.time.missing')] };
      return Promise.resolve();
    }
    return this.#act(
      () => movePost(post.id, dueAt, post.version),
      (after) => t('fanpage.done.moved', { time: showMoment(after.post.dueAt) }),
    );
  }

  #reword(): Promise<void> {
    const { post } = this._details as PostDetails;
    return this.#act(
      () => rewordPost(post.id, this._text, post.version),
      () => t('fanpage.done.reworded'),
    );
  }

  async #retry(): Promise<void> {
    const { post } = this._details as PostDetails;
    if (await confirm({ heading: t('fanpage.retry'), text: t('fanpage.retryAsk'), yes: t('fanpage.retry') })) {
      await this.#act(
        () => retryPost(post.id),
        () => t('fanpage.done.retried'),
      );
    }
  }

  async #cancel(): Promise<void> {
    const { post } = this._details as PostDetails;
    const reason = await confirmWith({
      heading: t('fanpage.cancelPost'),
      text: t('fanpage.cancelAsk'),
      yes: t('fanpage.cancelPost'),
      danger: true,
      ask: { label: t('fanpage.cancelReason'), required: true, maxLength: 500 },
    });
    if (reason !== null) {
      await this.#act(
        () => cancelPost(post.id, reason),
        () => t('fanpage.done.cancelled'),
      );
    }
  }

  async #act(change: () => Promise<PostDetails>, said: (after: PostDetails) => string): Promise<void> {
    this._busy = true;
    this._trouble = '';
    this._errors = {};
    try {
      this._details = await change();
      this._form = undefined;
      host().notify({ kind: 'done', text: said(this._details) });
      this.emit('heza-post-changed', { details: this._details });
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
