import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { act, read, type Obstacle, type ObstacleAct, type ObstacleEntry } from './obstacles-api';
import { stateTag } from './words';

/** Longest text that the server takes. */
const longestText = 5000;

type Step = Exclude<ObstacleAct, 'raise'>;

/** Acts that may go without words. */
const wordless: readonly Step[] = ['close', 'escalate'];

/** One obstacle: the thread in order of time, and a box for the person's next step. */
@customElement('heza-obstacle')
export class HezaObstacle extends DeskElement {
  static override styles = css`
    article {
      max-width: 56rem;
    }

    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    ol {
      border-left: 2px solid var(--c-line);
    }

    ol li {
      position: relative;
      padding: 0 0 var(--s-5) var(--s-5);
    }

    ol li::before {
      content: '';
      position: absolute;
      left: -7px;
      top: 0.4rem;
      width: 12px;
      height: 12px;
      background: var(--c-brand);
      border-radius: 50%;
    }

    ol .words {
      margin-top: var(--s-2);
      padding: var(--s-3) var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    textarea {
      min-height: 7rem;
    }
  `;

  /** Key of the obstacle, from the address. */
  @property() key = '';

  @state() private _step: Step | undefined;

  @state() private _errors: readonly string[] = [];

  @state() private _busy = false;

  #typed = '';
  #unguard: (() => void) | undefined;

  readonly #obstacle = new Load(this, { args: () => [this.key] as const, task: ([key]) => read(key) });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = host().guardLeaving(() => this.#typed.trim() !== '');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  protected override render() {
    return this.#obstacle.show((found) => this.#page(found));
  }

  #page(found: Obstacle): TemplateResult {
    const { obstacle } = found;
    return html`<article class="stack">
      <p><a href=${host().href('vuong-mac')}>${t('obstacles.back')}</a></p>
      <h1>${obstacle.title}</h1>
      <p class="row">
        ${stateTag(obstacle.state)}
        <span class="soft"
          >${obstacle.unitName ?? obstacle.unit} · ${t('obstacles.toldIn', { period: obstacle.period })}</span
        >
      </p>
      <section class="card stack">
        <h2>${t('obstacles.description')}</h2>
        <p class="words">${found.description}</p>
        ${
          found.proposal === null
            ? nothing
            : html`<h3>${t('obstacles.proposal')}</h3>
                <p class="words">${found.proposal}</p>`
        }
        ${
          obstacle.item === null
            ? nothing
            : html`<p>
                ${t('obstacles.item')}:
                <a href=${host().href(`do-phu/${obstacle.item}`)}>${obstacle.item} ${found.itemTitle ?? ''}</a>
              </p>`
        }
      </section>
      <h2>${t('obstacles.thread')}</h2>
      <ol class="plain">
        ${found.entries.map((entry) => this.#entry(entry))}
      </ol>
      ${found.acts.length === 0 ? nothing : this.#next(found)}
    </article>`;
  }

  #entry(entry: ObstacleEntry): TemplateResult {
    return html`<li>
      <p><strong>${t(`obstacles.did.${entry.act}`)}</strong></p>
      <p class="small soft">${entry.by}, <time datetime=${entry.at}>${showMoment(entry.at)}</time></p>
      ${entry.text === null ? nothing : html`<p class="words">${entry.text}</p>`}
    </li>`;
  }

  #next(found: Obstacle): TemplateResult {
    const steps = found.acts.filter((one): one is Step => one !== 'raise');
    const step = this._step !== undefined && steps.includes(this._step) ? this._step : steps[0];
    if (step === undefined) {
      return html``;
    }
    const optional = wordless.includes(step);
    return html`<form
      class="card stack"
      novalidate
      @submit=${(event: SubmitEvent) => void this.#send(event, found, step)}
    >
      <h2>${t('obstacles.next')}</h2>
      <div class="field">
        <label for="step">${t('obstacles.step')}</label>
        <select
          id="step"
          @change=${(event: Event) => {
            this._step = (event.target as HTMLSelectElement).value as Step;
            this._errors = [];
          }}
        >
          ${steps.map((one) => html`<option value=${one} ?selected=${one === step}>${t(`obstacles.act.${one}`)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="text">${t(optional ? 'obstacles.wordsOptional' : `obstacles.words.${step}`)}</label>
        <textarea
          id="text"
          maxlength=${longestText}
          aria-invalid=${this._errors.length > 0 ? 'true' : 'false'}
          aria-describedby="text-error"
          .value=${this.#typed}
          @input=${(event: Event) => {
            this.#typed = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <p class="error" id="text-error" role="alert">${this._errors.join(' ')}</p>
      </div>
      <uui-button type="submit" look="primary" label=${t(`obstacles.act.${step}`)} ?disabled=${this._busy}></uui-button>
    </form>`;
  }

  async #send(event: SubmitEvent, found: Obstacle, step: Step): Promise<void> {
    event.preventDefault();
    if (this._busy) {
      return;
    }
    this._busy = true;
    try {
      await act(found.obstacle.key, step, found.revision, this.#typed.trim());
      this.#typed = '';
      this._errors = [];
      this._step = undefined;
      host().notify({ kind: 'done', text: t('obstacles.sent') });
      await this.#obstacle.run();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = [error.title];
      if (error.status === 409) {
        // What was typed stays; what was said meanwhile is read first.
        await this.#obstacle.run();
      }
      this.renderRoot.querySelector<HTMLElement>('#text')?.focus();
    } finally {
      this._busy = false;
    }
  }
}
