import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';

const widths = { desktop: 1280, phone: 375 } as const;
type Width = keyof typeof widths;

/** A draft as readers would see it, at the width of a desktop or of a phone. */
@customElement('heza-preview')
export class HezaPreview extends DeskElement {
  static override styles = css`
    .frame {
      --scale: 1;
      height: max(32rem, calc(100dvh - 14rem));
      overflow: hidden;
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
    }

    .frame.phone {
      width: min(100%, calc(375px + 2px));
      margin-inline: auto;
    }

    iframe {
      width: 1280px;
      height: calc(100% / var(--scale));
      border: 0;
      transform: scale(var(--scale));
      transform-origin: 0 0;
    }

    .phone iframe {
      width: 375px;
    }

    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-4);
    }

    fieldset label {
      display: inline-flex;
      align-items: center;
      gap: var(--s-2);
      min-height: 2.25rem;
    }
  `;

  /** Key of the document. */
  @property() contentKey = '';

  /** Without the heading and the way back, for a dialog. */
  @property({ type: Boolean }) embedded = false;

  @state() private _width: Width = matchMedia('(max-width: 47.99rem)').matches ? 'phone' : 'desktop';

  readonly #link = new Load(this, {
    args: () => [this.contentKey] as const,
    task: async ([key], { signal }) => {
      const link = await ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/preview', { params: { path: { key } }, signal }),
      );
      // The link names the public host; only a page of this one may stand in the frame.
      const url = new URL(link.url);
      return { path: url.pathname + url.search, url: link.url };
    },
  });

  #resizing: ResizeObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing?.disconnect();
    this.#resizing = undefined;
  }

  /** Shows the draft again, after it was saved. */
  async reload(): Promise<void> {
    await this.#link.run();
  }

  protected override render() {
    return html`<div class="stack">
      ${
        this.embedded
          ? ''
          : html`<p><a href=${host().href(`noi-dung/${this.contentKey}`)}>${t('versions.back')}</a></p>
              <h1>${t('versions.previewTitle')}</h1>`
      }
      ${this.#link.show((link) => this.#preview(link))}
    </div>`;
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame === null) {
      return;
    }
    if (this.#resizing === undefined) {
      this.#resizing = new ResizeObserver(([entry]) => {
        if (entry !== undefined) {
          this.#fit(entry.target as HTMLElement);
        }
      });
      this.#resizing.observe(frame);
    }
    this.#fit(frame);
  }

  /** A desktop page is shown smaller where there is no room for it. */
  #fit(frame: HTMLElement): void {
    frame.style.setProperty('--scale', String(Math.min(1, frame.clientWidth / widths[this._width])));
  }

  #preview(link: { path: string; url: string }): TemplateResult {
    const choice = (width: Width) =>
      html`<label>
        <input
          type="radio"
          name="width"
          .checked=${this._width === width}
          @change=${() => {
            this._width = width;
          }}
        />
        ${t(`versions.width.${width}`)}
      </label>`;
    return html`<div class="row row--apart">
        <fieldset>
          <legend class="visually-hidden">${t('versions.width')}</legend>
          ${choice('desktop')} ${choice('phone')}
        </fieldset>
        <a href=${link.path} target="_blank" rel="noopener">${t('versions.newWindow')}</a>
      </div>
      <p class="small soft">${t('versions.previewText')}</p>
      <div class="frame ${this._width}"><iframe src=${link.path} title=${t('versions.previewTitle')}></iframe></div>`;
  }
}
