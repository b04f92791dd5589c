import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';

type Field = Schemas['FieldDifference'];
type Part = Schemas['DiffPart'];

/** A stretch that did not change is cut in its middle when it is longer than this. */
const longest = 400;
const shown = 150;

/**
 * What changed, field by field: added words are underlined and green, removed ones struck out and red, and a screen reader
 * is told in words. Takes the `fields` of a comparison of the API.
 */
@customElement('heza-compare')
export class HezaCompare extends DeskElement {
  static override styles = css`
    .legend {
      font-size: var(--t-s);
    }

    .text {
      margin-top: var(--s-2);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    ins {
      color: var(--c-ok);
      background: var(--c-ok-bg);
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 0.15em;
    }

    del {
      color: var(--c-bad);
      background: var(--c-bad-bg);
      text-decoration: line-through;
      text-decoration-thickness: 2px;
    }

    .cut {
      color: var(--c-ink-soft);
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: var(--s-2);
      min-height: 2.25rem;
    }
  `;

  @property({ attribute: false }) fields: readonly Field[] = [];

  @state() private _whole = false;

  protected override render() {
    const changed = this.fields.filter((field) => field.changed);
    const visible = this._whole ? this.fields : changed;
    return html`<div class="stack">
      <div class="row row--apart legend">
        <span><ins>${t('versions.added')}</ins> · <del>${t('versions.removed')}</del></span>
        <label>
          <input
            type="checkbox"
            .checked=${this._whole}
            @change=${(event: Event) => {
              this._whole = (event.target as HTMLInputElement).checked;
            }}
          />
          ${t('versions.whole')}
        </label>
      </div>
      ${changed.length === 0 ? html`<heza-empty .heading=${t('versions.alike')}></heza-empty>` : nothing}
      ${visible.map((field) => this.#field(field))}
    </div>`;
  }

  #field(field: Field): TemplateResult {
    const words = field.parts.some((part) => part.kind !== 'same');
    return html`<section class="card">
      <h3>${field.label}</h3>
      ${field.changed && !words ? html`<p class="soft">${t('versions.formattingOnly')}</p>` : nothing}
      ${field.changed ? nothing : html`<p class="soft">${t('versions.unchanged')}</p>`}
      <div class="text">${field.parts.map((part) => this.#part(part))}</div>
    </section>`;
  }

  // White space between the tags would be shown: there is none.
  #part(part: Part): unknown {
    if (part.kind === 'added') {
      return html`<ins
        ><span class="visually-hidden">${t('versions.addedFrom')}</span>${visibleBreaks(part.text)}<span
          class="visually-hidden"
          >${t('versions.addedTo')}</span
        ></ins
      >`;
    }
    if (part.kind === 'removed') {
      return html`<del
        ><span class="visually-hidden">${t('versions.removedFrom')}</span>${visibleBreaks(part.text)}<span
          class="visually-hidden"
          >${t('versions.removedTo')}</span
        ></del
      >`;
    }
    if (this._whole || part.text.length <= longest) {
      return part.text;
    }
    return html`${head(part.text)}<span class="cut">${t('versions.cut')}</span>${tail(part.text)}`;
  }
}

/** A line break alone would be invisible. */
function visibleBreaks(text: string): string {
  return text.trim() === '' ? text.replaceAll('\n', '↵\n') : text;
}

/** Cut at a word. */
function head(text: string): string {
  const end = text.lastIndexOf(' ', shown);
  return `${text.slice(0, end > 0 ? end : shown)} `;
}

function tail(text: string): string {
  const start = text.indexOf(' ', text.length - shown);
  return ` ${text.slice(start > 0 ? start + 1 : text.length - shown)}`;
}
