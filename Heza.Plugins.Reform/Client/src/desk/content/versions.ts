import '@umbraco-ui/uui-button';
import '../platform/elements';
import './compare';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';

type Version = Schemas['VersionRow'];

/** What a document said over time: any two versions compared, and an old one taken up again. */
@customElement('heza-versions')
export class HezaVersions extends DeskElement {
  static override styles = css`
    .sheet {
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
      overflow-x: auto;
    }

    .choice {
      width: 4.5rem;
      text-align: center;
    }

    .choice label {
      display: grid;
      place-items: center;
      min-height: 1.5rem;
    }

    tbody tr:last-child > td {
      border-bottom: 0;
    }

    .note {
      overflow-wrap: anywhere;
    }

    @media (max-width: 47.99rem) {
      td.does {
        text-align: right;
      }

      th,
      td {
        padding: var(--s-2);
      }

      .choice {
        width: 3rem;
      }
    }
  `;

  /** Key of the document. */
  @property() contentKey = '';

  @state() private _from: number | undefined;

  @state() private _to: number | undefined;

  @state() private _page = 1;

  @state() private _busy = false;

  readonly #content = new Load(this, {
    args: () => [this.contentKey] as const,
    task: ([key], { signal }) =>
      ask(api().GET('/umbraco/management/api/v1/desk/content/{key}', { params: { path: { key } }, signal })),
  });

  readonly #versions = new Load(this, {
    args: () => [this.contentKey, this._page] as const,
    task: async ([key, page], { signal }) => {
      const versions = await ask(
        api().GET('/umbraco/management/api/v1/desk/content/{key}/versions', {
          params: { path: { key }, query: { page, pageSize: 20 } },
          signal,
        }),
      );
      this.#choose(versions.items);
      return versions;
    },
  });

  readonly #comparison = new Load(this, {
    args: () => [this.contentKey, this._from, this._to] as const,
    task: async ([key, from, to], { signal }) =>
      from === undefined || to === undefined || from === to
        ? undefined
        : await ask(
            api().GET('/umbraco/management/api/v1/desk/content/{key}/compare', {
              params: { path: { key }, query: { from: String(from), to: String(to) } },
              signal,
            }),
          ),
  });

  protected override render() {
    return html`<div class="stack">
      <p><a href=${host().href(`noi-dung/${this.contentKey}`)}>${t('versions.back')}</a></p>
      ${this.#content.show(
        (content) =>
          html`<div class="stack">
            <h1>${t('versions.heading', { name: content.name })}</h1>
            ${this.#versions.show((versions) => this.#list(versions, content.allowedActions.includes('save')))}
          </div>`,
      )}
    </div>`;
  }

  /** What readers see against what editors see; without such, the last two. */
  #choose(versions: readonly Version[]): void {
    if (this._to === undefined) {
      const current = versions.find((version) => version.current) ?? versions[0];
      const older = versions.find((version) => version.published && version !== current);
      this._to = current?.id;
      this._from = (older ?? versions.find((version) => version !== current))?.id;
    }
  }

  #list(versions: Schemas['PageOfOfVersionRow'], mayRestore: boolean): TemplateResult {
    return html`<div class="sheet">
        <table>
          <thead>
            <tr>
              <th class="choice" scope="col">${t('versions.older')}</th>
              <th class="choice" scope="col">${t('versions.newer')}</th>
              <th scope="col">${t('versions.version')}</th>
              <th scope="col"><span class="visually-hidden">${t('versions.does')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              versions.items,
              (version) => version.id,
              (version) => this.#version(version, mayRestore),
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${versions.page}
        .pages=${Math.ceil(versions.total / versions.pageSize)}
        .total=${versions.total}
        @heza-page=${(event: CustomEvent<number>) => {
          this._page = event.detail;
        }}
      ></heza-pagination>
      ${
        versions.total < 2
          ? html`<heza-empty .heading=${t('versions.onlyOne')}></heza-empty>`
          : html`<section class="stack" aria-live="polite">
              <h2>${t('versions.compared')}</h2>
              ${this.#compared()}
            </section>`
      }`;
  }

  #compared(): unknown {
    if (this._from === this._to) {
      return html`<p class="soft">${t('versions.chooseTwo')}</p>`;
    }
    return this.#comparison.show((comparison) =>
      comparison === undefined
        ? html`<p class="soft">${t('versions.chooseTwo')}</p>`
        : html`<p class="soft">
              ${t('versions.between', {
                from: showMoment(comparison.from.createdAt),
                to: comparison.to === null ? t('versions.current') : showMoment(comparison.to.createdAt),
              })}
            </p>
            <heza-compare .fields=${comparison.fields}></heza-compare>`,
    );
  }

  #version(version: Version, mayRestore: boolean): TemplateResult {
    const when = showMoment(version.createdAt);
    const choice = (name: 'from' | 'to', chosen: number | undefined) =>
      html`<td class="choice">
        <label>
          <input
            type="radio"
            name=${name}
            aria-label=${t(name === 'from' ? 'versions.chooseOlder' : 'versions.chooseNewer', { when })}
            .checked=${chosen === version.id}
            @change=${() => {
              this[name === 'from' ? '_from' : '_to'] = version.id;
            }}
          />
        </label>
      </td>`;
    return html`<tr>
      ${choice('from', this._from)} ${choice('to', this._to)}
      <td class="note">
        <strong>${when}</strong> <span class="soft">${version.createdBy}</span>
        ${version.current ? html`<span class="tag tag--info">${t('versions.current')}</span>` : nothing}
        ${version.published ? html`<span class="tag tag--ok">${t('versions.published')}</span>` : nothing}
        <div class="small">${version.name}</div>
        ${version.note === null ? nothing : html`<div class="small soft">${version.note}</div>`}
      </td>
      <td class="does">
        ${
          version.current || !mayRestore
            ? nothing
            : html`<uui-button
                compact
                look="secondary"
                label=${t('versions.restore')}
                ?disabled=${this._busy}
                @click=${() => this.#restore(version)}
              ></uui-button>`
        }
      </td>
    </tr>`;
  }

  async #restore(version: Version): Promise<void> {
    const sure = await confirm({
      heading: t('versions.restoreHeading', { when: showMoment(version.createdAt) }),
      text: t('versions.restoreText'),
      yes: t('versions.restore'),
    });
    if (!sure) {
      return;
    }
    this._busy = true;
    try {
      const content = await ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/versions/{id}/restore', {
          params: { path: { key: this.contentKey, id: version.id } },
        }),
      );
      host().notify({ kind: 'done', text: t('versions.restored', { when: showMoment(version.createdAt) }) });
      this.emit('heza-content-changed', { content });
      this._from = version.id;
      this._to = undefined;
      this._page = 1;
      await Promise.all([this.#content.run(), this.#versions.run()]);
    } catch (error) {
      host().notify({ kind: 'problem', text: error instanceof Error ? error.message : t('common.problem.unknown') });
    } finally {
      this._busy = false;
    }
  }
}
