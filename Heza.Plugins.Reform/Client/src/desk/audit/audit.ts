import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { tableStyles } from '../platform/table.styles';
import { typed } from '../platform/typed';
import { actions, subjects } from './words';

type Row = Schemas['AuditRow'];

const fields = ['from', 'to', 'actor', 'action', 'subject', 'key', 'text'] as const;
type Filter = Partial<Record<(typeof fields)[number], string>>;

/** Who did what: the filter stands in the address, so that it can be kept and sent. */
@customElement('heza-audit')
export class HezaAudit extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
        gap: var(--s-3);
        align-items: end;
      }
    `,
  ];

  /** Query of the address, without the question mark. */
  @property() query = '';

  readonly #rows = new Load(this, {
    args: () => [this.query] as const,
    task: ([query], { signal }) =>
      ask(
        api().GET('/umbraco/management/api/v1/reform/audit', {
          params: { query: { ...filterOf(query), page: pageOf(query), pageSize: 25 } },
          signal,
        }),
      ),
  });

  protected override render() {
    const filter = filterOf(this.query);
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t('audit.title')}</h1>
        <a
          href=${`${host().apiBase}/umbraco/management/api/v1/reform/audit.csv?${new URLSearchParams(filter).toString()}`}
          download
          >${t('audit.download')}</a
        >
      </div>
      ${this.#form(filter)} ${this.#rows.show((page) => this.#page(page))}
    </div>`;
  }

  #form(filter: Filter): TemplateResult {
    const choice = (name: 'action' | 'subject', values: readonly string[]) =>
      html`<div class="field">
        <label for=${name}>${t(`audit.${name}`)}</label>
        <select id=${name} name=${name}>
          <option value="">${t('common.all')}</option>
          ${values.map(
            (value) =>
              html`<option value=${value} ?selected=${filter[name] === value}>${t(`audit.${name}.${value}`)}</option>`,
          )}
        </select>
      </div>`;
    const input = (name: 'actor' | 'text') =>
      html`<div class="field">
        <label for=${name}>${t(`audit.${name}`)}</label>
        <input id=${name} name=${name} type="search" autocomplete="off" .value=${filter[name] ?? ''} />
      </div>`;
    const day = (name: 'from' | 'to') =>
      html`<heza-day-input name=${name} .label=${t(`audit.${name}`)} .value=${filter[name] ?? ''}></heza-day-input>`;
    return html`<form role="search" @submit=${(event: SubmitEvent) => this.#apply(event)}>
      ${day('from')} ${day('to')} ${input('actor')} ${choice('action', actions)} ${choice('subject', subjects)}
      ${input('text')}
      <div class="row">
        <uui-button type="submit" look="primary" label=${t('common.filter')}></uui-button>
        ${Object.keys(filter).length === 0 ? nothing : html`<a href=${host().href('nhat-ky')}>${t('audit.clear')}</a>`}
      </div>
    </form>`;
  }

  #page(page: Schemas['PageOfOfAuditRow']): TemplateResult {
    if (page.items.length === 0) {
      return html`<heza-empty .heading=${t('audit.none')} .text=${t('audit.noneText')}></heza-empty>`;
    }
    return html`<div class="sheet">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${['when', 'actor', 'action', 'what', 'detail'].map((name) => html`<th role="columnheader" scope="col">${t(`audit.${name}`)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              page.items,
              (row) => row.id,
              (row) => this.#row(row),
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${page.page}
        .pages=${Math.ceil(page.total / page.pageSize)}
        .total=${page.total}
        @heza-page=${(event: CustomEvent<number>) => {
          host().navigate(address(filterOf(this.query), event.detail));
        }}
      ></heza-pagination>`;
  }

  #row(row: Row): TemplateResult {
    const about = address({ subject: row.subjectKind, key: row.subjectKey }, 1);
    return html`<tr role="row">
      <td role="cell" class="when">${showMoment(row.at)}</td>
      <td role="cell" data-label=${t('audit.actor')}>${row.actorName}</td>
      <td role="cell"><strong>${t(`audit.action.${row.action}`)}</strong></td>
      <td role="cell">
        <a href=${host().href(about)}>${row.subjectName}</a>
        <div class="small soft">${t(`audit.subject.${row.subjectKind}`)}</div>
      </td>
      <td role="cell">${row.detail ?? nothing}</td>
    </tr>`;
  }

  #apply(event: SubmitEvent): void {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    host().navigate(address(Object.fromEntries(fields.map((name) => [name, typed(values, name).trim()])), 1));
  }
}

function filterOf(query: string): Filter {
  const values = new URLSearchParams(query);
  return Object.fromEntries(fields.flatMap((name) => (values.get(name) ? [[name, values.get(name)]] : [])));
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
  return text === '' ? 'nhat-ky' : `nhat-ky?${text}`;
}
