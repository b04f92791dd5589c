import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { keepPlan, readPlan } from './local-plan';
import { readPlanFile } from './plans-api';

/** Larger files the server refuses. */
const largestFile = 10 * 1024 * 1024;

/** A plan on paper becomes a draft: a file, or text pasted, is read and opened in the editor with what is doubtful. */
@customElement('heza-plan-import')
export class HezaPlanImport extends DeskElement {
  static override styles = css`
    :host {
      max-width: 48rem;
    }

    :host > * + * {
      margin-top: var(--s-5);
    }

    input[type='file'] {
      width: 100%;
      padding: var(--s-3);
      font: inherit;
      background: var(--c-surface);
      border: 1px dashed var(--c-line-strong);
      border-radius: var(--radius);
    }
  `;

  @state() private _reading = false;

  @state() private _problem = '';

  @query('input[type=file]') private readonly file!: HTMLInputElement;

  @query('textarea') private readonly text!: HTMLTextAreaElement;

  protected override render() {
    const wrong = this._problem !== '';
    return html`<div class="stack--tight">
        <h1>${t('plans.importHeading')}</h1>
        <p class="soft">${t('plans.importText')}</p>
      </div>
      <form class="card stack" @submit=${this.#submit} novalidate>
        <div class="field">
          <label for="file">${t('plans.file')}</label>
          <p class="hint" id="file-hint">${t('plans.fileHint')}</p>
          <input
            id="file"
            type="file"
            accept=".docx,.txt"
            aria-describedby="file-hint problem"
            aria-invalid=${String(wrong)}
          />
        </div>
        <div class="field">
          <label for="text">${t('plans.pasted')}</label>
          <textarea id="text" rows="8" aria-describedby="problem" aria-invalid=${String(wrong)}></textarea>
        </div>
        <div id="problem" role="alert">${wrong ? html`<p class="error">${this._problem}</p>` : nothing}</div>
        <uui-button
          type="submit"
          look="primary"
          label=${t('plans.read')}
          ?disabled=${this._reading}
          .state=${this._reading ? 'waiting' : undefined}
        ></uui-button>
      </form>`;
  }

  /** What was typed before of the same plan would go. */
  #mayReplace(): Promise<boolean> {
    return confirm({
      heading: t('plans.replaceTyped'),
      text: t('plans.discardText'),
      yes: t('plans.replaceTyped'),
      danger: true,
    });
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const file: Blob | undefined =
      this.file.files?.[0] ?? (this.text.value.trim() === '' ? undefined : new Blob([this.text.value]));
    this._problem =
      file === undefined ? t('plans.nothingToRead') : file.size > largestFile ? t('plans.fileTooLarge') : '';
    if (file === undefined || this._problem !== '' || this._reading) {
      return;
    }
    this._reading = true;
    try {
      const { draft, doubts } = await readPlanFile(file);
      const known = draft.revision > 0;
      const key = known ? String(draft.plan.year) : 'moi';
      if (readPlan(key) !== null && !(await this.#mayReplace())) {
        return;
      }
      keepPlan(key, { revision: draft.revision, plan: draft.plan, doubts });
      host().navigate(known ? `ke-hoach/${String(draft.plan.year)}/sua` : 'ke-hoach/moi');
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error.title;
    } finally {
      this._reading = false;
    }
  };
}
