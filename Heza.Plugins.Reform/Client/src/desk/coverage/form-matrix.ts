import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import type { FormCell, FormMatrix } from './coverage-api';
import { heat } from './heat';
import { Narrow } from './narrow';
import { itemLink, stateTag, target } from './words';

type Column = FormMatrix['forms'][number];
type Row = FormMatrix['items'][number];

/** Item × form of publicity as a heat map with numbers; on a phone a card for each item. */
@customElement('heza-form-matrix')
export class HezaFormMatrix extends DeskElement {
  static override styles = [
    heat,
    css`
      thead th {
        max-width: 14rem;
        vertical-align: bottom;
      }

      .title {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }

      .cards .cells {
        grid-template-columns: 1fr;
      }
    `,
  ];

  @property({ attribute: false }) matrix!: FormMatrix;

  @property() query = '';

  readonly #narrow = new Narrow(this);

  protected override render() {
    return this.#narrow.yes
      ? html`<ul class="plain cards">
          ${this.matrix.items.map((row) => this.#card(row))}
        </ul>`
      : this.#table();
  }

  #table(): TemplateResult {
    return html`<div class="scroll" role="region" aria-label=${t('coverage.byForm')} tabindex="0">
      <table>
        <caption>
          ${t('coverage.formCaption', { day: showDay(this.matrix.asOf) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('coverage.item')}</th>
            ${this.matrix.forms.map(
              (form) => html`<th scope="col"><span class="title" title=${form.title}>${form.title}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${this.matrix.items.map(
            (row) =>
              html`<tr>
                <th scope="row">${itemLink(this.matrix.year, row.code, row.title, this.query)}</th>
                ${row.cells.map((cell, index) => {
                  const form = this.matrix.forms[index];
                  return form === undefined
                    ? nothing
                    : html`<td class="cell ${shade(cell, form)}">${content(cell, form)}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #card(row: Row): TemplateResult {
    return html`<li class="card">
      <h3>${itemLink(this.matrix.year, row.code, row.title, this.query)}</h3>
      <dl class="cells">
        ${row.cells.map((cell, index) => {
          const form = this.matrix.forms[index];
          return form === undefined
            ? nothing
            : html`<div class=${shade(cell, form)}>
                <dt>${form.title}</dt>
                <dd>${content(cell, form)}</dd>
              </div>`;
        })}
      </dl>
    </li>`;
  }
}

function shade(cell: FormCell, form: Column): string {
  return !form.recorded ? 'unrecorded' : cell.count === 0 ? 'gap' : cell.count < 3 ? 'some' : 'many';
}

function content(cell: FormCell, form: Column): TemplateResult {
  if (!form.recorded) {
    return html`<span class="number" aria-hidden="true">–</span><span class="word">${t('coverage.unrecorded')}</span>`;
  }
  const parts = [
    form.portal ? t('coverage.articles', { count: cell.articles }) : '',
    form.portal ? t('coverage.documents', { count: cell.documents }) : '',
    cell.activities > 0 ? t('coverage.activities', { count: cell.activities }) : '',
    form.fanpage ? t('coverage.posts', { count: cell.posts }) : '',
  ].filter((part) => part !== '');
  return html`<span class="number">${cell.count}</span><span class="word">${parts.join(', ')}</span> ${cell.targets.map(
      (wanted) =>
        html`<span class="word"
          >${wanted.done}/${target(wanted.count, wanted.period)}${wanted.channel === null ? '' : ` (${wanted.channel})`}
          ${stateTag(wanted.state)}</span
        >`,
    )}`;
}
