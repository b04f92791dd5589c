import '@umbraco-ui/uui-button';
import './post-state';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { showDay, showTime, vietnamDay } from '../platform/format';
import { t } from '../platform/i18n';
import { byDay, weekday, type Day } from './days';
import { mayDo, titleOf, type CalendarPost } from './posts';

/** The posts day by day, with what failed and what to do. Fires `heza-open-post` with `{post, form?}`. */
@customElement('heza-calendar-list')
export class HezaCalendarList extends DeskElement {
  static override styles = css`
    section + section {
      margin-top: var(--s-5);
    }

    h2 {
      font-size: var(--t-l);
      scroll-margin-top: var(--s-4);
    }

    li {
      display: grid;
      grid-template-columns: 4rem minmax(0, 1fr) auto;
      gap: var(--s-2) var(--s-4);
      align-items: start;
      padding: var(--s-3) var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
    }

    li + li {
      border-top: 0;
    }

    .time {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    .title {
      font-weight: 600;
      min-height: 1.5rem;
    }

    .title:hover {
      text-decoration: underline;
    }

    .why {
      padding: var(--s-2) var(--s-3);
      background: var(--c-warn-bg);
      border-radius: var(--radius);
    }

    .failed .why,
    .vanished .why {
      background: var(--c-bad-bg);
    }

    .handedOver .why {
      background: var(--c-info-bg);
    }

    .cancelled .why,
    .rehearsed .why {
      background: var(--c-page);
    }

    @media (max-width: 47.99rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
        padding: var(--s-3);
      }
    }
  `;

  @property({ attribute: false }) posts: readonly CalendarPost[] = [];

  /** Comes into view. */
  @property() day: Day = '';

  /** Brings the day that is asked for, or the next one with a post, into view. */
  scrollToDay(): void {
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>('h2[data-day]')];
    headings.find((heading) => (heading.dataset['day'] ?? '') >= this.day)?.scrollIntoView({ block: 'start' });
  }

  protected override render() {
    const days = [...byDay(this.posts, (post) => vietnamDay(post.at))];
    return days.map(
      ([day, posts]) =>
        html`<section class="stack--tight">
          <h2 data-day=${day}>${t(`fanpage.weekday.long.${String(weekday(day))}`)}, ${showDay(day)}</h2>
          <ul class="plain">
            ${repeat(
              posts,
              (post) => post.id,
              (post) => this.#post(post),
            )}
          </ul>
        </section>`,
    );
  }

  #post(post: CalendarPost): unknown {
    return html`<li class=${post.state}>
      <span class="time">${showTime(post.at)}</span>
      <div class="stack--tight">
        <p>
          <button class="plain title" type="button" @click=${() => this.emit('heza-open-post', { post })}>
            ${titleOf(post)}
          </button>
        </p>
        <p class="row">
          <heza-post-state .post=${post}></heza-post-state>
          <span class="small soft">${post.channelName}</span>
          ${
            post.permalink == null
              ? nothing
              : html`<a class="small" href=${post.permalink} target="_blank" rel="noopener"
                  >${t('fanpage.openPost')}</a
                >`
          }
        </p>
        ${
          post.why == null && post.toDo == null
            ? nothing
            : html`<p class="why small" lang="vi">
                ${[post.why, post.toDo].filter((words) => words != null).join(' ')}
              </p>`
        }
        <p class="small soft" dir="auto">${post.textHead}</p>
      </div>
      ${
        mayDo(post, 'move')
          ? html`<uui-button
              look="secondary"
              compact
              label=${t('fanpage.moveOf', { title: titleOf(post) })}
              @click=${() => this.emit('heza-open-post', { post, form: 'move' })}
              >${t('fanpage.deed.move')}</uui-button
            >`
          : nothing
      }
    </li>`;
  }
}
