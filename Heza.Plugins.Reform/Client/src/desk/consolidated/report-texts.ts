import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { typed } from '../platform/typed';
import { saveTexts, type Report, type ReportTexts } from './report-api';

type Line = 'number' | 'place' | 'authority' | 'signerTitle' | 'signerName';
type Lines = 'addressedTo' | 'introduction' | 'assessment' | 'proposals' | 'recipients';

/** What the Office writes into a report: a form. Fires `heza-texts-saved`. */
@customElement('heza-report-texts')
export class HezaReportTexts extends DeskElement {
  static override styles = css`
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--s-4);
      align-items: start;
    }

    fieldset > * + * {
      margin-top: var(--s-3);
    }
  `;

  @property({ attribute: false }) report: Report | undefined;

  @state() private _errors: Readonly<Record<string, readonly string[]>> = {};

  @state() private _trouble = '';

  @state() private _busy = false;

  #dirty = false;
  #unguard: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = host().guardLeaving(() => this.#dirty);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  /** Something was typed that is not saved. */
  get dirty(): boolean {
    return this.#dirty;
  }

  protected override render() {
    const { report } = this;
    if (report === undefined) {
      return nothing;
    }
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#save}
      @input=${() => {
        this.#dirty = true;
      }}
    >
      <heza-error-summary
        .heading=${this._trouble}
        .errors=${Object.entries(this._errors).flatMap(([field, messages]) => messages.map((message) => ({ field, message })))}
        @heza-go-to-field=${(event: CustomEvent<string>) => {
          this.renderRoot.querySelector<HTMLElement>(`[name='${event.detail}']`)?.focus();
        }}
      ></heza-error-summary>
      <p class="hint">
        ${t('consolidated.textsHint')}
        ${
          report.changedAt == null
            ? nothing
            : t('consolidated.savedBy', { name: report.changedBy ?? '', at: showMoment(report.changedAt) })
        }
      </p>
      <div class="pair">
        ${this.#line(report, 'number')} ${this.#line(report, 'place')}
        <heza-day-input
          name="date"
          .label=${t('consolidated.field.date')}
          .value=${report.shown.date ?? ''}
          @heza-day=${() => {
            this.#dirty = true;
          }}
        ></heza-day-input>
      </div>
      ${this.#lines(report, 'addressedTo', 2)} ${this.#lines(report, 'introduction', 4)}
      ${report.lacking.length === 0 ? nothing : this.#reasons(report)} ${this.#lines(report, 'assessment', 4)}
      ${this.#lines(report, 'proposals', 4)}
      <div class="pair">
        ${this.#line(report, 'authority')} ${this.#line(report, 'signerTitle')} ${this.#line(report, 'signerName')}
      </div>
      ${this.#lines(report, 'recipients', 4)}
      <div class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t('consolidated.saveTexts')}
          ?disabled=${this._busy}
        ></uui-button>
      </div>
    </form>`;
  }

  #reasons(report: Report): TemplateResult {
    return html`<fieldset>
      <legend>${t('consolidated.reasons')}</legend>
      ${report.lacking.map((item) =>
        this.#area(`reasons.${item.code}`, `${item.code}. ${item.title}`, report.written.reasons[item.code] ?? '', 2),
      )}
    </fieldset>`;
  }

  #line(report: Report, name: Line): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${t(`consolidated.field.${name}`)}</label>
      <input
        id=${name}
        name=${name}
        autocomplete="off"
        .value=${report.shown[name] ?? ''}
        aria-invalid=${this._errors[name] === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
      />
      ${this.#error(name)}
    </div>`;
  }

  #lines(report: Report, name: Lines, rows: number): TemplateResult {
    return this.#area(name, t(`consolidated.field.${name}`), report.shown[name] ?? '', rows);
  }

  #area(name: string, label: string, value: string, rows: number): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <textarea
        id=${name}
        name=${name}
        rows=${rows}
        .value=${value}
        aria-invalid=${this._errors[name] === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
      ></textarea>
      ${this.#error(name)}
    </div>`;
  }

  #error(name: string): TemplateResult {
    const messages = this._errors[name];
    return html`<p class="error" id=${`${name}-error`} ?hidden=${messages === undefined}>
      ${messages?.join(' ') ?? nothing}
    </p>`;
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { report } = this;
    if (report === undefined || this._busy) {
      return;
    }
    this._busy = true;
    this._errors = {};
    this._trouble = '';
    try {
      await saveTexts(report.year, report.period, report.revision, read(event.target as HTMLFormElement, report));
      this.#dirty = false;
      host().notify({ kind: 'done', text: t('consolidated.textsSaved') });
      this.emit('heza-texts-saved');
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      this._trouble = Object.keys(error.errors).length === 0 ? error.title : '';
      await this.updateComplete;
      await this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
    } finally {
      this._busy = false;
    }
  };
}

/** What stands there of itself stays nobody's: it follows the facts until somebody writes something else. */
function read(form: HTMLFormElement, report: Report): ReportTexts {
  const values = new FormData(form);
  const text = (name: Line | Lines) => {
    const now = typed(values, name).replaceAll('\r\n', '\n').trim();
    return report.written[name] == null && now === (report.shown[name] ?? '').trim() ? null : now;
  };
  const day = typed(values, 'date') || null;
  const reasons = Object.fromEntries(
    report.lacking
      .map((item) => [item.code, typed(values, `reasons.${item.code}`).trim()] as const)
      .filter(([, reason]) => reason !== ''),
  );
  return {
    number: text('number'),
    date: report.written.date == null && day === report.shown.date ? null : day,
    place: text('place'),
    addressedTo: text('addressedTo'),
    introduction: text('introduction'),
    // Reasons of items that are done by now are kept: on an earlier day they are not.
    reasons: {
      ...report.written.reasons,
      ...Object.fromEntries(report.lacking.map((item) => [item.code, ''])),
      ...reasons,
    },
    assessment: text('assessment'),
    proposals: text('proposals'),
    authority: text('authority'),
    signerTitle: text('signerTitle'),
    signerName: text('signerName'),
    recipients: text('recipients'),
  };
}
