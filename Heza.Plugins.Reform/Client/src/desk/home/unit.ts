import '@umbraco-ui/uui-button';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { part, partStyle } from './part';

/** What a unit does here: record activities, raise obstacles, and hear what became of them. */
@customElement('heza-home-unit')
export class HezaHomeUnit extends DeskElement {
  static override styles = [
    partStyle,
    css`
      .buttons {
        margin-bottom: var(--s-5);
      }
    `,
  ];

  readonly #open = new Load(this, {
    args: () => [] as const,
    task: () =>
      ask(
        api().GET('/umbraco/management/api/v1/reform/obstacles', { params: { query: { state: 'open', pageSize: 5 } } }),
      ),
  });

  protected override render() {
    return html`<section class="card buttons">
        <div class="head"><h2>${t(may('office') ? 'home.outreach' : 'home.unit')}</h2></div>
        <div class="row">
          <uui-button look="primary" label=${t('activities.record')} href=${host().href('hoat-dong/moi')}></uui-button>
          <uui-button look="secondary" label=${t('obstacles.raise')} href=${host().href('vuong-mac/moi')}></uui-button>
        </div>
      </section>
      ${this.#open.show((page) =>
        part({
          heading: t('home.obstacles'),
          count: page.total,
          all: { path: 'vuong-mac', text: t('common.more') },
          empty: t('home.obstaclesNone'),
          entries: page.items.map((row) => ({
            path: `vuong-mac/${row.key}`,
            what: row.title,
            details: `${t(`obstacles.state.${row.state}`)}, ${showDay(row.lastAt)}`,
          })),
        }),
      )}`;
  }
}
