import '@umbraco-ui/uui-button';
import '../platform/elements';
import './import-rows';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showBytes, showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { existingChoice } from './existing-choice';
import {
  changeExisting,
  filePath,
  largestFile,
  loadImport,
  replaceFile,
  startImport,
  type ImportView,
} from './imports-api';
import { importStyles } from './imports.styles';
import { stateTag } from './words';

/** Milliseconds between two looks at an import that is on its way. */
const every = 1000;

/** One import: its dry run with every problem, the button that imports all or nothing, and how far it is. */
@customElement('heza-import')
export class HezaImport extends DeskElement {
  static override styles = importStyles;

  @property() key = '';

  /** Query of the address, without the question mark. */
  @property() query = '';

  @state() private _import: ImportView | undefined;

  @state() private _failure: unknown;

  @state() private _problem = '';

  @state() private _busy = false;

  @state() private _submit = false;

  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('key')) {
      this._import = undefined;
      void this.#load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    const shown = this._import;
    if (shown === undefined) {
      return this._failure === undefined
        ? html`<heza-loading></heza-loading>`
        : problemTemplate(this._failure, () => void this.#load());
    }
    return html`${this.#head(shown)} ${this.#message(shown)} ${this.#counts(shown)}
    ${shown.state === 'checked' ? this.#next(shown) : this.#progress(shown)} ${this.#rows(shown)}`;
  }

  #head(shown: ImportView): TemplateResult {
    return html`<div class="stack--tight">
      <p class="small"><a href=${host().href('nhap-van-ban')}>${t('imports.title')}</a></p>
      <div class="row">
        <h1>${shown.fileName}</h1>
        ${stateTag(shown.state)}
      </div>
      <p class="soft small">
        ${t('imports.sent', { who: shown.ownerName, at: showMoment(shown.createdAt), size: showBytes(shown.size) })}
      </p>
      <p class="soft small hash">SHA-256 ${shown.sha256}</p>
    </div>`;
  }

  #message(shown: ImportView): unknown {
    const text = this._problem === '' ? shown.message : this._problem;
    return html`<div role="alert">
        ${text == null || text === '' ? nothing : html`<p class="card notice"><strong>${text}</strong></p>`}
      </div>
      ${
        shown.unused.length === 0
          ? nothing
          : html`<p class="small soft">${t('imports.unused', { titles: shown.unused.join(', ') })}</p>`
      }`;
  }

  #counts(shown: ImportView): TemplateResult {
    const { counts } = shown;
    const done = shown.state === 'done';
    const one = (name: 'new' | 'update' | 'unchanged' | 'skip' | 'wrong' | 'warnings', look = '') =>
      counts[name] === 0
        ? nothing
        : html`<div class=${look}>
            <dt>${t(`imports.count.${name}${done && (name === 'new' || name === 'update') ? '.done' : ''}`)}</dt>
            <dd>${showNumber(counts[name])}</dd>
          </div>`;
    return html`<section class="card stack--tight" aria-labelledby="what">
      <h2 id="what">${t(done ? 'imports.result' : 'imports.dryRun')}</h2>
      <dl class="counts">
        <div>
          <dt>${t('imports.count.rows')}</dt>
          <dd>${showNumber(counts.rows)}</dd>
        </div>
        ${one('new')} ${one('update')} ${one('unchanged')} ${one('skip')} ${one('wrong', 'bad')}
        ${one('warnings', 'warn')}
      </dl>
      ${done ? nothing : html`<p class="soft small">${t('imports.nothingYet', { at: showMoment(shown.checkedAt) })}</p>`}
    </section>`;
  }

  /** What can be done with a dry run. */
  #next(shown: ImportView): TemplateResult {
    if (!shown.mine) {
      return html`<p class="soft">${t('imports.notMine', { who: shown.ownerName })}</p>`;
    }
    const { counts } = shown;
    return html`<section class="card stack" aria-labelledby="next">
      <h2 id="next">${t('imports.step.next')}</h2>
      ${counts.wrong > 0 || counts.warnings > 0 ? this.#mend(shown) : nothing}
      ${existingChoice(shown.existing, this._busy, (existing) => void this.#act(() => changeExisting(shown.key, existing)))}
      ${
        counts.wrong > 0
          ? html`<p>${t('imports.mendFirst', { count: counts.wrong })}</p>`
          : counts.work === 0
            ? html`<p>${t('imports.nothingToDo')}</p>`
            : html`<label class="choice">
                  <input
                    type="checkbox"
                    .checked=${this._submit}
                    @change=${() => {
                      this._submit = !this._submit;
                    }}
                  />
                  ${t('imports.submitToo')}
                </label>
                <uui-button
                  look="primary"
                  label=${t('imports.import', { count: counts.work })}
                  ?disabled=${this._busy}
                  .state=${this._busy ? 'waiting' : undefined}
                  @click=${() => this.#start(shown)}
                ></uui-button>`
      }
    </section>`;
  }

  #mend(shown: ImportView): TemplateResult {
    return html`<div class="stack--tight">
      <p>${t('imports.mendText')}</p>
      <p class="row">
        <a href=${filePath(`${shown.key}/faults.xlsx`)} download>${t('imports.faultsXlsx')}</a>
        <a href=${filePath(`${shown.key}/faults.csv`)} download>${t('imports.faultsCsv')}</a>
      </p>
      <div class="field">
        <label for="file">${t('imports.mended')}</label>
        <input
          id="file"
          type="file"
          accept=".xlsx,.csv"
          ?disabled=${this._busy}
          @change=${(event: Event) => this.#replace(shown, event)}
        />
      </div>
    </div>`;
  }

  #progress(shown: ImportView): TemplateResult {
    const { work } = shown.counts;
    if (shown.state === 'done') {
      return html`<section class="card stack--tight" aria-labelledby="next">
        <h2 id="next">${t('imports.done', { count: work, at: showMoment(shown.doneAt ?? shown.checkedAt) })}</h2>
        <p>${t(shown.submit ? 'imports.doneSubmitted' : 'imports.doneDrafts')}</p>
        <p>
          <a href=${host().href(`van-ban?muc=${shown.submit ? 'submitted' : 'draft'}`)}>${t('imports.toList')}</a>
        </p>
      </section>`;
    }
    const label =
      shown.progress == null
        ? t('imports.queued')
        : t('imports.progress', { done: showNumber(shown.progress), count: showNumber(work) });
    return html`<section class="card stack--tight" aria-labelledby="next" aria-live="polite">
      <h2 id="next">${t('imports.running')}</h2>
      <progress max=${work} .value=${shown.progress ?? 0} aria-label=${label}></progress>
      <p>${label}</p>
      <p class="soft">${t('imports.mayLeave')}</p>
    </section>`;
  }

  #rows(shown: ImportView): TemplateResult {
    const values = new URLSearchParams(this.query);
    return html`<section class="stack" aria-labelledby="rows">
      <h2 id="rows">${t('imports.rows')}</h2>
      <heza-import-rows
        .key=${shown.key}
        .mark=${`${shown.mark}${shown.checkedAt}`}
        .done=${shown.state === 'done'}
        .faults=${values.has('loi')}
        .page=${Math.max(1, Number(values.get('trang')) || 1)}
        @heza-rows=${(event: CustomEvent<{ faults: boolean; page: number }>) => {
          const { faults, page } = event.detail;
          const wanted = new URLSearchParams({
            ...(faults ? { loi: '1' } : {}),
            ...(page > 1 ? { trang: String(page) } : {}),
          }).toString();
          host().navigate(`nhap-van-ban/${this.key}${wanted === '' ? '' : `?${wanted}`}`);
        }}
      ></heza-import-rows>
    </section>`;
  }

  /** Reads the import, and again while it is on its way. */
  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    const key = this.key;
    try {
      const found = await loadImport(key);
      if (key !== this.key) {
        return;
      }
      this._import = found;
      this._failure = undefined;
    } catch (error) {
      // A lost connection hides nothing that is known already.
      if (this._import === undefined) {
        this._failure = error;
        return;
      }
    }
    if (this._import.state === 'waiting' && this.isConnected) {
      this.#timer = setTimeout(() => void this.#load(), every);
    }
  }

  async #start(shown: ImportView): Promise<void> {
    const sure = await confirm({
      heading: t('imports.import', { count: shown.counts.work }),
      text: t(this._submit ? 'imports.confirmSubmit' : 'imports.confirmDrafts'),
      yes: t('imports.importNow'),
    });
    if (sure) {
      await this.#act(() => startImport(shown.key, shown.mark, this._submit));
    }
  }

  async #replace(shown: ImportView, event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) {
      return;
    }
    if (file.size > largestFile) {
      this._problem = t('imports.fileTooLarge');
      return;
    }
    await this.#act(() => replaceFile(shown.key, file));
    input.value = '';
  }

  /** Does something to the import; after a "no" the dry run as it is now is shown beside the reason. */
  async #act(work: () => Promise<ImportView>): Promise<void> {
    if (this._busy) {
      return;
    }
    this._busy = true;
    this._problem = '';
    try {
      this._import = await work();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error.title;
    } finally {
      this._busy = false;
    }
    await this.#load();
  }
}
