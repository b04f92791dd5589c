import './schedule-dialog';
import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm, confirmWith } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import type { HezaScheduleDialog, Moments } from './schedule-dialog';
import { stateTag } from './state-tag';
import { take, type ContentDetail, type Step, type Words } from './steps';

/**
 * Where a document stands, who said what about it, and what this person may do with it now. Fires
 * `heza-content-changed` {content} after a step, `heza-content-deleted` after deleting, and `heza-field-errors`
 * {errors, title} when the document's fields stand in the way: its form shows them.
 */
@customElement('heza-workflow-bar')
export class HezaWorkflowBar extends DeskElement {
  static override styles = css`
    .comment {
      margin: var(--s-4) 0 0;
      padding: var(--s-3) var(--s-4);
      background: var(--c-page);
      border-left: 4px solid var(--c-line-strong);
      border-radius: var(--radius);
    }

    .said {
      white-space: pre-line;
    }

    .comment--returned {
      background: var(--c-warn-bg);
      border-left-color: var(--c-warn);
    }

    .failure {
      padding: var(--s-3) var(--s-4);
      color: var(--c-bad);
      background: var(--c-bad-bg);
      border-radius: var(--radius);
    }

    .facts > * + *::before {
      content: '·';
      margin-right: var(--s-2);
    }

    .facts {
      gap: var(--s-2);
    }
  `;

  @property({ attribute: false }) content: ContentDetail | undefined;

  /** Something typed is not saved yet: it is saved first. */
  @property({ type: Boolean }) dirty = false;

  /** Saves what was typed and sets {@link content} anew; false: it could not be saved. */
  @property({ attribute: false }) save: (() => Promise<boolean>) | undefined;

  @state() private _busy = false;

  @query('heza-schedule-dialog') private readonly _schedule!: HezaScheduleDialog;

  protected override render() {
    const content = this.content;
    if (content === undefined) {
      return nothing;
    }
    return html`<section class="card stack" aria-label=${t('workflow.bar')} aria-busy=${this._busy ? 'true' : 'false'}>
        <div class="stack stack--tight" role="status">${this.#state(content)}</div>
        ${this.#words(content)}
        <div class="row">${this.#buttons(content)}</div>
      </section>
      <heza-schedule-dialog
        .schedule=${content.schedule}
        @heza-schedule=${(event: CustomEvent<Moments>) => void this.#setSchedule(event.detail)}
      ></heza-schedule-dialog>`;
  }

