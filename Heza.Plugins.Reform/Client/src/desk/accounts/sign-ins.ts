import '../platform/elements';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { tableStyles } from '../platform/table.styles';

type Row = Schemas['SignInView'];

const good = new Set<Row['outcome']>(['signed-in', 'signed-in-by-recovery-code']);

/** Attempts to sign in: to one's own account, or, for administrators, to the one named by {@link account}. */
@customElement('heza-sign-ins')
export class HezaSignIns extends DeskElement {
  static override styles = tableStyles;

  /** Id of the account; empty: one's own. */
  @property() account = '';

  @state() private _page = 1;

  readonly #rows = new Load(this, {
    args: () => [this.account, this._page] as const,
    task: ([id, page], { signal }) => {
      const query = { page, pageSize: 10 };
      return ask<Schemas['PageOfOfSignInView']>(
        id === ''
          ? api().GET('/umbraco/management/api/v1/desk/me/sign-ins', { params: { query }, signal })
          : api().GET('/umbraco/management/api/v1/desk/accounts/{id}/sign-ins', {
              params: { path: { id }, query },
              signal,
            }),
      );
    },
  });

  protected override render() {
    return this.#rows.show((page) =>
      page.items.length === 0
        ? html`<heza-empty .heading=${t('profile.signIns.none')}></heza-empty>`
        : html`<div class="stack">
            <div class="sheet">
              <table role="table">
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">${t('profile.signIns.when')}</th>
                    <th role="columnheader" scope="col">${t('profile.signIns.outcome')}</th>
                    <th role="columnheader" scope="col">${t('profile.signIns.browser')}</th>
                    <th role="columnheader" scope="col">${t('profile.signIns.address')}</th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  ${page.items.map(
                    (row) =>
                      html`<tr role="row">
                        <td role="cell" class="when">${showMoment(row.at)}</td>
                        <td role="cell">
                          <span class="tag ${good.has(row.outcome) ? 'tag--ok' : 'tag--bad'}"
                            >${t(`profile.outcome.${row.outcome}`)}</span
                          >
                        </td>
                        <td role="cell" data-label=${t('profile.signIns.browser')}>${row.browser || nothing}</td>
                        <td role="cell" data-label=${t('profile.signIns.address')}>${row.address || nothing}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            <heza-pagination
              .page=${page.page}
              .pages=${Math.ceil(page.total / page.pageSize)}
              .total=${page.total}
              @heza-page=${(event: CustomEvent<number>) => {
                this._page = event.detail;
              }}
            ></heza-pagination>
          </div>`,
    );
  }
}
