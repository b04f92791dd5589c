import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { Typed, UnitReportView } from './reports-api';

type Words = 'difficulties' | 'proposals';
type Figure = 'participants' | 'inspections';

/** The fields of a report. Fires `heza-typed` with all of them whenever something is typed. */
@customElement('heza-report-form')
export class HezaReportForm extends DeskElement {
  static override styles = css`
    .fields {
      display: grid;
      gap: var(--s-4);
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: var(--s-4);
    }

    textarea {
      field-sizing: content;
      min-height: 5.5rem;
      max-height: 30rem;
    }

    .said {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .theirs {
      margin-top: var(--s-2);
      padding-left: var(--s-3);
      border-left: 3px solid var(--c-gold);
      font-size: var(--t-s);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) report!: UnitReportView;
  @property({ attribute: false }) typed!: Typed;
  @property({ type: Boolean }) editable = false;
  /** What somebody else wrote meanwhile: shown beside one's own words. */
  @property({ attribute: false }) theirs: Typed | undefined;
  @property({ attribute: false }) errors: Readonly<Record<string, string[]>> = {};

  protected override render() {
    return html`<div class="fields">
      <h2>${t('unitReports.done')}</h2>
      ${this.report.items.map((item) =>
        this.#text(
          `items.${item.code}`,
          `${item.code} ${item.title}`,
          this.typed.items[item.code] ?? '',
          this.theirs?.items[item.code],
          (text) => ({
            items: { ...this.typed.items, [item.code]: text },
          }),
        ),
      )}
      <h2>${t('unitReports.figures')}</h2>
      <div class="pair">${this.#figure('participants')} ${this.#figure('inspections')}</div>
      <h2>${t('unitReports.besides')}</h2>
      ${this.#words('difficulties')} ${this.#words('proposals')}
    </div>`;
  }

  #words(name: Words): TemplateResult | typeof nothing {
    return this.#text(name, t(`unitReports.field.${name}`), this.typed[name], this.theirs?.[name], (text) =>
      name === 'difficulties' ? { difficulties: text } : { proposals: text },
    );
  }

  #text(
    name: string,
    label: string,
    value: string,
    theirs: string | undefined,
    change: (text: string) => Partial<Typed>,
  ) {
    if (!this.editable) {
      return value === ''
        ? nothing
        : html`<div>
            <p><strong>${label}</strong></p>
            <p class="said">${value}</p>
          </div>`;
    }
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <textarea
        id=${name}
        rows="3"
        .value=${value}
        aria-invalid=${this.errors[name] === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
        @input=${(event: Event) => {
          this.#tell(change((event.target as HTMLTextAreaElement).value));
        }}
      ></textarea>
      ${this.#error(name)}
      ${theirs === undefined || theirs === value ? nothing : html`<p class="theirs">${t('unitReports.theirs')} ${theirs === '' ? t('common.none') : theirs}</p>`}
    </div>`;
  }

  #figure(name: Figure): TemplateResult {
    const value = this.typed[name];
    if (!this.editable) {
      return html`<p>
        ${t(`unitReports.field.${name}`)}: <strong>${value === '' ? t('unitReports.notGiven') : value}</strong>
      </p>`;
    }
    return html`<div class="field">
      <label for=${name}>${t(`unitReports.field.${name}`)}</label>
      <input
        id=${name}
        inputmode="numeric"
        autocomplete="off"
        .value=${value}
        aria-invalid=${this.errors[name] === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
        @input=${(event: Event) => {
          const text = (event.target as HTMLInputElement).value;
          this.#tell(name === 'participants' ? { participants: text } : { inspections: text });
        }}
      />
      ${this.#error(name)}
    </div>`;
  }

  #error(name: string): TemplateResult {
    const messages = this.errors[name];
    return html`<p class="error" id=${`${name}-error`} ?hidden=${messages === undefined}>
      ${messages?.join(' ') ?? nothing}
    </p>`;
  }

  #tell(change: Partial<Typed>): void {
    this.emit('heza-typed', { ...this.typed, ...change });
  }
}
