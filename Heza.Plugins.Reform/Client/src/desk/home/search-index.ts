import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { Load, problemTemplate } from '../platform/load';
import { partStyle } from './part';

const everySecond = 1000;

/** The search index of the server that answers, how far a fresh one is, and the button that has one built. */
@customElement('heza-home-search-index')
export class HezaHomeSearchIndex extends DeskElement {
  static override styles = [
    partStyle,
    css`
      :host {
        display: block;
        margin: var(--s-5) 0;
      }

      progress {
        width: 100%;
      }
    `,
  ];

  @state() private _asked = false;
  @state() private _problem: unknown;

  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #index = new Load(this, {
    args: () => [] as const,
    task: async () => {
      const index = await ask(api().GET('/umbraco/management/api/v1/reform/search'));
      clearTimeout(this.#timer);
      if (index.building !== null) {
        this._asked = false;
      }
      if (this._asked || index.building !== null) {
        this.#timer = setTimeout(() => void this.#index.run(), everySecond);
      }
      return index;
    },
  });

  override disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<section class="card">
      <div class="head"><h2>${t('home.search')}</h2></div>
      ${this.#index.show((index) => this.#shown(index))}
      ${this._problem === undefined ? nothing : problemTemplate(this._problem)}
    </section>`;
  }

  #shown({ ready, documents, building, troubled }: Schemas['SearchIndexState']) {
    return html`<p>
        <span class="tag ${ready ? 'tag--ok' : 'tag--warn'}">
          ${ready ? t('home.search.documents', { count: documents }) : t('home.search.none')}
        </span>
        ${troubled ? html`<span class="tag tag--bad">${t('home.search.troubled')}</span>` : nothing}
      </p>
      <div role="status">
        ${
          building === null
            ? this._asked
              ? html`<p>${t('home.search.asked')}</p>`
              : nothing
            : html`<p id="building">${t('home.search.building', { done: building.done, total: building.total })}</p>`
        }
      </div>
      ${
        building === null
          ? html`<p>
              <button
                class="button button--quiet"
                type="button"
                ?disabled=${this._asked}
                @click=${() => void this.#rebuild()}
              >
                ${t('home.search.rebuild')}
              </button>
            </p>`
          : html`<progress aria-labelledby="building" max=${building.total} .value=${building.done}></progress>`
      }
      <p class="soft">${t('home.search.scope')}</p>`;
  }

  async #rebuild() {
    this._problem = undefined;
    this._asked = true;
    try {
      await ask(api().POST('/umbraco/management/api/v1/reform/search/rebuild'));
    } catch (error) {
      this._asked = false;
      this._problem = error;
    }
    await this.#index.run();
  }
}
