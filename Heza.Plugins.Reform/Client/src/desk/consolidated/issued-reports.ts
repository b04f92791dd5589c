import '@umbraco-ui/uui-button';
import '../platform/elements';
import './pack-download';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../platform/desk-element';
import { showBytes, showDay, showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { issuedFile, issuedPack, issuedReports, verify, type IssuedReport } from './report-api';

/** Reports that were issued, with their files and hashes. */
@customElement('heza-issued-reports')
export class HezaIssuedReports extends DeskElement {
  static override styles = css`
    li {
      padding: var(--s-4) 0;
      border-top: 1px solid var(--c-line);
    }

    code {
      font-size: var(--t-s);
      overflow-wrap: anywhere;
    }

    dl {
      display: grid;
      gap: var(--s-2);
      margin: var(--s-2) 0;
    }
  `;

  @property({ type: Number }) year = 0;

  /** Goes up when another report was issued. */
  @property({ type: Number }) fresh = 0;

  @state() private _page = 1;

  /** By report: whether all its files are the ones that were issued. */
  @state() private _intact: Readonly<Record<number, boolean>> = {};

  readonly #list = new Load(this, {
    args: () => [this.year, this._page, this.fresh] as const,
    task: ([year, page]) => issuedReports(year, page),
  });

  protected override render() {
    return this.#list.show((page) =>
      page.items.length === 0
        ? html`<p class="soft">${t('consolidated.noneIssued')}</p>`
        : html`<ul class="plain">
              ${repeat(
                page.items,
                (report) => report.id,
                (report) => this.#report(report),
              )}
            </ul>
            <heza-pagination
              .page=${page.page}
              .pages=${page.pages}
              .total=${page.total}
              @heza-page=${(event: CustomEvent<number>) => {
                this._page = event.detail;
              }}
            ></heza-pagination>`,
    );
  }

  #report(report: IssuedReport): TemplateResult {
    const intact = this._intact[report.id];
    return html`<li>
      <h3>${t('consolidated.issuedTitle', { title: report.title, issue: report.issue })}</h3>
      <p class="soft">
        ${t('consolidated.issuedBy', { name: report.issuedBy, at: showMoment(report.issuedAt), day: showDay(report.asOf) })}
      </p>
      <dl>
        ${report.files.map(
          (file) =>
            html`<div>
              <dt>
                <a
                  href=${issuedFile(report.id, file.form)}
                  target=${file.form === 'html' ? '_blank' : nothing}
                  ?download=${file.form !== 'html'}
                  >${file.name}</a
                >
                <span class="soft small">${showBytes(file.size)}</span>
              </dt>
              <dd><code>SHA-256 ${file.sha256}</code></dd>
            </div>`,
        )}
      </dl>
      <div class="row">
        <uui-button
          compact
          look="secondary"
          label=${t('consolidated.verify')}
          @click=${() => this.#verify(report.id)}
        ></uui-button>
        ${may('reports') ? html`<heza-pack-download .address=${issuedPack(report.id)}></heza-pack-download>` : nothing}
        <span role="status"
          >${
            intact === undefined
              ? nothing
              : html`<span class="tag ${intact ? 'tag--ok' : 'tag--bad'}"
                  >${t(intact ? 'consolidated.intact' : 'consolidated.notIntact')}</span
                >`
          }</span
        >
      </div>
    </li>`;
  }

  async #verify(id: number): Promise<void> {
    try {
      const files = await verify(id);
      this._intact = { ...this._intact, [id]: files.every((file) => file.intact) };
    } catch (error) {
      host().notify({ kind: 'problem', text: error instanceof Error ? error.message : String(error) });
    }
  }
}
