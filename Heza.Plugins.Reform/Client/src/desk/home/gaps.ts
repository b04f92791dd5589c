import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { part, partStyle } from './part';
import { newestPlan } from './plan-of-now';

/** What the plan still lacks and the person's unit could write about. */
@customElement('heza-home-gaps')
export class HezaHomeGaps extends DeskElement {
  static override styles = partStyle;

  readonly #gaps = new Load(this, {
    args: () => [] as const,
    task: async () => {
      const year = await newestPlan();
      if (year === undefined) {
        return undefined;
      }
      const unit = me().unit ?? undefined;
      const page = await ask(
        api().GET('/umbraco/management/api/v1/reform/plans/{year}/gaps', {
          params: { path: { year }, query: { unit, pageSize: 6 } },
        }),
      );
      return { year, page };
    },
  });

  protected override render() {
    return html`${this.#gaps.show((found) => {
      if (found === undefined) {
        return part({ heading: t('home.gaps'), empty: t('home.noPlan'), entries: [] });
      }
      const { year, page } = found;
      return part({
        heading: t('home.gaps'),
        count: page.total,
        all: { path: `do-phu/${String(year)}`, text: t('home.coverage') },
        empty: t('home.gapsNone'),
        entries: page.items.map((gap) => ({
          path: may('edit')
            ? `noi-dung/moi/reformArticle?muc=${String(year)}/${gap.item.code}`
            : `do-phu/${String(year)}/${gap.item.code}`,
          what: may('edit') ? t('home.write', { code: gap.item.code }) : gap.item.code,
          details: gap.item.title,
        })),
      });
    })}`;
  }
}
