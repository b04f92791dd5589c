import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import './changes';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { revision, revisions, type PlanRevisionRow } from './plans-api';

/** What became of a plan: its revisions, newest first, each with what it changed in words. */
@customElement('heza-plan-revisions')
export class HezaPlanRevisions extends DeskElement {
  static override styles = css`
    :host {
      max-width: 64rem;
    }

    :host > * + * {
      margin-top: var(--s-5);
    }

    li {
      padding: var(--s-4) 0;
      border-bottom: 1px solid var(--c-line);
    }

    summary {
      min-height: 1.75rem;
      color: var(--c-brand);
      cursor: pointer;
    }

    heza-plan-changes {
      margin-top: var(--s-3);
    }
  `;

  @property() year = '';

  @state() private _page = 1;
  @state() private _opened: number | undefined;

  readonly #list = new Load(this, {
    args: () => [Number(this.year), this._page] as const,
    task: ([year, page]) => revisions(year, page),
  });

  readonly #changes = new Load(this, {
    args: () => [Number(this.year), this._opened] as const,
    task: ([year, number]) => (number === undefined ? Promise.resolve(undefined) : revision(year, number)),
  });

  protected override render() {
    return html`<div class="stack--tight">
        <h1>${t('plans.revisionsHeading', { year: this.year })}</h1>
        <p><a href=${host().href(`ke-hoach/${this.year}`)}>${t('plans.toPlan', { year: this.year })}</a></p>
      </div>
      ${this.#list.show(
        (page) =>
          html`${
              page.items.length === 0
                ? html`<heza-empty .heading=${t('plans.noRevisions')} .text=${t('plans.noRevisionsText')}></heza-empty>`
                : html`<ol class="plain" reversed>
                    ${page.items.map((row) => this.#row(row))}
                  </ol>`
            }
            <heza-pagination
              .page=${page.page}
              .pages=${page.pages}
              .total=${page.total}
              @heza-page=${(event: CustomEvent<number>) => {
                this._page = event.detail;
              }}
            ></heza-pagination>`,
      )}`;
  }

  #row(row: PlanRevisionRow): TemplateResult {
    const open = this._opened === row.number;
    return html`<li class="stack--tight">
      <p class="row">
        <strong>${t('plans.revision', { number: row.number })}</strong>
        <span class="tag">${t(`plans.revisionKind.${row.kind}`)}</span>
        <span class="soft">${t('plans.savedBy', { by: row.by, at: showMoment(row.at) })}</span>
      </p>
      ${row.comment == null ? nothing : html`<p>${row.comment}</p>`}
      <details
        ?open=${open}
        @toggle=${(event: Event) => {
          const now = (event.currentTarget as HTMLDetailsElement).open;
          this._opened = now ? row.number : open ? undefined : this._opened;
        }}
      >
        <summary>${row.summary}</summary>
        ${open ? this.#changes.show((view) => (view?.revision.number === row.number ? html`<heza-plan-changes .changes=${view.changes}></heza-plan-changes>` : html`<heza-loading></heza-loading>`)) : nothing}
      </details>
      ${
        may('office')
          ? html`<p>
              <a href=${host().href(`ke-hoach/${this.year}/sua?ban=${String(row.number)}`)}
                >${t('plans.beginWith', { number: row.number })}</a
              >
            </p>`
          : nothing
      }
    </li>`;
  }
}
