import '@umbraco-ui/uui-button';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { PageChoice } from './channels-api';

/** One of several pages. Fires `heza-page-chosen` with its id, `heza-cancel` when none of them is meant. */
@customElement('heza-page-choice')
export class HezaPageChoice extends DeskElement {
  static override styles = css`
    label {
      display: flex;
      align-items: start;
      gap: var(--s-3);
      padding: var(--s-3) 0;
      border-top: 1px solid var(--c-line);
    }

    legend {
      margin-bottom: var(--s-3);
    }

    .not {
      color: var(--c-ink-soft);
    }

    label strong {
      display: block;
    }
  `;

  @property({ attribute: false }) pages: readonly PageChoice[] = [];

  @property({ attribute: false }) errors: readonly string[] = [];

  @property() trouble = '';

  @property({ type: Boolean }) busy = false;

  @state() private _chosen = '';

  @state() private _missing = false;

  protected override firstUpdated(): void {
    const open = this.pages.filter((page) => page.canPost);
    this._chosen = open.length === 1 ? (open[0]?.id ?? '') : '';
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render() {
    const errors = [
      ...this.errors,
      ...(this.trouble === '' ? [] : [this.trouble]),
      ...(this._missing ? [t('channels.page.missing')] : []),
    ];
    return html`<form class="card stack" novalidate @submit=${this.#submit}>
      <fieldset aria-describedby="errors">
        <legend><h2 tabindex="-1">${t('channels.page.heading')}</h2></legend>
        ${this.pages.map((page) => this.#page(page))}
      </fieldset>
      <div id="errors" role="alert">${errors.map((error) => html`<p class="error">${error}</p>`)}</div>
      <p class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t('channels.page.connect')}
          ?disabled=${this.busy}
        ></uui-button>
        <uui-button
          look="secondary"
          label=${t('channels.page.again')}
          @click=${() => {
            this.emit('heza-cancel');
          }}
        ></uui-button>
      </p>
    </form>`;
  }

  #page(page: PageChoice): unknown {
    return html`<label class=${page.canPost ? '' : 'not'}
      ><input
        type="radio"
        name="page"
        value=${page.id}
        .checked=${page.id === this._chosen}
        ?disabled=${!page.canPost}
        @change=${() => {
          this._chosen = page.id;
          this._missing = false;
        }}
      />
      <span>
        <strong>${page.name}</strong>
        ${page.canPost ? nothing : html`<span class="small">${t('channels.page.mayNotPost')}</span>`}
        ${page.channel == null ? nothing : html`<span class="tag tag--info">${t('channels.page.known')}</span>`}
      </span>
    </label>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this._missing = this._chosen === '';
    if (!this._missing) {
      this.emit('heza-page-chosen', this._chosen);
    }
  };
}