  #state(content: ContentDetail) {
    const { schedule, review } = content;
    const waits = content.state === 'published' && review !== null;
    return html`<p class="row">
        ${stateTag(content.state)} ${waits ? stateTag(review.state) : nothing}
        ${content.published && content.edited && !waits ? html`<span class="tag">${t('workflow.newerDraft')}</span>` : nothing}
      </p>
      <p class="row facts soft small">
        ${
          review === null
            ? nothing
            : html`<span
                >${t(review.state === 'submitted' ? 'workflow.submittedBy' : 'workflow.returnedBy', {
                  name: review.byName,
                  at: showMoment(review.at),
                })}</span
              >`
        }
        ${content.publishedAt === null ? nothing : html`<span>${t('workflow.publishedAt', { at: showMoment(content.publishedAt) })}</span>`}
        ${schedule.publishAt === null ? nothing : html`<span>${t('workflow.publishesAt', { at: showMoment(schedule.publishAt) })}</span>`}
        ${schedule.withdrawAt === null ? nothing : html`<span>${t('workflow.withdrawsAt', { at: showMoment(schedule.withdrawAt) })}</span>`}
      </p>`;
  }

  #words(content: ContentDetail) {
    const comment = content.review?.comment ?? null;
    return html`${
      comment === null
        ? nothing
        : html`<blockquote class="comment ${content.review?.state === 'returned' ? 'comment--returned' : ''}">
            <p class="said">${comment}</p>
          </blockquote>`
    }${content.schedule.failures.map(
      (failure) =>
        html`<p class="failure">
          ${t(failure.action === 'publish' ? 'workflow.failedPublish' : 'workflow.failedWithdraw', {
            at: showMoment(failure.dueAt),
            message: failure.message,
          })}
        </p>`,
    )}`;
  }

  #buttons(content: ContentDetail) {
    // What is typed and not saved yet is new, too.
    const fresh = this.dirty || content.edited || !content.published;
    const submittable = this.dirty && content.published && !content.edited && content.allowedActions.includes('save');
    const may = (step: Step) =>
      (content.allowedActions.includes(step) && (step !== 'publish' || fresh)) || (step === 'submit' && submittable);
    const button = (step: Step, look: string, color: string, run: () => Promise<unknown>) =>
      may(step)
        ? html`<uui-button
            look=${look}
            color=${color}
            label=${t(`workflow.${step}`)}
            ?disabled=${this._busy}
            @click=${() => void run()}
          ></uui-button>`
        : nothing;
    const name = content.name;
    return [
      button('publish', 'primary', 'default', () =>
        this.#asking('publish', { text: t('workflow.publishText', { name }) }),
      ),
      // Whoever may publish it need not ask anybody.
      content.allowedActions.includes('publish')
        ? nothing
        : button('submit', 'primary', 'default', () =>
            this.#asking('submit', {
              text: t('workflow.submitText'),
              ask: { label: t('workflow.submitComment'), required: false },
            }),
          ),
      button('schedule', 'secondary', 'default', () => this._schedule.open()),
      button('return', 'secondary', 'default', () =>
        this.#asking('return', {
          text: t('workflow.returnText'),
          ask: { label: t('workflow.returnComment'), required: true },
        }),
      ),
      button('recall', 'secondary', 'default', () => this.#take('recall', {})),
      button('restore', 'primary', 'default', () => this.#take('restore', {})),
      button('withdraw', 'secondary', 'danger', () =>
        this.#asking('withdraw', {
          text: t('workflow.withdrawText', { name }),
          ask: { label: t('workflow.withdrawReason'), required: true },
          danger: true,
        }),
      ),
      button('trash', 'secondary', 'danger', () =>
        this.#asking('trash', { text: t('workflow.trashText', { name }), danger: true }),
      ),
      content.state === 'trashed'
        ? button('delete', 'secondary', 'danger', () =>
            this.#asking('delete', { text: t('workflow.deleteText', { name }), danger: true }),
          )
        : nothing,
    ];
  }

  async #asking(
    step: Step,
    question: { text: string; ask?: { label: string; required: boolean }; danger?: boolean },
  ): Promise<void> {
    const asked = { heading: t(`workflow.${step}`), yes: t(`workflow.${step}`), ...question };
    const comment = question.ask === undefined ? ((await confirm(asked)) ? '' : null) : await confirmWith(asked);
    if (comment !== null) {
      await this.#take(step, comment === '' ? {} : { comment });
    }
  }

  async #setSchedule(moments: Moments): Promise<void> {
    const done = await this.#take('schedule', moments, moments.publishAt === null && moments.withdrawAt === null);
    if (done) {
      this._schedule.close();
    }
  }

  async #take(step: Step, words: Words, clearing = false): Promise<boolean> {
    if (this._busy) {
      return false;
    }
    this._busy = true;
    try {
      if (this.dirty && this.save !== undefined && !(await this.save())) {
        return false;
      }
      await this.updateComplete;
      if (this.content === undefined) {
        return false;
      }
      const changed = await take(step, this.content, words);
      host().notify({ kind: 'done', text: t(`workflow.done.${clearing ? 'scheduleClear' : step}`) });
      if (changed === undefined) {
        this.emit('heza-content-deleted');
      } else {
        this.content = changed;
        this.emit('heza-content-changed', { content: changed });
        for (const message of changed.messages) {
          host().notify({ kind: message.kind === 'warning' ? 'warning' : 'info', text: message.text });
        }
      }
      return true;
    } catch (error) {
      this.#tell(step, error);
      return false;
    } finally {
      this._busy = false;
    }
  }

  #tell(step: Step, error: unknown): void {
    if (!(error instanceof ApiProblem)) {
      throw error;
    }
    const ofSchedule = ['publishAt', 'withdrawAt'].some((field) => field in error.errors);
    if (step === 'schedule' && ofSchedule) {
      this._schedule.refused(error.errors);
      return;
    }
    this._schedule.close();
    if (error.status === 422) {
      this.emit('heza-field-errors', { errors: error.errors, title: error.title });
    } else {
      host().notify({ kind: 'problem', text: error.title });
    }
  }
}
