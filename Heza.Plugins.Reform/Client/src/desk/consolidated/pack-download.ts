import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { fetchPack } from './fetch-pack';

/** Downloads an evidence pack and shows meanwhile how much of it is together. */
@customElement('heza-pack-download')
export class HezaPackDownload extends DeskElement {
  static override styles = css`
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2) var(--s-3);
      align-items: center;
    }

    progress {
      width: 12rem;
      max-width: 100%;
      accent-color: var(--c-brand);
    }
  `;

  /** Below the API's base. */
  @property() address = '';

  @state() private _far: { done: number; total: number } | undefined;
  @state() private _work: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._work?.abort();
  }

  protected override render() {
    return this._work === undefined
      ? html`<uui-button
          compact
          look="outline"
          label=${t('consolidated.pack')}
          @click=${() => void this.#download()}
        ></uui-button>`
      : html`<div class="row">
          <progress
            aria-label=${t('consolidated.packing')}
            max=${this._far?.total ?? nothing}
            value=${this._far?.done ?? nothing}
          ></progress>
          <span class="small" role="status"
            >${this._far === undefined ? t('consolidated.packing') : t('consolidated.packed', { ...this._far })}</span
          >
          <uui-button
            compact
            look="secondary"
            label=${t('consolidated.packStop')}
            @click=${() => this._work?.abort()}
          ></uui-button>
        </div>`;
  }

  async #download(): Promise<void> {
    const work = new AbortController();
    this._work = work;
    this._far = undefined;
    try {
      const pack = await fetchPack(
        this.address,
        (done, total) => {
          this._far = { done, total };
        },
        work.signal,
      );
      save(pack.name, pack.content);
    } catch (error) {
      if (!work.signal.aborted) {
        host().notify({ kind: 'problem', text: error instanceof Error ? error.message : String(error) });
      }
    } finally {
      this._work = undefined;
    }
  }
}

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
