import './post-chip';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { showDay, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { byDay, dayNumber, weekday, type Day } from './days';
import { draggedPost } from './post-chip';
import type { CalendarPost } from './posts';

/** Posts that a day of a month shows; the rest is behind "and n more". */
const mostInMonth = 3;

const isBad = (post: CalendarPost) => post.state === 'failed' || post.state === 'vanished';

/**
 * Weeks as rows, Monday first. Fires `heza-open-post` with `{post}` and, when one is dropped on another day,
 * `heza-move-post` with `{id, day}`.
 */
@customElement('heza-calendar-grid')
export class HezaCalendarGrid extends DeskElement {
  static override styles = css`
    table {
      table-layout: fixed;
      background: var(--c-surface);
    }

    th {
      padding: var(--s-2);
      text-align: center;
    }

    td {
      height: 7.5rem;
      padding: var(--s-1);
      border: 1px solid var(--c-line);
    }

    .full td {
      height: 24rem;
    }

    .other {
      background: var(--c-page);
    }

    .over {
      box-shadow: inset 0 0 0 3px var(--c-brand);
    }

    .number {
      display: inline-grid;
      place-items: center;
      min-width: 1.75rem;
      height: 1.75rem;
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    .today .number {
      font-weight: 600;
      color: var(--c-brand-ink);
      background: var(--c-brand);
      border-radius: 50%;
    }

    li + li {
      margin-top: var(--s-1);
    }

    .more {
      display: inline-flex;
      align-items: center;
      min-height: 1.5rem;
      font-size: var(--t-s);
    }

    .few {
      display: none;
    }

    @media (max-width: 47.99rem) {
      table:not(.full) td {
        height: 4rem;
        text-align: center;
      }

      table:not(.full) ul {
        display: none;
      }

      .few {
        display: grid;
        place-items: center;
        min-width: 1.75rem;
        min-height: 1.75rem;
        margin: auto;
        width: fit-content;
        padding: 0 var(--s-1);
        font-weight: 600;
        text-decoration: none;
        color: var(--c-info);
        background: var(--c-info-bg);
        border-radius: 999px;
      }

      .few.failed {
        color: var(--c-bad);
        background: var(--c-bad-bg);
      }

      .full,
      .full tbody,
      .full tr,
      .full td {
        display: block;
      }

      .full thead {
        display: none;
      }

      .full td {
        height: auto;
        min-height: 3.5rem;
      }

      .full .name {
        display: inline !important;
      }
    }

    .name {
      display: none;
      font-weight: 600;
    }
  `;

  @property({ attribute: false }) weeks: readonly (readonly Day[])[] = [];

  /** The month that is meant; days of others are dimmed. Empty: all days count alike. */
  @property() month = '';

  @property({ attribute: false }) posts: readonly CalendarPost[] = [];

  /** Shows every post with its state in words: for one week. */
  @property({ type: Boolean }) full = false;

  @state() private _over: Day | undefined;

  protected override render() {
    const posts = byDay(this.posts, (post) => vietnamDay(post.at));
    return html`<table class=${this.full ? 'full' : ''}>
      <caption class="visually-hidden">
        ${t('fanpage.calendar.caption')}
      </caption>
      <thead>
        <tr>
          ${(this.weeks[0] ?? []).map(
            (day) =>
              html`<th scope="col">
                <abbr title=${t(`fanpage.weekday.long.${String(weekday(day))}`)}
                  >${t(`fanpage.weekday.short.${String(weekday(day))}`)}</abbr
                >
                ${this.full ? html`<span class="soft">${dayNumber(day)}/${Number(day.slice(5, 7))}</span>` : nothing}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${this.weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => this.#day(day, posts.get(day) ?? []))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #day(day: Day, posts: readonly CalendarPost[]): unknown {
    const shown = this.full || posts.length <= mostInMonth ? posts : posts.slice(0, mostInMonth - 1);
    const classes = [
      this.month !== '' && !day.startsWith(this.month.slice(0, 7)) ? 'other' : '',
      day === vietnamDay(new Date()) ? 'today' : '',
      day === this._over ? 'over' : '',
    ].join(' ');
    const list = host().href(`lich-fanpage?xem=danh-sach&ngay=${day}`);
    return html`<td
      class=${classes}
      data-day=${day}
      @dragover=${(event: DragEvent) => this.#dragOver(event, day)}
      @dragleave=${() => {
        this._over = undefined;
      }}
      @drop=${(event: DragEvent) => this.#drop(event, day)}
    >
      <span class="number"
        ><span aria-hidden="true">${dayNumber(day)}</span><span class="visually-hidden">${showDay(day)}</span></span
      >
      <span class="name">${t(`fanpage.weekday.long.${String(weekday(day))}`)}, ${showDay(day)}</span>
      ${
        posts.length === 0 || this.full
          ? nothing
          : html`<a
              class="few ${posts.some(isBad) ? 'failed' : ''}"
              href=${list}
              aria-label=${t('fanpage.calendar.onDay', { count: posts.length, day: showDay(day) })}
              >${posts.some(isBad) ? `!${String(posts.length)}` : posts.length}</a
            >`
      }
      <ul class="plain">
        ${repeat(
          shown,
          (post) => post.id,
          (post) => html`<li><heza-post-chip .post=${post} ?full=${this.full}></heza-post-chip></li>`,
        )}
        ${
          shown.length === posts.length
            ? nothing
            : html`<li>
                <a class="more" href=${list}>${t('fanpage.calendar.more', { count: posts.length - shown.length })}</a>
              </li>`
        }
      </ul>
    </td>`;
  }

  #dragOver(event: DragEvent, day: Day): void {
    if (event.dataTransfer?.types.includes(draggedPost) === true) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      this._over = day;
    }
  }

  #drop(event: DragEvent, day: Day): void {
    event.preventDefault();
    this._over = undefined;
    const id = event.dataTransfer?.getData(draggedPost) ?? '';
    if (id !== '') {
      this.emit('heza-move-post', { id, day });
    }
  }
}
