import '@umbraco-ui/uui-button';
import '../platform/elements';
import './attention';
import './calendar-grid';
import './calendar-list';
import './post-dialog';
import './post-state';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { fromVietnam, showDay, showMoment, vietnamClock, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { HezaFanpageAttention } from './attention';
import type { HezaCalendarList } from './calendar-list';
import { addDays, addMonths, isDay, monthOf, weekOf, weeksOfMonth, type Day } from './days';
import type { HezaPostDialog } from './post-dialog';
import { movePost } from './post-calls';
import { states, type PostState } from './post-look';
import { checkTime, loadCalendar, mayDo, type CalendarPost, type CalendarView } from './posts';

type View = 'thang' | 'tuan' | 'danh-sach';

const views: readonly View[] = ['thang', 'tuan', 'danh-sach'];
const narrow = '(max-width: 47.99rem)';

/**
 * The fanpage calendar: what waits for a person, and a month, a week or a list. What is shown stands in the address:
 * `xem`, `ngay`, `tinh-trang`, and `bai` with the id of the post that is open.
 */
@customElement('heza-calendar')
export class HezaCalendar extends DeskElement {
  static override styles = css`
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-3);
    }

    .range {
      flex: 1;
      min-width: 12rem;
      font-size: var(--t-xl);
    }

    .views {
      display: inline-flex;
    }

    .views a,
    .steps a {
      display: inline-flex;
      align-items: center;
      min-height: 2.5rem;
      padding: 0 var(--s-3);
      color: var(--c-brand);
      text-decoration: none;
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
    }

    .views a:first-child,
    .steps a:first-child {
      border-radius: var(--radius) 0 0 var(--radius);
    }

    .views a:last-child,
    .steps a:last-child {
      border-radius: 0 var(--radius) var(--radius) 0;
    }

    .views a + a,
    .steps a + a {
      border-left: 0;
    }

    .views a[aria-current] {
      color: var(--c-brand-ink);
      background: var(--c-brand);
    }

    .steps {
      display: inline-flex;
    }

    select {
      width: auto !important;
    }

    summary {
      width: fit-content;
      padding: var(--s-1) 0;
      color: var(--c-brand);
      cursor: pointer;
    }

    .legend {
      gap: var(--s-2);
      margin-top: var(--s-2);
    }
  `;

  /** The address's query, without a question mark. */
  @property() query = '';

  @query('heza-post-dialog') private readonly dialog!: HezaPostDialog;

  @query('heza-calendar-list') private readonly list!: HezaCalendarList | null;

  @query('heza-fanpage-attention') private readonly attention!: HezaFanpageAttention;

  readonly #calendar = new Load(this, {
    args: () => this.#bounds(),
    task: ([from, to], { signal }) => loadCalendar(from, to, signal),
  });

  get #asked(): { view: View; day: Day; state: PostState | undefined } {
    const asked = new URLSearchParams(this.query);
    const day = asked.get('ngay');
    return {
      view: views.find((view) => view === asked.get('xem')) ?? (matchMedia(narrow).matches ? 'danh-sach' : 'thang'),
      day: isDay(day) ? day : vietnamDay(new Date()),
      state: states.find((known) => known === asked.get('tinh-trang')),
    };
  }

  #bounds(): [Day, Day] {
    const { view, day } = this.#asked;
    const days = view === 'tuan' ? weekOf(day) : view === 'thang' ? weeksOfMonth(day).flat() : monthOf(day);
    return [days[0] ?? day, days.at(-1) ?? day];
  }

  #href(change: Partial<{ view: View; day: Day; state: PostState | undefined }>): string {
    const { view, day, state: wanted } = { ...this.#asked, ...change };
    return `lich-fanpage?xem=${view}&ngay=${day}${wanted === undefined ? '' : `&tinh-trang=${wanted}`}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const asked = new URLSearchParams(this.query);
    const post = asked.get('bai');
    if (changed.has('query') && post !== null && post !== this.dialog.post?.id) {
      void this.dialog.open({ id: post });
    } else if (changed.has('query') && asked.has('ngay')) {
      void this.#calendar.taskComplete.then(
        async () => {
          await this.updateComplete;
          await this.list?.updateComplete;
          this.list?.scrollToDay();
        },
        () => undefined,
      );
    }
  }

  protected override render() {
    const { view, day, state: wanted } = this.#asked;
    const step =
      view === 'tuan' ? (count: number) => addDays(day, 7 * count) : (count: number) => addMonths(day, count);
    const week = weekOf(day);
    const range =
      view === 'tuan'
        ? t('fanpage.calendar.week', { from: showDay(week[0] ?? day), to: showDay(week[6] ?? day) })
        : t('fanpage.calendar.month', { month: Number(day.slice(5, 7)), year: day.slice(0, 4) });
    return html`<div class="stack">
      <h1>${t('fanpage.title')}</h1>
      <heza-fanpage-attention></heza-fanpage-attention>
      <div class="bar">
        <h2 class="range" aria-live="polite">${range}</h2>
        <nav class="steps" aria-label=${t('fanpage.calendar.steps')}>
          <a href=${host().href(this.#href({ day: step(-1) }))} aria-label=${t('fanpage.calendar.before')}>‹</a>
          <a href=${host().href(this.#href({ day: vietnamDay(new Date()) }))}>${t('fanpage.calendar.today')}</a>
          <a href=${host().href(this.#href({ day: step(1) }))} aria-label=${t('fanpage.calendar.after')}>›</a>
        </nav>
        <nav class="views" aria-label=${t('fanpage.calendar.views')}>
          ${views.map(
            (known) =>
              html`<a href=${host().href(this.#href({ view: known }))} aria-current=${known === view ? 'page' : nothing}
                >${t(`fanpage.view.${known}`)}</a
              >`,
          )}
        </nav>
        <label>
          <span class="visually-hidden">${t('fanpage.calendar.state')}</span>
          <select @change=${this.#filter}>
            <option value="" ?selected=${wanted === undefined}>${t('fanpage.calendar.allStates')}</option>
            ${states.map(
              (known) =>
                html`<option value=${known} ?selected=${known === wanted}>${t(`fanpage.state.${known}`)}</option>`,
            )}
          </select>
        </label>
      </div>
      ${this.#calendar.show((calendar) => this.#show(calendar))}
      <details>
        <summary>${t('fanpage.calendar.legend')}</summary>
        <p class="row legend">${states.map((known) => html`<heza-post-state .state=${known}></heza-post-state>`)}</p>
      </details>
      <heza-post-dialog
        @heza-close=${() => {
          if (new URLSearchParams(this.query).has('bai')) {
            host().navigate(this.#href({}), { replace: true });
          }
        }}
        @heza-post-changed=${() => {
          void this.#calendar.run();
          this.attention.reload();
        }}
      ></heza-post-dialog>
    </div>`;
  }

  #show(calendar: CalendarView): unknown {
    const { view, day, state: wanted } = this.#asked;
    const posts = wanted === undefined ? calendar.posts : calendar.posts.filter((post) => post.state === wanted);
    return html`<div
      class="stack"
      @heza-open-post=${(event: CustomEvent<{ post: CalendarPost; form?: 'move' }>) =>
        void this.dialog.open(event.detail.post, event.detail.form)}
      @heza-move-post=${(event: CustomEvent<{ id: string; day: Day }>) => void this.#move(event.detail.id, event.detail.day)}
    >
      ${calendar.left === 0 ? nothing : html`<p class="error">${t('fanpage.calendar.left', { count: calendar.left })}</p>`}
      ${
        view === 'danh-sach'
          ? posts.length === 0
            ? html`<heza-empty
                .heading=${t('fanpage.calendar.empty')}
                .text=${t('fanpage.calendar.emptyText')}
              ></heza-empty>`
            : html`<heza-calendar-list .posts=${posts} .day=${day}></heza-calendar-list>`
          : html`<heza-calendar-grid
                .weeks=${view === 'tuan' ? [weekOf(day)] : weeksOfMonth(day)}
                .month=${view === 'tuan' ? '' : day}
                .posts=${posts}
                ?full=${view === 'tuan'}
              ></heza-calendar-grid>
              ${posts.length === 0 ? html`<p class="soft">${t('fanpage.calendar.emptyText')}</p>` : nothing}
              ${posts.some((post) => mayDo(post, 'move')) ? html`<p class="small soft">${t('fanpage.calendar.dragHint')}</p>` : nothing}`
      }
    </div>`;
  }

  #filter(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    host().navigate(this.#href({ state: states.find((known) => known === chosen) }), { replace: true });
  }

  /** Dropped on another day: the same time of that day. When something speaks against it, the person decides in the form. */
  async #move(id: string, day: Day): Promise<void> {
    const post = this.#calendar.value?.posts.find((known) => known.id === id);
    if (post === undefined || vietnamDay(post.at) === day) {
      return;
    }
    const dueAt = fromVietnam(day, vietnamClock(post.dueAt)).toISOString();
    try {
      const check = await checkTime({ channel: post.channel, at: dueAt, content: post.contentKey });
      if (check.doubts.length > 0) {
        await this.dialog.open(post, 'move', dueAt);
        return;
      }
      await movePost(post.id, dueAt, post.version);
      host().notify({ kind: 'done', text: t('fanpage.done.move', { time: showMoment(dueAt) }) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      host().notify({ kind: 'problem', text: error.title });
    }
    await this.#calendar.run();
  }
}
