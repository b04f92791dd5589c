import '@umbraco-ui/uui-button';
import '../platform/elements';
import './channel-card';
import './policy-dialog';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { loadChannels } from '../fanpage/posts';
import { ApiProblem } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import type { ChannelDeed } from './channel-card';
import { checkChannel, disconnectChannel, switchChannel, type ChannelView } from './channels-api';
import type { HezaPolicyDialog } from './policy-dialog';

/** The channels: how each stands; administrators switch, set and connect them. */
@customElement('heza-channels')
export class HezaChannels extends DeskElement {
  static override styles = css`
    .channels {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr));
      gap: var(--s-5);
      align-items: start;
    }
  `;

  @state() private _edited: ChannelView | undefined;

  @state() private _busy = '';

  @query('heza-policy-dialog') private readonly policy!: HezaPolicyDialog;

  readonly #channels = new Load(this, {
    args: () => [] as const,
    task: () => loadChannels(),
  });

  protected override render() {
    const mine = may('administer');
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t('channels.title')}</h1>
        ${
          mine
            ? html`<uui-button
                look="primary"
                label=${t('channels.connect.title')}
                href=${host().href('kenh/ket-noi')}
              ></uui-button>`
            : nothing
        }
      </div>
      <p class="soft">${t(mine ? 'channels.intro' : 'channels.introReader')}</p>
      ${this.#channels.show((channels) =>
        channels.length === 0
          ? html`<heza-empty .heading=${t('channels.empty')} .text=${t('channels.emptyText')}></heza-empty>`
          : html`<div class="channels">
              ${repeat(
                channels,
                (channel) => channel.code,
                (channel) =>
                  html`<heza-channel-card
                    .channel=${channel}
                    ?mine=${mine}
                    ?busy=${this._busy === channel.code}
                    @heza-channel-deed=${(event: CustomEvent<ChannelDeed>) => void this.#do(event.detail, channel)}
                  ></heza-channel-card>`,
              )}
            </div>`,
      )}
      <heza-policy-dialog
        .channel=${this._edited}
        @heza-policy-saved=${() => void this.#channels.run()}
      ></heza-policy-dialog>
    </div>`;
  }

  async #do(deed: ChannelDeed, channel: ChannelView): Promise<void> {
    if (deed === 'policy') {
      this._edited = channel;
      await this.updateComplete;
      await this.policy.open();
      return;
    }
    if ((deed === 'off' || deed === 'disconnect') && !(await this.#sure(deed, channel))) {
      return;
    }
    this._busy = channel.code;
    try {
      const said = await this.#call(deed, channel);
      host().notify(said);
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      host().notify({ kind: 'problem', text: error.title });
    } finally {
      this._busy = '';
    }
    await this.#channels.run();
  }

  #sure(deed: 'off' | 'disconnect', channel: ChannelView): Promise<boolean> {
    return confirm({
      heading: t(`channels.ask.${deed}`, { name: channel.name }),
      text: t(`channels.ask.${deed}Text`),
      yes: t(`channels.deed.${deed}`),
      danger: true,
    });
  }

  async #call(deed: Exclude<ChannelDeed, 'policy'>, { code, name }: ChannelView) {
    switch (deed) {
      case 'check': {
        const now = await checkChannel(code);
        return now.trouble == null
          ? { kind: 'done' as const, text: t('channels.done.check', { name }) }
          : { kind: 'warning' as const, text: now.message ?? t('channels.state.stopped') };
      }
      case 'disconnect':
        await disconnectChannel(code);
        break;
      default:
        await switchChannel(code, deed === 'on');
    }
    return { kind: 'done' as const, text: t(`channels.done.${deed}`, { name }) };
  }
}
