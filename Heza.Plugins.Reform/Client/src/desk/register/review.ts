import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { viewsStyle } from '../platform/views.styles';
import { views, viewOf, type View } from './views';

type Named = Schemas['NamedDocument'];
type Problem = Schemas['RelationProblemRow'];

/** What keeps the register whole: documents that are cited but missing, relations that contradict, forces that change. */
@customElement('heza-register-review')
export class HezaRegisterReview extends DeskElement {
  static override styles = [
    viewsStyle,
    css`
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--s-1) var(--s-4);
        padding: var(--s-3) 0;
        border-bottom: 1px solid var(--c-line);
      }

      li > :first-child {
        display: grid;
        gap: var(--s-1);
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .count {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }

      @media (max-width: 48rem) {
        li {
          grid-template-columns: 1fr;
        }

        .count {
          text-align: left;
        }
      }
    `,
  ];

  /** Query of the address, without the question mark: the view (`muc`) and the page (`trang`). */
  @property() query = '';

  readonly #missing = new Load(this, {
    args: () => [viewOf(this.query), this.#pageNumber] as const,
    task: ([view, page], { signal }) =>
      view === 'thieu'
        ? ask(
            api().GET('/umbraco/management/api/v1/reform/register/missing', {
              params: { query: { page, pageSize: 25 } },
              signal,
            }),
          )
        : Promise.resolve(undefined),
  });

  readonly #problems = new Load(this, {
    args: () => [viewOf(this.query), this.#pageNumber] as const,
    task: ([view, page], { signal }) =>
      view === 'sai-lech'
        ? ask(
            api().GET('/umbraco/management/api/v1/reform/register/problems', {
              params: { query: { page, pageSize: 25 } },
              signal,
            }),
          )
        : Promise.resolve(undefined),
  });

  readonly #turns = new Load(this, {
    args: () => [viewOf(this.query)] as const,
    task: ([view], { signal }) =>
      view === 'hieu-luc'
        ? ask(api().GET('/umbraco/management/api/v1/reform/register/force-turns', { signal }))
        : Promise.resolve(undefined),
  });

  get #pageNumber(): number {
    const page = Number(new URLSearchParams(this.query).get('trang'));
    return Number.isInteger(page) && page > 0 ? page : 1;
  }

  protected override render() {
    const view = viewOf(this.query);
    return html`<div class="stack">
      <div class="stack--tight">
        <h1>${t('register.title')}</h1>
        <p class="soft">${t(`register.${view}.lead`)}</p>
      </div>
      ${
        may('edit')
          ? html`<nav class="row views" aria-label=${t('register.views')}>
                ${views.map(
                  (one) =>
                    html`<a href=${host().href(address(one, 1))} aria-current=${one === view ? 'page' : 'false'}
                      >${t(`register.${one}.name`)}</a
                    >`,
                )}
              </nav>
              ${this.#list(view)}`
          : html`<heza-problem .status=${403} .heading=${t('contentList.noRight')}></heza-problem>`
      }
    </div>`;
  }

  #list(view: View): unknown {
    switch (view) {
      case 'thieu':
        return this.#missing.show((found) => this.#rows(view, found, (row) => this.#missingRow(row)));
      case 'sai-lech':
        return this.#problems.show((found) => this.#rows(view, found, (row) => this.#problemRow(row)));
      case 'hieu-luc':
        return this.#turns.show((found) =>
          this.#rows(
            view,
            found && { items: found, total: found.length, page: 1, pageSize: Math.max(found.length, 1) },
            (row) => this.#turnRow(row),
          ),
        );
    }
  }

  #rows<T>(
    view: View,
    found: { items: readonly T[]; total: number; page: number; pageSize: number } | undefined,
    row: (item: T) => TemplateResult,
  ): TemplateResult {
    if (found === undefined) {
      return html`<heza-loading></heza-loading>`;
    }
    if (found.total === 0) {
      return html`<heza-empty .heading=${t(`register.${view}.none`)}></heza-empty>`;
    }
    return html`<ul class="plain">
        ${found.items.map(row)}
      </ul>
      <heza-pagination
        .page=${found.page}
        .pages=${Math.ceil(found.total / found.pageSize)}
        .total=${found.total}
        @heza-page=${(event: CustomEvent<number>) => {
          host().navigate(address(view, event.detail));
        }}
      ></heza-pagination>`;
  }

  #missingRow(row: Schemas['MissingDocument']): TemplateResult {
    return html`<li>
      <div>
        <strong>${[row.type, row.number].filter(Boolean).join(' ')}</strong>
        <span class="small">
          ${t('register.citedIn')}
          ${row.examples.map((piece, at) => html`${at > 0 ? '; ' : nothing}<a href=${piece.path}>${piece.title}</a>`)}${
            row.publications > row.examples.length
              ? t('register.andMore', { count: row.publications - row.examples.length })
              : nothing
          }
        </span>
        <a href=${host().href(`noi-dung/moi/legalDocument?so=${encodeURIComponent(row.number)}`)}
          >${t('register.add', { number: row.number })}</a
        >
      </div>
      <span class="count soft small">${t('register.cited', { publications: row.publications, times: row.times })}</span>
    </li>`;
  }

  #problemRow(row: Problem): TemplateResult {
    return html`<li>
      <div>
        <strong>${t(`register.fault.${row.fault}`)}</strong>
        <span>${this.#tell(row)}</span>
        <span class="small soft">${t(`register.mend.${row.fault}`)}</span>
      </div>
      <a href=${host().href(`noi-dung/${row.document.key}`)}>${t('register.open', { title: row.document.title })}</a>
    </li>`;
  }

  #tell(row: Problem): unknown {
    const kind = t(`register.kind.${row.kind}`);
    if (row.circle.length > 0) {
      return html`${row.circle.map((one) => html`${named(one)} → `)}${named(row.circle[0] ?? row.document)} (${kind})`;
    }
    const other = row.other ? named(row.other) : (row.number ?? nothing);
    return row.fault.startsWith('ended')
      ? html`${named(row.document)} ← ${kind} – ${other}${row.day ? `, ${showDay(row.day)}` : nothing}`
      : html`${named(row.document)} – ${kind} → ${row.fault === 'itself' ? named(row.document) : other}`;
  }

  #turnRow(row: Schemas['ForceTurnRow']): TemplateResult {
    return html`<li>
      <div>
        <strong><a href=${row.path}>${row.title}</a></strong>
        <span>${t('register.turn', { day: showDay(row.day), before: row.before, after: row.after })}</span>
      </div>
      <span class="count soft small">${t('register.citedBy', { count: row.citedBy })}</span>
    </li>`;
  }
}

function named(document: Named): unknown {
  return document.path
    ? html`<a href=${document.path}>${document.title}</a>`
    : document.title || t('register.noLonger');
}

function address(view: View, page: number): string {
  return `van-ban/ra-soat?muc=${view}${page > 1 ? `&trang=${String(page)}` : ''}`;
}
