import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { stateOf } from '../channels/channel-state';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { hasText, t } from '../platform/i18n';
import { Load } from '../platform/load';
import { partStyle } from './part';
import './search-index';

const tone = { healthy: 'tag--ok', degraded: 'tag--warn', unhealthy: 'tag--bad' } as const;

/** Names of parts and jobs come from the server; one that is new here shows its own name. */
const named = (group: 'part' | 'job', name: string) => {
  const key = `home.${group}.${name}`;
  return hasText(key) ? t(key) : name;
};

/** Channels, jobs, health. */
@customElement('heza-home-administrator')
export class HezaHomeAdministrator extends DeskElement {
  static override styles = [
    partStyle,
    css`
      li > div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s-2);
      }
    `,
  ];

  readonly #site = new Load(this, {
    args: () => [] as const,
    task: async () => {
      const [operations, channels] = await Promise.all([
        ask(api().GET('/umbraco/management/api/v1/reform/operations')),
        ask(api().GET('/umbraco/management/api/v1/reform/fanpage/channels')),
      ]);
      return { operations, channels };
    },
  });

  protected override render() {
    return html`${this.#site.show(({ operations, channels }) => this.#shown(operations, channels))}`;
  }

  #shown(operations: Schemas['Operations'], channels: readonly Schemas['ChannelView'][]) {
    const { jobs } = operations;
    return html`<section class="card">
        <div class="head"><h2>${t('home.health')}</h2></div>
        <ul class="plain">
          ${operations.parts.map(
            (part) =>
              html`<li>
                <div>
                  <span>${named('part', part.name)}</span>
                  <span class="tag ${tone[part.state]}">${t(`home.state.${part.state}`)}</span>
                </div>
              </li>`,
          )}
        </ul>
      </section>
      <heza-home-search-index></heza-home-search-index>
      ${
        jobs === null
          ? nothing
          : html`<section class="card">
              <div class="head">
                <h2>${t('home.jobs')}</h2>
                <a class="small" href="/umbraco/hangfire">${t('home.dashboard')}</a>
              </div>
              <p class="row">
                <span class="tag ${jobs.failed > 0 ? 'tag--bad' : 'tag--ok'}"
                  >${t('home.failed', { count: jobs.failed })}</span
                >
                <span class="tag">${t('home.queued', { count: jobs.waiting + jobs.running })}</span>
              </p>
              <ul class="plain">
                ${jobs.recurring.map(
                  (job) =>
                    html`<li>
                      <div>
                        <span>${named('job', job.id)}</span>
                        <span class="soft">
                          ${job.lastRunAt === null ? t('home.notRun') : t('home.ranAt', { at: showMoment(job.lastRunAt) })}
                        </span>
                      </div>
                    </li>`,
                )}
              </ul>
            </section>`
      }
      <section class="card">
        <div class="head">
          <h2>${t('home.channels')}</h2>
          <a class="small" href=${host().href('kenh')}>${t('home.channelsAll')}</a>
        </div>
        <ul class="plain">
          ${channels.map(
            (channel) =>
              html`<li>
                <div>
                  <span>${channel.name}</span>
                  <span class="tag ${stateOf(channel).look}">${stateOf(channel).text}</span>
                </div>
              </li>`,
          )}
        </ul>
      </section>`;
  }
}
