import '@umbraco-ui/uui-button';
import './post';
import './post-state';
import './repeat';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import { loadPostsOf, type PostView } from './posts';

/** So many posts stand closed, one line each. */
const mostOpen = 3;

/**
 * What became of an article on all channels, and the way to post it once more. Fires `heza-article-posts` with the number
 * of posts when it is known.
 */
@customElement('heza-article-posts')
export class HezaArticlePosts extends DeskElement {
  static override styles = css`
    summary {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-3);
      min-height: 1.75rem;
      cursor: pointer;
    }

    summary::before {
      content: '▸';
      color: var(--c-ink-soft);
    }

    details[open] > summary {
      margin-bottom: var(--s-4);
    }

    details[open] > summary::before {
      content: '▾';
    }

    .on {
      font-weight: 600;
    }
  `;

  @property() contentKey = '';

  @state() private _posts: readonly PostView[] = [];

  /** Posts that the person has opened: the others are not read. */
  @state() private _seen: ReadonlySet<string> = new Set();

  @state() private _repeats = false;

  async refresh(): Promise<void> {
    const key = this.contentKey;
    let posts: readonly PostView[] = [];
    try {
      posts = key === '' ? [] : await loadPostsOf(key);
    } catch {
      // The article's own fields work without it.
    }
    if (key === this.contentKey) {
      this._posts = posts;
      this.emit('heza-article-posts', posts.length);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('contentKey')) {
      void this.refresh();
    }
  }

  protected override render() {
    const repeats = may('approve') && this.contentKey !== '';
    return html`<div class="stack">
      ${this._posts.map(
        (post) =>
          html`<details
            class="card"
            ?open=${this._posts.length < mostOpen}
            @toggle=${() => {
              this._seen = new Set([...this._seen, post.id]);
            }}
          >
            <summary>
              <heza-post-state .post=${post}></heza-post-state>
              <span class="on">${post.channelName}</span>
              <span class="small soft">${showMoment(post.sentAt ?? post.dueAt)}</span>
            </summary>
            ${
              this._posts.length < mostOpen || this._seen.has(post.id)
                ? html`<heza-fanpage-post
                    .postId=${post.id}
                    @heza-post-changed=${() => void this.refresh()}
                  ></heza-fanpage-post>`
                : nothing
            }
          </details>`,
      )}
      ${
        !repeats
          ? nothing
          : this._repeats
            ? html`<heza-fanpage-repeat
                class="card"
                .contentKey=${this.contentKey}
                @heza-cancel=${() => {
                  this._repeats = false;
                }}
                @heza-post-repeated=${() => {
                  this._repeats = false;
                  void this.refresh();
                }}
              ></heza-fanpage-repeat>`
            : html`<uui-button
                look="secondary"
                label=${t('fanpage.repeat.open')}
                @click=${() => {
                  this._repeats = true;
                }}
              ></uui-button>`
      }
    </div>`;
  }
}
