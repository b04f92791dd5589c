import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { part, partStyle } from './part';

/** What waits for approval, longest waiting first. */
@customElement('heza-home-approver')
export class HezaHomeApprover extends DeskElement {
  static override styles = partStyle;

  readonly #waiting = new Load(this, {
    args: () => [] as const,
    task: () =>
      ask(
        api().GET('/umbraco/management/api/v1/desk/content', {
          params: { query: { state: 'submitted', sort: 'updated', pageSize: 8 } },
        }),
      ),
  });

  protected override render() {
    return html`${this.#waiting.show((page) =>
      part({
        heading: t('home.waiting'),
        count: page.total,
        all: { path: 'tin-bai?muc=submitted', text: t('common.all') },
        empty: t('home.waitingNone'),
        entries: page.items.map((row) => ({
          path: `noi-dung/${row.key}`,
          what: row.name,
          details: t('home.submittedBy', {
            name: row.review?.byName ?? row.updatedBy,
            at: showMoment(row.review?.at ?? row.updatedAt),
          }),
        })),
      }),
    )}`;
  }
}
