import '@umbraco-ui/uui-button';
import '../platform/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { bulkActions, runBulk } from './bulk';
import { addressOf, readQuery, sorts, type ListQuery, type Sort, type Tab } from './list-query';
import { listStyles } from './list.styles';
import { stateTags } from './state-tag';

type Row = Schemas['ContentRow'];

const pageSize = 25;

/** Articles or legal documents: found, filtered, sorted, and many of them dealt with at once. */
@customElement('heza-content-list')
export class HezaContentList extends DeskElement {
  static override styles = listStyles;

  /** Alias of the document type. */
  @property() type = 'reformArticle';

  /** Address of the list below the desk's own. */
  @property() path = 'tin-bai';

  /** Query of the address, without the question mark. */
  @property() query = '';

  @state() private _chosen: ReadonlySet<string> = new Set();

  @state() private _busy = false;

  #last: string | undefined;

  readonly #rows = new Load(this, {
    args: () => [this.type, this.query] as const,
    task: ([type, query], { signal }) => {
      const { tab, text, sort, page } = readQuery(query);
      return ask(
        api().GET('/umbraco/management/api/v1/desk/content', {
          params: {
            query: {
              type: [type],
              sort,
              page,
              pageSize,
              ...(text === '' ? {} : { text }),
              ...(tab === 'all' ? {} : tab === 'mine' ? { mine: true } : { state: tab }),
            },
          },
          signal,
        }),
      );
    },
  });

  readonly #counts = new Load(this, {
    args: () => [this.type, readQuery(this.query).text] as const,
    task: ([type, text], { signal }) =>
      ask(
        api().GET('/umbraco/management/api/v1/desk/content/counts', {
          params: { query: { type: [type], ...(text === '' ? {} : { text }) } },
          signal,
        }),
      ),
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query') || changed.has('type')) {
      this._chosen = new Set();
      this.#last = undefined;
    }
  }

  protected override render() {
    const query = readQuery(this.query);
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t(`contentList.${this.type}.title`)}</h1>
        <div class="row">${this.#reviewLink()} ${this.#importLink()} ${this.#newButton()}</div>
      </div>
      ${may('edit') ? this.#list(query) : html`<heza-problem .status=${403} .heading=${t('contentList.noRight')}></heza-problem>`}
    </div>`;
  }

  #reviewLink(): unknown {
    return may('edit') && this.type === 'legalDocument'
      ? html`<a href=${host().href('van-ban/ra-soat')}>${t('register.link')}</a>`
      : nothing;
  }

  #newButton(): unknown {
    return may('edit')
      ? html`<uui-button
          look="primary"
          href=${host().href(`noi-dung/moi/${this.type}`)}
          label=${t(`contentList.${this.type}.new`)}
        ></uui-button>`
      : nothing;
  }

  #importLink(): unknown {
    return may('edit') && this.type === 'legalDocument'
      ? html`<uui-button
          look="secondary"
          href=${host().href('nhap-van-ban')}
          label=${t('contentList.legalDocument.import')}
        ></uui-button>`
      : nothing;
  }

  #list(query: ListQuery): TemplateResult {
    return html`${this.#tabs(query)} ${this.#tools(query)} ${this.#bulkBar(query)}
    ${this.#rows.show((page) => this.#page(page, query))}`;
  }

  #tabs(query: ListQuery): TemplateResult {
    const counts = this.#counts.value;
    const tabs: [Tab, number | undefined][] = [
      ['all', counts?.all],
      ['mine', counts?.mine],
      ...(counts?.states ?? []).map(({ state: of, count }): [Tab, number] => [of, count]),
    ];
    return html`<nav class="tabs" aria-label=${t('contentList.states')}>
      ${tabs.map(
        ([tab, count]) =>
          html`<a
            href=${host().href(addressOf(this.path, query, { tab }))}
            aria-current=${tab === query.tab ? 'page' : nothing}
            >${t(`contentList.state.${tab}`)}${
              count === undefined ? nothing : html`<span class="count">${showNumber(count)}</span>`
            }</a
          >`,
      )}
    </nav>`;
  }

  #tools(query: ListQuery): TemplateResult {
    return html`<form class="tools" role="search" @submit=${(event: SubmitEvent) => this.#search(event, query)}>
      <div class="field">
        <label for="text">${t(`contentList.${this.type}.search`)}</label>
        <input id="text" name="text" type="search" autocomplete="off" .value=${query.text} />
      </div>
      <uui-button type="submit" look="secondary" label=${t('common.search')}></uui-button>
      <div class="field sort">
        <label for="sort">${t('contentList.sort')}</label>
        <select
          id="sort"
          @change=${(event: Event) => this.#go(query, { sort: (event.target as HTMLSelectElement).value as Sort })}
        >
          ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === query.sort}>${t(`contentList.sort.${sort}`)}</option>`)}
        </select>
      </div>
    </form>`;
  }

  #bulkBar(query: ListQuery): unknown {
    const count = this._chosen.size;
    return html`<div aria-live="polite">
      ${
        count === 0
          ? nothing
          : html`<div class="bulk row">
              <strong>${t('contentList.chosen', { count })}</strong>
              ${bulkActions(query.tab === 'trashed').map(
                (action) =>
                  html`<uui-button
                    compact
                    look="secondary"
                    color=${action.danger === true ? 'danger' : 'default'}
                    label=${t(`contentList.bulk.${action.action}`)}
                    ?disabled=${this._busy}
                    @click=${() => this.#run(action)}
                  ></uui-button>`,
              )}
              <uui-button
                compact
                look="default"
                label=${t('contentList.chooseNone')}
                @click=${() => {
                  this._chosen = new Set();
                }}
              ></uui-button>
            </div>`
      }
    </div>`;
  }

  #page(page: Schemas['PageOfOfContentRow'], query: ListQuery): unknown {
    if (page.items.length === 0) {
      return this.#nothing(query);
    }
    return html`<div class="sheet" aria-busy=${this._busy ? 'true' : 'false'}>
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th class="pick" role="columnheader" scope="col">${this.#chooseAll(page.items)}</th>
              <th role="columnheader" scope="col">${t('contentList.name')}</th>
              <th role="columnheader" scope="col">${t('contentList.where')}</th>
              <th role="columnheader" scope="col">${t('contentList.updated')}</th>
              <th role="columnheader" scope="col">${t('contentList.published')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              page.items,
              (row) => row.key,
              (row) => this.#row(row, page.items),
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${page.page}
        .pages=${Math.ceil(page.total / page.pageSize)}
        .total=${page.total}
        @heza-page=${(event: CustomEvent<number>) => this.#go(query, { page: event.detail })}
      ></heza-pagination>`;
  }

  #chooseAll(rows: readonly Row[]): TemplateResult {
    const chosen = rows.filter((row) => this._chosen.has(row.key)).length;
    return html`<label>
      <input
        type="checkbox"
        aria-label=${t('contentList.chooseAll')}
        .checked=${chosen === rows.length}
        .indeterminate=${chosen > 0 && chosen < rows.length}
        @change=${() => {
          this._chosen = chosen === rows.length ? new Set() : new Set(rows.map((row) => row.key));
        }}
      />
    </label>`;
  }

  #row(row: Row, rows: readonly Row[]): TemplateResult {
    const chosen = this._chosen.has(row.key);
    return html`<tr role="row" class=${chosen ? 'chosen' : ''}>
      <td class="pick" role="cell">
        <label>
          <input
            type="checkbox"
            aria-label=${t('contentList.choose', { name: row.name })}
            .checked=${chosen}
            @click=${(event: MouseEvent) => this.#choose(row.key, rows, event.shiftKey)}
          />
        </label>
      </td>
      <td class="name" role="cell">
        <a href=${host().href(`noi-dung/${row.key}`)}>${row.name}</a>
        ${row.number === null ? nothing : html`<div class="small soft">${row.number}</div>`}
      </td>
      <td role="cell"><div class="row">${stateTags(row)}</div></td>
      <td role="cell" data-label=${t('contentList.updated')}>
        <span class="when">${showMoment(row.updatedAt)}</span> <span class="small soft">${row.updatedBy}</span>
      </td>
      <td class="when" role="cell" data-label=${t('contentList.published')}>
        ${row.publishedAt === null ? html`<span class="soft">${t('contentList.never')}</span>` : showMoment(row.publishedAt)}
      </td>
    </tr>`;
  }

  #nothing(query: ListQuery): TemplateResult {
    if (query.text !== '') {
      return html`<heza-empty
        .heading=${t('contentList.noneFound', { text: query.text })}
        .text=${t('contentList.noneFoundText')}
      >
        <a href=${host().href(addressOf(this.path, query, { text: '', tab: 'all' }))}>${t('contentList.showAll')}</a>
      </heza-empty>`;
    }
    return query.tab === 'all' || query.tab === 'mine'
      ? html`<heza-empty .heading=${t(`contentList.${this.type}.none`)} .text=${t('contentList.noneText')}
          >${this.#newButton()}</heza-empty
        >`
      : html`<heza-empty .heading=${t('contentList.noneInState')}>
          <a href=${host().href(addressOf(this.path, query, { tab: 'all' }))}>${t('contentList.showAll')}</a>
        </heza-empty>`;
  }

  #search(event: SubmitEvent, query: ListQuery): void {
    event.preventDefault();
    const text = this.renderRoot.querySelector<HTMLInputElement>('#text')?.value.trim() ?? '';
    this.#go(query, { text });
  }

  #go(query: ListQuery, change: Partial<ListQuery>): void {
    host().navigate(addressOf(this.path, query, change));
  }

  /** With Shift: everything between the last one and this one. */
  #choose(key: string, rows: readonly Row[], range: boolean): void {
    const keys = rows.map((row) => row.key);
    const from = range && this.#last !== undefined ? keys.indexOf(this.#last) : -1;
    const to = keys.indexOf(key);
    const chosen = new Set(this._chosen);
    const on = !chosen.has(key);
    for (const each of from < 0 ? [key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) {
        chosen.add(each);
      } else {
        chosen.delete(each);
      }
    }
    this.#last = key;
    this._chosen = chosen;
  }

  async #run(action: ReturnType<typeof bulkActions>[number]): Promise<void> {
    this._busy = true;
    try {
      if (await runBulk(action, [...this._chosen])) {
        this._chosen = new Set();
        await Promise.all([this.#rows.run(), this.#counts.run()]);
      }
    } catch (error) {
      host().notify({ kind: 'problem', text: error instanceof Error ? error.message : t('common.problem.unknown') });
    } finally {
      this._busy = false;
    }
  }
}
