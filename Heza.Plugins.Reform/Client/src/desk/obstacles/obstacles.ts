import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import { typed } from '../platform/typed';
import { filterFields, list, states, units, type Filter, type ObstacleRow } from './obstacles-api';
import { stateTag } from './words';

/** Difficulties that units raise: what waits for whom. The filter stands in the address. */
@customElement('heza-obstacles')
export class HezaObstacles extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
        gap: var(--s-3);
        align-items: end;
      }

      @media (min-width: 48rem) {
        td:first-child {
          min-width: 16rem;
        }
      }
    `,
  ];

  /** Query of the address, without the question mark. */
  @property() query = '';

  readonly #units = new Load(this, { args: () => [] as const, task: () => units() });

  readonly #rows = new Load(this, {
    args: () => [this.query] as const,
    task: ([query], { signal }) => list(filterOf(query), pageOf(query), signal),
  });

  protected override render() {
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t('obstacles.title')}</h1>
        ${
          may('unit')
            ? html`<uui-button
                look="primary"
                label=${t('obstacles.raise')}
                href=${host().href('vuong-mac/moi')}
              ></uui-button>`
            : nothing
        }
      </div>
      <p class="soft">${t('obstacles.intro')}</p>
      ${this.#form(filterOf(this.query))} ${this.#rows.show((page) => this.#page(page))}
    </div>`;
  }

  #form(filter: Filter): TemplateResult {
    const choice = (name: keyof Filter, values: readonly { code: string; name: string }[]) =>
      html`<div class="field">
        <label for=${name}>${t(`obstacles.${name}`)}</label>
        <select id=${name} name=${name}>
          <option value="">${t('common.all')}</option>
          ${values.map(
            ({ code, name: title }) => html`<option value=${code} ?selected=${filter[name] === code}>${title}</option>`,
          )}
        </select>
      </div>`;
    const all = ['open', ...states].map((code) => ({ code, name: t(`obstacles.state.${code}`) }));
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code, name: t(`obstacles.quarter.${code}`) }));
    return html`<form role="search" @submit=${(event: SubmitEvent) => this.#apply(event)}>
      ${choice('state', all)}
      ${me().unit !== null && !may('office') ? nothing : choice('unit', this.#units.value ?? [])}
      <div class="field">
        <label for="year">${t('obstacles.year')}</label>
        <input id="year" name="year" type="number" min="2000" max="2100" .value=${filter.year ?? ''} />
      </div>
      ${choice('quarter', quarters)}
      <div class="field">
        <label for="text">${t('obstacles.text')}</label>
        <input id="text" name="text" type="search" autocomplete="off" .value=${filter.text ?? ''} />
      </div>
      <div class="row">
        <uui-button type="submit" look="secondary" label=${t('common.filter')}></uui-button>
        ${Object.keys(filter).length === 0 ? nothing : html`<a href=${host().href('vuong-mac')}>${t('obstacles.clear')}</a>`}
      </div>
    </form>`;
  }

  #page(page: Schemas['PageOfOfObstacleRow']): TemplateResult {
    if (page.items.length === 0) {
      return html`<heza-empty .heading=${t('obstacles.none')} .text=${t('obstacles.noneText')}></heza-empty>`;
    }
    return html`<div class="sheet">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${['what', 'state', 'unit', 'period', 'last'].map((name) => html`<th role="columnheader" scope="col">${t(`obstacles.column.${name}`)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              page.items,
              (row) => row.key,
              (row) => this.#row(row),
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${page.page}
        .pages=${page.pages}
        .total=${page.total}
        @heza-page=${(event: CustomEvent<number>) => {
          host().navigate(address(filterOf(this.query), event.detail));
        }}
      ></heza-pagination>`;
  }

  #row(row: ObstacleRow): TemplateResult {
    return html`<tr role="row">
      <td role="cell">
        <a href=${host().href(`vuong-mac/${row.key}`)}>${row.title}</a>
        ${row.item === null ? nothing : html`<div class="small soft">${t('obstacles.ofItem', { item: row.item })}</div>`}
      </td>
      <td role="cell">${stateTag(row.state)}</td>
      <td role="cell" data-label=${t('obstacles.column.unit')}>${row.unitName ?? row.unit}</td>
      <td role="cell" data-label=${t('obstacles.column.period')}>${row.period}</td>
      <td role="cell" class="when" data-label=${t('obstacles.column.last')}>${showMoment(row.lastAt)}</td>
    </tr>`;
  }

  #apply(event: SubmitEvent): void {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const filter = Object.fromEntries(filterFields.map((name) => [name, typed(values, name).trim()])) as Filter;
    // A quarter is meant of this year where none is named.
    const year = filter.quarter !== '' && filter.year === '' ? vietnamDay(new Date()).slice(0, 4) : filter.year;
    host().navigate(address({ ...filter, ...(year === undefined ? {} : { year }) }, 1));
  }
}

function filterOf(query: string): Filter {
  const values = new URLSearchParams(query);
  return Object.fromEntries(filterFields.flatMap((name) => (values.get(name) ? [[name, values.get(name)]] : [])));
}

function pageOf(query: string): number {
  const page = Number(new URLSearchParams(query).get('page'));
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function address(filter: Filter, page: number): string {
  const values = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  if (page > 1) {
    values.set('page', String(page));
  }
  const text = values.toString();
  return text === '' ? 'vuong-mac' : `vuong-mac?${text}`;
}
