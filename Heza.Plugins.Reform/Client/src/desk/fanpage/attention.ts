import './post-state';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { loadAttention, titleOf, type AttentionView, type PostView, type TaskView } from './posts';

/** Rows that stand open; the rest is behind a summary. */
const shown = 3;

/** Posts and tasks that wait for a person; nothing at all when none does. */
@customElement('heza-fanpage-attention')
export class HezaFanpageAttention extends DeskElement {
  static override styles = css`
    section {
      padding: var(--s-4) var(--s-5);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-left: 4px solid var(--c-warn);
      border-radius: var(--radius);
    }

    h2 {
      font-size: var(--t-l);
    }

    li {
      display: grid;
      grid-template-columns: minmax(8.5rem, max-content) minmax(0, 1fr);
      gap: var(--s-1) var(--s-4);
      padding: var(--s-3) 0;
      border-top: 1px solid var(--c-line);
    }

    ul:first-of-type > li:first-child {
      border-top: 0;
    }

    a {
      font-weight: 600;
    }

    summary {
      padding: var(--s-2) 0 var(--s-1);
      color: var(--c-brand);
      border-top: 1px solid var(--c-line);
      cursor: pointer;
    }

    @media (max-width: 47.99rem) {
      section {
        padding: var(--s-3) var(--s-4);
      }

      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `;

  readonly #attention = new Load(this, {
    args: () => [] as const,
    task: (_, { signal }) => loadAttention(signal),
  });

  /** Reads it anew: after something was done. */
  reload(): void {
    void this.#attention.run();
  }

  protected override render() {
    return this.#attention.render({
      complete: (found) => this.#show(found),
      pending: () => (this.#attention.value === undefined ? nothing : this.#show(this.#attention.value)),
      // The calendar beside it says what is wrong with the connection.
      error: () => nothing,
    });
  }

  #show(found: AttentionView): unknown {
    const rows = [
      ...found.failed.map((post) => this.#post(post)),
      ...found.vanished.map((post) => this.#post(post)),
      ...found.tasks.map((task) => this.#task(task)),
      ...found.toApprove.map((post) => this.#post(post)),
    ];
    if (rows.length === 0) {
      return nothing;
    }
    return html`<section aria-labelledby="heading">
      <h2 id="heading">
        ${t('fanpage.attention.heading')} <span class="tag tag--warn">${rows.length + found.more}</span>
      </h2>
      <ul class="plain">
        ${rows.slice(0, shown)}
      </ul>
      ${
        rows.length <= shown
          ? nothing
          : html`<details>
              <summary>${t('fanpage.attention.rest', { count: rows.length - shown })}</summary>
              <ul class="plain">
                ${rows.slice(shown)}
              </ul>
              ${found.more === 0 ? nothing : html`<p class="small soft">${t('fanpage.attention.more', { count: found.more })}</p>`}
            </details>`
      }
    </section>`;
  }

  #post(post: PostView): TemplateResult {
    const says = [post.why, post.toDo].filter((words) => words != null).join(' ');
    return html`<li>
      <heza-post-state .post=${post}></heza-post-state>
      <div>
        <p><a href=${addressOf(post.id)}>${titleOf(post)}</a></p>
        <p class="small soft">${post.channelName} · ${showMoment(post.sentAt ?? post.dueAt)}</p>
        ${says === '' ? nothing : html`<p class="small" lang="vi">${says}</p>`}
      </div>
    </li>`;
  }

  #task({ work, postId, title, channelName }: TaskView): TemplateResult {
    const says = [work.message, work.toDo].filter((words) => words != null).join(' ');
    return html`<li>
      <span><span class="tag tag--warn">${t('fanpage.work.state.forPerson')}</span></span>
      <div>
        <p><a href=${addressOf(postId)}>${t(`fanpage.work.${work.kind}`)}: ${titleOf({ title: title ?? null })}</a></p>
        <p class="small soft">${channelName} · ${showMoment(work.createdAt)}</p>
        ${says === '' ? nothing : html`<p class="small" lang="vi">${says}</p>`}
      </div>
    </li>`;
  }
}

/** The calendar with this post open; what the calendar shows besides stays as it is. */
function addressOf(id: string): string {
  const asked = new URLSearchParams(location.search);
  asked.set('bai', id);
  return host().href(`lich-fanpage?${asked.toString()}`);
}
