import '../platform/elements';
import './article-posts';
import './link-card';
import './time-field';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { HezaArticlePosts } from './article-posts';
import { loadChannels, previewCard, type CardView, type ChannelView } from './posts';
import { CardWords, graphemes } from './text';

const modes = ['none', 'on-publish', 'at-time'] as const;
type Mode = (typeof modes)[number];

/** How long the person may go on typing before the card is drawn anew, in milliseconds. */
const pause = 600;

/**
 * The fanpage part of an article's form: whether and when it is posted, with which words, how it will look, and what
 * became of it. Fires `heza-values-change` with `{values: {alias: value}}` for the article's own fields.
 */
@customElement('heza-fanpage-panel')
export class HezaFanpagePanel extends DeskElement {
  static override styles = css`
    fieldset label {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }

    .sides {
      display: grid;
      gap: var(--s-5);
    }

    .counter {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--s-2);
    }

    .over {
      font-weight: 600;
      color: var(--c-bad);
    }

    .long {
      color: var(--c-warn);
    }

    .advice {
      padding-left: var(--s-4);
      font-size: var(--t-s);
      color: var(--c-warn);
    }

    @container (min-width: 46rem) {
      .sides {
        grid-template-columns: minmax(0, 1fr) minmax(0, 26rem);
      }
    }

    .panel {
      container-type: inline-size;
    }
  `;

  @property() contentKey = '';

  @property() name = '';

  /** The form's values by alias, in the desk's simple shapes. */
  @property({ attribute: false }) values: Readonly<Record<string, unknown>> = {};

  @property({ type: Boolean }) readonly = false;

  /** Messages of the server by alias. */
  @property({ attribute: false }) errors: Readonly<Record<string, readonly string[]>> = {};

  @state() private _card: CardView | undefined;

  @state() private _cardFailed = false;

  @state() private _channels: readonly ChannelView[] = [];

  @state() private _hasPosts = false;

  @query('heza-article-posts') private readonly posts!: HezaArticlePosts;

