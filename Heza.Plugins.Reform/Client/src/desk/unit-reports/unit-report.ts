import '../platform/elements/index';
import './facts';
import './report-form';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showDay, showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import { may, me } from '../platform/session';
import { accept, giveBack, hand, remind } from './deeds';
import { KeepTyped, readLocally, type KeepState } from './keep-typed';
import { readReport, typedOf, type ReportKey, type Typed, type UnitReportView } from './reports-api';
import { countdown, deadline, standing } from './words';

/** One report: what the site knows beside what the unit writes; the Office decides about it here. */
@customElement('heza-unit-report')
export class HezaUnitReport extends DeskElement {
  static override styles = css`
    :host > * + * {
      margin-top: var(--s-4);
    }

    .sides {
      display: grid;
      gap: var(--s-5);
    }

    @media (min-width: 64rem) {
      .sides {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        align-items: start;
      }
    }

    .bar {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding: var(--s-3) var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    .comment {
      padding-left: var(--s-3);
      border-left: 3px solid var(--c-line-strong);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .returned {
      border-left: 4px solid var(--c-gold);
    }

    li + li {
      margin-top: var(--s-3);
    }
  `;

  @property() year = '';
  @property() period = '';
  @property() unit = '';
  @state() private _report: UnitReportView | undefined;
  @state() private _problem: unknown;
  @state() private _typed: Typed | undefined;
  @state() private _theirs: Typed | undefined;
  @state() private _keeping: KeepState = { kind: 'idle' };
  @state() private _errors: Readonly<Record<string, string[]>> = {};
  @state() private _busy = false;
  #keep: KeepTyped | undefined;
  #unguard: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = host().guardLeaving(() => this.#keep?.unsaved === true && this._keeping.kind !== 'typing');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
    this.#keep?.stop();
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  get #key(): ReportKey {
    return { year: Number(this.year), period: this.period, unit: this.unit };
  }

  get #editable(): boolean {
    const report = this._report;
    return report !== undefined && !report.closed && ['not-begun', 'draft', 'returned'].includes(report.state);
  }

  /** @param mine what is typed here and differs from the server's: it stays, and theirs is shown beside it. */
  async #load(mine?: Typed): Promise<void> {
    try {
      const report = await readReport(this.#key);
      this._problem = undefined;
      this._report = report;
      this._errors = {};
      const stored = typedOf(report);
      const local = this.#editable ? readLocally(this.#key) : null;
      const left = mine ?? local?.typed;
      const differs = left !== undefined && JSON.stringify(left) !== JSON.stringify(stored);
      const overtaken = mine !== undefined || local?.revision !== report.revision;
      this._typed = differs ? left : stored;
      this._theirs = differs && overtaken ? stored : undefined;
      this.#keep?.abandon();
      this.#keep = new KeepTyped(
        this.#key,
        report.revision,
        () => this._typed ?? stored,
        (keeping) => {
          this._keeping = keeping;
          this._errors = keeping.kind === 'refused' ? keeping.problem.errors : {};
        },
      );
      this._keeping = { kind: 'idle' };
      if (differs) {
        host().notify({ kind: 'info', text: t(overtaken ? 'unitReports.overtaken' : 'unitReports.recovered') });
        // Over what somebody else wrote meanwhile nothing goes before the person has looked and types on.
        if (!overtaken) {
          this.#keep.touch();
        }
      }
    } catch (error) {
      this._problem = error;
    }
  }

  protected override render() {
    if (this._report === undefined || this._typed === undefined) {
      return this._problem === undefined
        ? html`<heza-loading></heza-loading>`
        : problemTemplate(this._problem, () => void this.#load());
    }
    const report = this._report;
    const last = report.acts.find((act) => act.deed === 'returned' || act.deed === 'accepted');
    return html`<p><a href=${host().href(`bao-cao?nam=${String(report.year)}`)}>${t('unitReports.toAll')}</a></p>
      <div class="stack--tight">
        <h1>${t('unitReports.reportTitle', { period: report.periodTitle })}</h1>
        <p>${report.unitName}</p>
        <p class="row">
          ${standing(report)} ${report.closed ? html`<span class="tag">${t('unitReports.closed')}</span>` : nothing}
        </p>
        <p class="small">
          ${deadline(report)}
          ${report.submittedOn == null && !report.closed ? html`<strong>${countdown(report.daysLeft)}</strong>` : nothing}
        </p>
        ${
          report.submittedOn == null
            ? nothing
            : html`<p class="small">
                ${t('unitReports.submittedOn', { day: showDay(report.submittedOn) })}${
                  report.lateReason == null
                    ? nothing
                    : html`. ${t('unitReports.lateBecause', { reason: report.lateReason })}`
                }
              </p>`
        }
      </div>
      ${
        report.state === 'returned' && last?.comment != null
          ? html`<div class="card returned" role="note">
              <h2>${t('unitReports.toMend')}</h2>
              <p class="comment">${last.comment}</p>
            </div>`
          : nothing
      }
      <div class="sides">
        <section class="card" aria-label=${t('unitReports.report')}>
          <heza-report-form
            .report=${report}
            .typed=${this._typed}
            .theirs=${this._theirs}
            .errors=${this._errors}
            .editable=${this.#editable}
            @heza-typed=${(event: CustomEvent<Typed>) => {
              this._typed = event.detail;
              this.#keep?.touch();
            }}
          ></heza-report-form>
        </section>
        <div class="stack">
          <section class="card" aria-label=${t('unitReports.facts')}>
            <heza-report-facts .facts=${report.facts} .frozen=${report.factsFrozen}></heza-report-facts>
            ${
              this.#editable
                ? html`<p>
                    <uui-button
                      look="secondary"
                      label=${t('unitReports.refresh')}
                      @click=${() => void this.#refresh()}
                    ></uui-button>
                  </p>`
                : nothing
            }
          </section>
          ${this.#acts(report)}
        </div>
      </div>
      ${this.#bar(report)}`;
  }

  #acts(report: UnitReportView): TemplateResult | typeof nothing {
    return report.acts.length === 0
      ? nothing
      : html`<section class="card" aria-labelledby="acts">
          <h2 id="acts">${t('unitReports.acts')}</h2>
          <ol class="plain">
            ${report.acts.map(
              (act) =>
                html`<li>
                  <p>
                    ${t(`unitReports.deed.${act.deed}`, { by: act.actorName })}
                    ${act.forUnit ? html`<span class="tag">${t('unitReports.forUnit')}</span>` : nothing}
                  </p>
                  <p class="small soft">${showMoment(act.at)}</p>
                  ${act.comment == null ? nothing : html`<p class="comment">${act.comment}</p>`}
                </li>`,
            )}
          </ol>
        </section>`;
  }

  #bar(report: UnitReportView): TemplateResult | typeof nothing {
    const decides = may('office') && !report.closed;
    const submitted = report.state === 'submitted';
    if (report.closed || !(this.#editable || decides)) {
      return nothing;
    }
    const button = (label: string, act: () => Promise<boolean>, look = 'secondary') =>
      html`<uui-button
        look=${look}
        label=${t(label)}
        ?disabled=${this._busy}
        @click=${() => void this.#do(act)}
      ></uui-button>`;
    return html`<div class="bar row row--apart">
      <p class="small" role="status">${this.#editable ? this.#kept() : ''}</p>
      <div class="row">
        ${decides && report.submittedOn == null && this.#editable ? button('unitReports.remind', () => remind(this.#key)) : nothing}
        ${
          decides && (submitted || report.state === 'accepted')
            ? button('unitReports.return', () => giveBack(this.#key, report.revision))
            : nothing
        }
        ${decides && submitted ? button('unitReports.accept', () => accept(this.#key, report.revision), 'primary') : nothing}
        ${
          this._keeping.kind === 'refused' && this._keeping.problem.status === 409
            ? button('unitReports.takeNew', () => this.#takeNew())
            : nothing
        }
        ${this.#editable ? button(this.#forUnit ? 'unitReports.submitForUnit' : 'unitReports.submit', () => this.#submit(report), 'primary') : nothing}
      </div>
    </div>`;
  }

  get #forUnit(): boolean {
    return me().unit !== this.unit;
  }

  #kept(): string {
    const keeping = this._keeping;
    switch (keeping.kind) {
      case 'typing':
        return t('unitReports.keep.typing');
      case 'kept':
        return t('unitReports.keep.kept', { at: showMoment(keeping.at) });
      case 'offline':
        return t('unitReports.keep.offline');
      case 'refused':
        return t('unitReports.keep.refused', { why: keeping.problem.title });
      default:
        return this._report?.savedAt == null
          ? ''
          : t('unitReports.keep.savedBy', { by: this._report.savedBy ?? '', at: showMoment(this._report.savedAt) });
    }
  }

  async #refresh(): Promise<void> {
    if (this.#keep === undefined || (await this.#keep.settle())) {
      await this.#load();
    }
  }

  async #takeNew(): Promise<boolean> {
    await this.#load(this._typed);
    return false;
  }

  async #submit(report: UnitReportView): Promise<boolean> {
    const keep = this.#keep;
    if (keep === undefined || !(await keep.settle())) {
      host().notify({ kind: 'problem', text: t('unitReports.notKept') });
      return false;
    }
    return hand(this.#key, keep.revision, report.submittedOn == null && report.daysLeft < 0);
  }

  /** @param act true: something changed, load it anew. */
  async #do(act: () => Promise<boolean>): Promise<void> {
    this._busy = true;
    try {
      if (await act()) {
        await this.#load();
      }
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      host().notify({ kind: 'problem', text: error.title });
    } finally {
      this._busy = false;
    }
  }
}
