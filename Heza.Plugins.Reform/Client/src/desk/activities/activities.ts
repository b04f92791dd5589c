import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import { typed } from '../platform/typed';
import { choices, filterFields, list, type Activity, type Choices, type Filter } from './activities-api';
import { days } from './words';

/** Publicity that took place outside the site: the filter stands in the address, so that it can be kept and sent. */
@customElement('heza-activities')
export class HezaActivities extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
        gap: var(--s-3);
        align-items: end;
      }

      .check {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: 2.75rem;
      }

      .what {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-3);
      }

      img {
        width: 4.5rem;
        height: 3.375rem;
        object-fit: cover;
        border-radius: calc(var(--radius) - 2px);
      }

      @media (min-width: 48rem) {
        td:nth-child(2) {
          min-width: 16rem;
        }
      }
    `,
  ];

  /** Query of the address, without the question mark. */
  @property() query = '';

  /** What the filter chooses from: of the plan of the year asked for, else of the newest. */
  readonly #choices = new Load(this, {
    args: () => [filterOf(this.query).year] as const,
    task: ([year]) => choices(year === undefined ? undefined : Number(year)),
  });

  readonly #rows = new Load(this, {
    args: () => [this.query] as const,
    task: ([query], { signal }) => list(filterOf(query), pageOf(query), signal),
  });

  protected override render() {
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t('activities.title')}</h1>
        ${
          may('unit')
            ? html`<uui-button
                look="primary"
                label=${t('activities.record')}
                href=${host().href('hoat-dong/moi')}
              ></uui-button>`
            : nothing
        }
      </div>
      <p class="soft">${t(me().unit === null ? 'activities.intro' : 'activities.introUnit')}</p>
      ${this.#choices.show((known) => this.#form(filterOf(this.query), known))}
      ${this.#rows.show((page) => this.#page(page))}
    </div>`;
  }

  #form(filter: Filter, known: Choices): TemplateResult {
    const choice = (name: keyof Filter, values: readonly { code: string; title: string }[]) =>
      html`<div class="field">
        <label for=${name}>${t(`activities.${name}`)}</label>
        <select id=${name} name=${name}>
          <option value="">${t('common.all')}</option>
          ${values.map(
            ({ code, title }) => html`<option value=${code} ?selected=${filter[name] === code}>${title}</option>`,
          )}
        </select>
      </div>`;
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code, title: t(`activities.quarter.${code}`) }));
    return html`<form role="search" @submit=${(event: SubmitEvent) => this.#apply(event)}>
      ${choice(
        'year',
        known.years.map((year) => ({ code: String(year), title: String(year) })),
      )}
      ${choice('quarter', quarters)} ${choice('form', known.forms)}
      ${choice(
        'item',
        known.items.map(({ code, title }) => ({ code: `${String(known.year)}/${code}`, title: `${code} ${title}` })),
      )}
      ${choice('unit', known.units)}
      <div class="field">
        <label for="text">${t('activities.text')}</label>
        <input id="text" name="text" type="search" autocomplete="off" .value=${filter.text ?? ''} />
      </div>
      <label class="check">
        <input type="checkbox" name="withdrawn" value="true" ?checked=${filter.withdrawn !== undefined} />
        ${t('activities.withdrawnOnly')}
      </label>
      <div class="row">
        <uui-button type="submit" look="secondary" label=${t('common.filter')}></uui-button>
        ${Object.keys(filter).length === 0 ? nothing : html`<a href=${host().href('hoat-dong')}>${t('activities.clear')}</a>`}
      </div>
    </form>`;
  }

  #page(page: Schemas['PageOfOfActivityView']): TemplateResult {
    if (page.items.length === 0) {
      return html`<heza-empty .heading=${t('activities.none')} .text=${t('activities.noneText')}></heza-empty>`;
    }
    return html`<div class="sheet">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${['day', 'what', 'items', 'unit', 'participants'].map((name) => html`<th role="columnheader" scope="col">${t(`activities.column.${name}`)}</th>`)}
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

  #row(row: Activity): TemplateResult {
    const photo = row.photos.find((one) => one.url !== null);
    return html`<tr role="row">
      <td role="cell" class="when" data-label=${t('activities.column.day')}>${days(row)}</td>
      <td role="cell">
        <div class="what">
          ${photo?.url == null ? nothing : html`<img src=${`${photo.url}?width=320`} alt=${photo.altText} />`}
          <div>
            <a href=${host().href(`hoat-dong/${row.key}`)}>${row.title}</a>
            <div class="small soft">${row.formTitle ?? row.form}</div>
            <div class="small soft">${row.place}</div>
          </div>
        </div>
      </td>
      <td role="cell" data-label=${t('activities.column.items')}>${row.items.map((item) => item.code).join(', ')}</td>
      <td role="cell" data-label=${t('activities.column.unit')}>${row.unitName ?? row.unit}</td>
      <td role="cell" data-label=${t('activities.column.participants')}>
        ${row.participants === null ? html`<span class="soft">${t('activities.notCounted')}</span>` : showNumber(row.participants)}
      </td>
    </tr>`;
  }

  #apply(event: SubmitEvent): void {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const filter = Object.fromEntries(filterFields.map((name) => [name, typed(values, name).trim()])) as Filter;
    // A quarter says nothing without its year.
    const year = filter.quarter !== '' && filter.year === '' ? String(this.#choices.value?.year ?? '') : filter.year;
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
  return text === '' ? 'hoat-dong' : `hoat-dong?${text}`;
}