  #timer: ReturnType<typeof setTimeout> | undefined;

  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    loadChannels().then(
      (channels) => {
        this._channels = channels;
      },
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Looks again at what became of the posts: after publishing. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.posts.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values') || changed.has('name') || changed.has('contentKey')) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#draw(), this._card === undefined ? 0 : pause);
    }
  }

  get #mode(): Mode {
    const value = this.values['fanpageMode'];
    const mode: unknown = Array.isArray(value) ? value[0] : value;
    return modes.find((known) => known === mode) ?? 'none';
  }

  #text(alias: string): string {
    const value = this.values[alias];
    return typeof value === 'string' ? value : '';
  }

  protected override render() {
    const mode = this.#mode;
    return html`<div class="panel stack">
      <heza-article-posts
        .contentKey=${this.contentKey}
        @heza-article-posts=${(event: CustomEvent<number>) => {
          this._hasPosts = event.detail > 0;
        }}
      ></heza-article-posts>
      <fieldset ?disabled=${this.readonly}>
        <legend>${t('fanpage.mode.label')}</legend>
        ${this._hasPosts ? html`<p class="hint">${t('fanpage.mode.hasPost')}</p>` : nothing}
        ${modes.map(
          (known) =>
            html`<label
              ><input
                type="radio"
                name="mode"
                value=${known}
                .checked=${known === mode}
                @change=${() => this.#change({ fanpageMode: known })}
              />${t(`fanpage.mode.${known}`)}</label
            >`,
        )}
        ${this.#errors('fanpageMode')}
      </fieldset>
      ${mode === 'none' ? nothing : this.#wanted(mode)}
    </div>`;
  }

  #wanted(mode: Mode): unknown {
    const wanted = this._channels.filter((known) => known.connected && known.policy.autoPost);
    const channel = wanted.find((known) => known.enabled) ?? wanted[0];
    return html`${
        mode === 'at-time'
          ? html`<heza-fanpage-time
              .value=${this.#text('fanpageTime')}
              .content=${this.contentKey}
              .channels=${wanted}
              .errors=${this.errors['fanpageTime'] ?? []}
              .readonly=${this.readonly}
              @heza-time=${(event: CustomEvent<{ value: string | null }>) => {
                event.stopPropagation();
                this.#change({ fanpageTime: event.detail.value });
              }}
            ></heza-fanpage-time>`
          : nothing
      }
      <div>
        <p class="small soft">${t('fanpage.channels')}</p>
        <ul class="plain">
          ${wanted.map(
            (known) =>
              html`<li>
                ${known.name}
                ${
                  !known.enabled
                    ? html`<span class="tag tag--warn">${t('fanpage.state.channelOff')}</span>`
                    : known.trouble != null
                      ? html`<span class="tag tag--warn">${t('fanpage.state.channelStopped')}</span>`
                      : nothing
                }
              </li>`,
          )}
        </ul>
        ${wanted.length === 0 ? html`<p class="soft">${t('fanpage.noChannel')}</p>` : nothing}
      </div>
      <div class="sides">
        <div class="field">
          <label for="text">${t('fanpage.text')}</label>
          <p class="hint" id="text-hint">${t('fanpage.textHint')}</p>
          <textarea
            id="text"
            rows="8"
            .value=${this.#text('fanpageText')}
            ?readonly=${this.readonly}
            aria-invalid=${(this.errors['fanpageText']?.length ?? 0) > 0 ? 'true' : 'false'}
            aria-describedby="text-hint text-count text-errors"
            @input=${(event: Event) => this.#change({ fanpageText: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          ${this.#counter()}
          <div id="text-errors">${this.#errors('fanpageText')}</div>
        </div>
        <div class="stack--tight">
          <p class="label small soft">${t('fanpage.card.heading')}</p>
          ${
            this._cardFailed
              ? html`<p class="soft">${t('fanpage.card.failed')}</p>`
              : html`<heza-link-card .card=${this._card} .channelName=${channel?.name ?? ''}></heza-link-card>`
          }
          ${
            (this._card?.advice.length ?? 0) === 0
              ? nothing
              : html`<ul class="advice" lang="vi">
                  ${this._card?.advice.map((advice) => html`<li>${advice}</li>`)}
                </ul>`
          }
        </div>
      </div>`;
  }

  #counter(): unknown {
    const length = graphemes(this.#text('fanpageText')).length;
    const over = length > CardWords.most;
    return html`<p class="counter small soft" id="text-count">
      <span class=${over ? 'over' : ''}>${t('fanpage.counter', { length, most: CardWords.most })}</span>
      <span class=${length > CardWords.unfolded ? 'long' : ''}
        >${t(length > CardWords.unfolded ? 'fanpage.longText' : 'fanpage.wellRead', { count: CardWords.unfolded })}</span
      >
    </p>`;
  }

  #errors(alias: string): unknown {
    return (this.errors[alias] ?? []).map((error) => html`<p class="error">${error}</p>`);
  }

  #change(values: Record<string, unknown>): void {
    this.values = { ...this.values, ...values };
    this.emit('heza-values-change', { values });
  }

  async #draw(): Promise<void> {
    if (this.#mode === 'none') {
      return;
    }
    const asked = ++this.#asked;
    const { summary, body, leadImage, fanpageText } = this.values;
    try {
      const card = await previewCard(this.contentKey === '' ? null : this.contentKey, this.name, {
        summary: summary ?? null,
        body: body ?? null,
        leadImage: leadImage ?? null,
        fanpageText: fanpageText ?? null,
      });
      if (asked === this.#asked) {
        this._card = card;
        this._cardFailed = false;
      }
    } catch {
      if (asked === this.#asked) {
        this._cardFailed = true;
      }
    }
  }
}
