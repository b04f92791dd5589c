import '@umbraco-ui/uui-button';
import './time-field';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { repeatPost } from './post-calls';
import { loadChannels, type ChannelView } from './posts';

/**
 * Posts an article on a channel of the person's choice, also once more; what speaks against it is shown and asked about
 * first. Fires `heza-post-repeated` when it is done, `heza-cancel` when it is not wanted.
 */
@customElement('heza-fanpage-repeat')
export class HezaFanpageRepeat extends DeskElement {
  static override styles = css`
    fieldset label {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }

    .warnings {
      padding: var(--s-3) var(--s-4);
      background: var(--c-warn-bg);
      border-left: 4px solid var(--c-warn);
      border-radius: var(--radius);
    }
  `;

  @property() contentKey = '';

  /** Code of the channel; empty: the person chooses. */
  @property() channel = '';

  @state() private _channels: readonly ChannelView[] = [];

  @state() private _channel = '';

  @state() private _later = false;

  @state() private _dueAt: string | null = null;

  @state() private _warnings: readonly string[] = [];

  @state() private _errors: Readonly<Record<string, string[]>> = {};

  @state() private _trouble = '';

  @state() private _busy = false;

  /** One post, however often the button is pressed or the request is sent again. */
  #id = crypto.randomUUID();

  override connectedCallback(): void {
    super.connectedCallback();
    loadChannels().then(
      (channels) => {
        this._channels = channels.filter((known) => known.connected);
        if (this._channel === '') {
          this._channel = this._channels[0]?.code ?? '';
        }
      },
      (error: unknown) => {
        this._trouble = error instanceof ApiProblem ? error.title : t('common.problem.unknown');
      },
    );
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('select, input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('channel') && this.channel !== '') {
      this._channel = this.channel;
    }
  }

  protected override render() {
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <h3>${t('fanpage.repeat.heading')}</h3>
      <div class="field">
        <label for="channel">${t('fanpage.channel')}</label>
        <select
          id="channel"
          aria-invalid=${this._errors['channel'] === undefined ? 'false' : 'true'}
          aria-describedby="channel-errors"
          @change=${(event: Event) => {
            this._channel = (event.target as HTMLSelectElement).value;
            this._warnings = [];
          }}
        >
          ${this._channels.map(
            (known) =>
              html`<option value=${known.code} ?selected=${known.code === this._channel}>${known.name}</option>`,
          )}
        </select>
        <div id="channel-errors">
          ${(this._errors['channel'] ?? []).map((error) => html`<p class="error">${error}</p>`)}
        </div>
      </div>
      <fieldset>
        <legend>${t('fanpage.repeat.when')}</legend>
        ${[false, true].map(
          (later) =>
            html`<label
              ><input
                type="radio"
                name="when"
                .checked=${this._later === later}
                @change=${() => {
                  this._later = later;
                }}
              />${t(later ? 'fanpage.repeat.later' : 'fanpage.repeat.now')}</label
            >`,
        )}
      </fieldset>
      ${
        this._later
          ? html`<heza-fanpage-time
              .value=${this._dueAt ?? ''}
              .channel=${this._channel}
              .errors=${this._errors['dueAt'] ?? []}
              @heza-time=${(event: CustomEvent<{ value: string | null }>) => {
                event.stopPropagation();
                this._dueAt = event.detail.value;
              }}
            ></heza-fanpage-time>`
          : nothing
      }
      <div role="alert">
        ${
          this._warnings.length === 0
            ? nothing
            : html`<div class="warnings stack--tight" lang="vi">
                ${this._warnings.map((text) => html`<p>${text}</p>`)}
              </div>`
        }
        ${this._trouble === '' ? nothing : html`<p class="error">${this._trouble}</p>`}
      </div>
      <p class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t(this._warnings.length > 0 ? 'fanpage.repeat.confirm' : 'fanpage.repeat.send')}
          ?disabled=${this._busy || this._channel === ''}
        ></uui-button>
        <uui-button
          look="secondary"
          label=${t('common.cancel')}
          @click=${() => {
            this.emit('heza-cancel');
          }}
        ></uui-button>
      </p>
    </form>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this._later && this._dueAt === null) {
      this._errors = { dueAt: [t('fanpage.time.missing')] };
      return;
    }
    this._busy = true;
    this._errors = {};
    this._trouble = '';
    try {
      const answer = await repeatPost({
        id: this.#id,
        contentKey: this.contentKey,
        channel: this._channel,
        dueAt: this._later ? this._dueAt : null,
        confirmed: this._warnings.length > 0,
      });
      this._warnings = answer.warnings;
      if (answer.post !== null) {
        this.#id = crypto.randomUUID();
        host().notify({ kind: 'done', text: t(this._later ? 'fanpage.repeat.doneLater' : 'fanpage.repeat.done') });
        this.emit('heza-post-repeated');
      }
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      this._trouble = Object.keys(error.errors).length === 0 ? error.title : '';
    } finally {
      this._busy = false;
    }
  };
}
