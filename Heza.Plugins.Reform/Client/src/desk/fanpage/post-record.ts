import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay, showMoment, showNumber } from '../platform/format';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import type { PostDetails, WorkView } from './posts';

const workLooks: Record<WorkView['state'], string> = {
  waiting: 'tag--info',
  doing: 'tag--info',
  done: 'tag--ok',
  forPerson: 'tag--warn',
  dropped: '',
};

/**
 * What was done with a post: changes of what stands on the channel, its figures, the calls made. Fires
 * `heza-close-work` with `{id, done}` when a person has settled a change.
 */
@customElement('heza-post-record')
export class HezaPostRecord extends DeskElement {
  static override styles = css`
    h3 {
      margin-bottom: var(--s-2);
    }

    li + li {
      margin-top: var(--s-2);
    }

    .work {
      padding: var(--s-3);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    .forPerson {
      background: var(--c-warn-bg);
      border-color: var(--c-warn);
    }

    table {
      width: auto;
      min-width: 60%;
    }

    th,
    td {
      padding: var(--s-1) var(--s-3) var(--s-1) 0;
    }

    td {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }

    tbody th {
      font-weight: 400;
      color: var(--c-ink);
    }

    summary {
      width: fit-content;
      padding: var(--s-1) 0;
      color: var(--c-brand);
      cursor: pointer;
    }

    ol {
      padding-left: var(--s-5);
    }

    code {
      font-size: var(--t-s);
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) details!: PostDetails;

  @property({ type: Boolean }) busy = false;

  protected override render() {
    const { work, figures, attempts } = this.details;
    return html`<div class="stack">
      ${
        work.length === 0
          ? nothing
          : html`<section>
              <h3>${t('fanpage.work')}</h3>
              <ul class="plain">
                ${work.map((one) => this.#work(one))}
              </ul>
            </section>`
      }
      ${figures.length === 0 ? nothing : this.#figures()}
      ${
        attempts.length === 0
          ? nothing
          : html`<details>
              <summary>${t('fanpage.attempts', { count: attempts.length })}</summary>
              <ol class="small">
                ${attempts.map(
                  (attempt) =>
                    html`<li>
                      ${showMoment(attempt.startedAt)}: ${t(`fanpage.outcome.${attempt.outcome ?? 'running'}`)}
                      ${may('administer') && attempt.detail != null ? html`<br /><code>${attempt.detail}</code>` : nothing}
                    </li>`,
                )}
              </ol>
            </details>`
      }
    </div>`;
  }

  #work(work: WorkView): unknown {
    const said = [work.message, work.toDo].filter((words) => words != null).join(' ');
    return html`<li class="work ${work.state} stack--tight">
      <p class="row">
        <span class="tag ${workLooks[work.state]}">${t(`fanpage.work.state.${work.state}`)}</span>
        <strong>${t(`fanpage.work.${work.kind}`)}</strong>
        <span class="small soft"
          >${t('fanpage.work.asked', { name: work.askedBy, at: showMoment(work.createdAt) })}</span
        >
      </p>
      ${said === '' ? nothing : html`<p class="small" lang="vi">${said}</p>`}
      ${
        work.state === 'forPerson' && may('approve')
          ? html`<p class="row">${this.#button(work, true, 'primary')} ${this.#button(work, false, 'secondary')}</p>`
          : nothing
      }
    </li>`;
  }

  #button(work: WorkView, done: boolean, look: string): unknown {
    return html`<uui-button
      compact
      look=${look}
      label=${t(done ? 'fanpage.work.done' : 'fanpage.work.keep')}
      ?disabled=${this.busy}
      @click=${() => {
        this.emit('heza-close-work', { id: work.id, done });
      }}
    ></uui-button>`;
  }

  #figures(): unknown {
    const { figures } = this.details;
    const day =
      figures
        .map((figure) => figure.day)
        .sort()
        .at(-1) ?? '';
    return html`<section>
      <h3>${t('fanpage.figures')}</h3>
      <table>
        <caption class="visually-hidden">
          ${t('fanpage.figures')}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">${t('fanpage.figures.what')}</th>
            <th scope="col">${t('fanpage.figures.value')}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            (figure) =>
              html`<tr>
                <th scope="row" lang="vi">${figure.label}</th>
                <td>${showNumber(figure.value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="small soft">${t('fanpage.figures.asOf', { day: showDay(day) })}</p>
    </section>`;
  }
}
