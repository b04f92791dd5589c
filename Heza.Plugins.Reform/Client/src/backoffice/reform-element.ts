import { LitElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbElementMixin } from '@umbraco-cms/backoffice/element-api';
import { ready } from './ready';

/** An element of the backoffice that shows elements of the desk, as soon as they have what they need. */
export abstract class ReformElement extends UmbElementMixin(LitElement) {
  @state() private _ready = false;
  @state() private _failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#prepare();
  }

  /** Shown when everything is there. */
  protected abstract content(): unknown;

  /** What the element shows must be loaded before. */
  protected load(): Promise<unknown> {
    return Promise.resolve();
  }

  protected override render(): unknown {
    if (this._failed) {
      return html`<uui-box
        ><p role="alert">${this.localize.term('hezaReform_failed')}</p>
        <uui-button
          look="primary"
          label=${this.localize.term('hezaReform_again')}
          @click=${() => void this.#prepare()}
        ></uui-button
      ></uui-box>`;
    }
    return this._ready ? this.content() : html`<uui-loader></uui-loader>`;
  }

  async #prepare(): Promise<void> {
    this._failed = false;
    try {
      await Promise.all([ready(), this.load()]);
      this._ready = true;
    } catch (error) {
      console.error(error);
      this._failed = true;
    }
  }
}
