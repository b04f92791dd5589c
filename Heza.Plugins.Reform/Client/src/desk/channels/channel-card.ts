import '@umbraco-ui/uui-button';
import './meter';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { leftUntil, policyWords, stateOf } from './channel-state';
import type { ChannelView } from './channels-api';

/** Permissions of Facebook that a channel lives by (the server's `GraphPermissions.Asked`). */
const permissions = ['pages_manage_posts', 'pages_read_engagement', 'pages_show_list', 'read_insights'] as const;

export type ChannelDeed = 'policy' | 'off' | 'on' | 'check' | 'disconnect';

/** One channel: how it stands and what can be done. Fires `heza-channel-deed` with the {@link ChannelDeed}. */
@customElement('heza-channel-card')
export class HezaChannelCard extends DeskElement {
  static override styles = css`
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-2) var(--s-4);
    }

    .trouble {
      padding: var(--s-3) var(--s-4);
      background: var(--c-bad-bg);
      border-left: 4px solid var(--c-bad);
      border-radius: var(--radius);
    }

    .trouble.soft-trouble {
      background: var(--c-warn-bg);
      border-color: var(--c-warn);
    }

    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--s-2) var(--s-5);
    }

    dt {
      color: var(--c-ink-soft);
    }

    dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2);
    }

    .brief {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2);
    }

    .actions {
      padding-top: var(--s-4);
      border-top: 1px solid var(--c-line);
    }

    summary {
      width: fit-content;
      padding: var(--s-1) 0;
      color: var(--c-brand);
      cursor: pointer;
    }

    details li {
      padding: var(--s-1) 0;
    }

    @media (max-width: 30rem) {
      .card {
        padding: var(--s-4);
      }

      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }

      dd {
        margin-bottom: var(--s-3);
      }
    }
  `;

  @property({ attribute: false }) channel!: ChannelView;

  /** The person may change it; the server decides. */
  @property({ type: Boolean }) mine = false;

  @property({ type: Boolean }) busy = false;

  protected override render() {
    const { channel } = this;
    const now = stateOf(channel);
    return html`<article class="card stack" aria-labelledby="name">
      <div class="head">
        <div>
          <h2 id="name">${channel.name}</h2>
          <p class="small soft">
            ${t(`channels.kind.${channel.kind}`)}
            ${
              channel.pageUrl == null
                ? channel.kind === 'sandbox'
                  ? html`· <a href="/umbraco/reform/fanpage">${t('channels.openPage')}</a>`
                  : nothing
                : html`· <a href=${channel.pageUrl} target="_blank" rel="noopener">${t('channels.openPage')}</a>`
            }
          </p>
        </div>
        <span class="tag ${now.look}">${now.text}</span>
      </div>
      ${this.#trouble()}
      <dl>
        ${fact('channels.waiting', channel.waiting === 0 ? t('channels.none') : html`<a href=${host().href('lich-fanpage?xem=danh-sach&tinh-trang=scheduled')}>${t('channels.posts', { count: channel.waiting })}</a>`)}
        ${
          channel.attention === 0
            ? nothing
            : fact(
                'channels.attention',
                html`<a href=${host().href('lich-fanpage')}
                  ><strong>${t('channels.items', { count: channel.attention })}</strong></a
                >`,
              )
        }
        ${channel.tokenExpiresAt == null && channel.kind === 'facebook' && channel.connected ? fact('channels.token', t('channels.noEnd')) : this.#end('channels.token', channel.tokenExpiresAt)}
        ${this.#end('channels.dataAccess', channel.dataAccessExpiresAt)}
        ${
          channel.usagePercent == null
            ? nothing
            : fact(
                'channels.usage',
                html`<heza-meter .percent=${channel.usagePercent}></heza-meter>
                  ${channel.usageAt == null ? nothing : html`<span class="small soft">${showMoment(channel.usageAt)}</span>`}`,
              )
        }
        ${
          channel.connectedAt == null
            ? nothing
            : fact('channels.connectedAt', `${showMoment(channel.connectedAt)}, ${channel.connectedBy ?? ''}`)
        }
        ${channel.checkedAt == null ? nothing : fact('channels.checkedAt', showMoment(channel.checkedAt))}
        ${fact('channels.policy', html`<span class="brief">${policyWords(channel).map((words) => html`<span class="tag">${words}</span>`)}</span>`)}
      </dl>
      ${this.#permissions()} ${this.mine ? this.#actions() : nothing}
    </article>`;
  }

  #trouble(): unknown {
    const { channel } = this;
    if (channel.troubleMessage == null) {
      return nothing;
    }
    return html`<div class="trouble stack--tight ${channel.trouble == null ? 'soft-trouble' : ''}">
      <p lang="vi">${channel.troubleMessage}</p>
      ${channel.troubleSince == null ? nothing : html`<p class="small soft">${t('channels.since', { at: showMoment(channel.troubleSince) })}</p>`}
      ${
        this.mine && channel.trouble != null && channel.kind !== 'sandbox'
          ? html`<p>
              <uui-button
                look="primary"
                label=${t('channels.reconnect')}
                href=${host().href(`kenh/ket-noi?loai=${channel.kind}`)}
              ></uui-button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #end(label: string, end: string | null): unknown {
    if (end == null) {
      return nothing;
    }
    const left = leftUntil(end);
    return fact(
      label,
      html`<span class="tag ${left.look}">${left.text}</span>
        <span class="small soft">${t('channels.until', { at: showMoment(end) })}</span>`,
    );
  }

  #permissions(): unknown {
    const { channel } = this;
    if (channel.kind !== 'facebook' || !channel.connected) {
      return nothing;
    }
    return html`<details>
      <summary>${t('channels.permissions')}</summary>
      <ul class="plain">
        ${permissions.map((permission) => {
          const has = channel.scopes.includes(permission);
          return html`<li>
            <span class="tag ${has ? 'tag--ok' : 'tag--bad'}"
              ><span aria-hidden="true">${has ? '✓' : '!'}</span>${t(has ? 'channels.has' : 'channels.lacks')}</span
            >
            ${t(`channels.permission.${permission}`)}
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #actions(): unknown {
    const { channel } = this;
    const outside = channel.kind !== 'sandbox';
    const button = (deed: ChannelDeed, danger = false) =>
      html`<uui-button
        look="secondary"
        color=${danger ? 'danger' : 'default'}
        label=${`${t(`channels.deed.${deed}`)}: ${channel.name}`}
        ?disabled=${this.busy}
        @click=${() => {
          this.emit('heza-channel-deed', deed);
        }}
        >${t(`channels.deed.${deed}`)}</uui-button
      >`;
    return html`<p class="row actions">
      ${button('policy')} ${outside && channel.connected ? button('check') : nothing}
      ${channel.enabled ? button('off', true) : button('on')}
      ${outside && channel.connected ? button('disconnect', true) : nothing}
    </p>`;
  }
}

function fact(label: string, value: unknown): TemplateResult {
  return html`<dt>${t(label)}</dt>
    <dd>${value}</dd>`;
}
