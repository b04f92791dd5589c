import '@umbraco-ui/uui-button';
import '../platform/elements';
import './account-dialog';
import './sign-ins';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ApiProblem, ask, type Schemas } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import { showMoment } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import type { Account, HezaAccountDialog } from './account-dialog';

/** Everybody with an account: found, invited, changed, closed, helped. For administrators. */
@customElement('heza-accounts')
export class HezaAccounts extends DeskElement {
  static override styles = [
    tableStyles,
    css`
      .tools {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--s-3);
        align-items: end;
      }

      @media (min-width: 48rem) {
        td:first-child {
          min-width: 12.5rem;
        }

        td .row {
          gap: var(--s-2);
        }

        td uui-button {
          --uui-button-padding-left-factor: 2;
          --uui-button-padding-right-factor: 2;
        }
      }

      .link {
        padding: var(--s-3);
        font-family: monospace;
        overflow-wrap: anywhere;
        background: var(--c-page);
        border-radius: var(--radius);
      }
    `,
  ];

  /** Query of the address, without the question mark. */
  @property() query = '';

  @state() private _edited: Account | null = null;

  @state() private _watched: Account | null = null;

  @state() private _link: { name: string; link: string } | null = null;

  @query('heza-account-dialog') private readonly editor!: HezaAccountDialog;

  @query('#link') private readonly linkDialog!: HezaDialog;

  @query('#history') private readonly history!: HezaDialog;

  readonly #rows = new Load(this, {
    args: () => [this.query] as const,
    task: ([text], { signal }) => {
      const { words, page } = read(text);
      return ask(
        api().GET('/umbraco/management/api/v1/desk/accounts', {
          params: { query: { page, pageSize: 25, ...(words === '' ? {} : { text: words }) } },
          signal,
        }),
      );
    },
  });

  protected override render() {
    return html`<div class="stack">
        <div class="row row--apart">
          <h1>${t('accounts.title')}</h1>
          ${
            may('administer')
              ? html`<uui-button
                  look="primary"
                  label=${t('accounts.invite')}
                  @click=${() => this.#edit(null)}
                ></uui-button>`
              : nothing
          }
        </div>
        <form class="tools" role="search" @submit=${this.#search}>
          <div class="field">
            <label for="text">${t('accounts.search')}</label>
            <input id="text" type="search" autocomplete="off" .value=${read(this.query).words} />
          </div>
          <uui-button type="submit" look="secondary" label=${t('common.search')}></uui-button>
        </form>
        ${this.#rows.show((page) => this.#page(page))}
      </div>
      <heza-account-dialog
        .account=${this._edited}
        @heza-account-saved=${(event: CustomEvent<{ account: Account; link: string | null }>) => {
          void this.#rows.run();
          this.#showLink(event.detail.account.name, event.detail.link);
        }}
      ></heza-account-dialog>
      ${this.#linkTemplate()}
      <heza-dialog
        id="history"
        wide
        .heading=${t('accounts.historyOf', { name: this._watched?.name ?? '' })}
        @heza-close=${() => {
          this._watched = null;
        }}
      >
        ${this._watched === null ? nothing : html`<heza-sign-ins .account=${this._watched.id}></heza-sign-ins>`}
      </heza-dialog>`;
  }

  #page(page: Schemas['PageOfOfAccountView']): TemplateResult {
    if (page.items.length === 0) {
      return html`<heza-empty .heading=${t('accounts.none')}
        ><a href=${host().href('tai-khoan')}>${t('common.all')}</a></heza-empty
      >`;
    }
    return html`<div class="sheet">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${t('accounts.name')}</th>
              <th role="columnheader" scope="col">${t('accounts.roles')}</th>
              <th role="columnheader" scope="col">${t('accounts.state')}</th>
              <th role="columnheader" scope="col">${t('accounts.lastSignIn')}</th>
              <th role="columnheader" scope="col">${t('accounts.actions')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              page.items,
              (account) => account.id,
              (account) => this.#row(account),
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${page.page}
        .pages=${Math.ceil(page.total / page.pageSize)}
        .total=${page.total}
        @heza-page=${(event: CustomEvent<number>) => {
          host().navigate(address(read(this.query).words, event.detail));
        }}
      ></heza-pagination>`;
  }

  #row(account: Account): TemplateResult {
    return html`<tr role="row">
      <td role="cell">
        <strong>${account.name}</strong>
        <div class="small soft">${account.email}</div>
      </td>
      <td role="cell" data-label=${t('accounts.roles')}>
        ${account.roles.map((role) => t(`common.role.${role}`)).join(', ')}
        ${account.unit === null ? nothing : html`<div class="small soft">${account.unit}</div>`}
      </td>
      <td role="cell"><div class="row">${tags(account)}</div></td>
      <td role="cell" class="when" data-label=${t('accounts.lastSignIn')}>
        ${account.lastSignInAt === null ? html`<span class="soft">${t('accounts.never')}</span>` : showMoment(account.lastSignInAt)}
      </td>
      <td role="cell"><div class="row">${this.#actions(account)}</div></td>
    </tr>`;
  }

  #actions(account: Account): TemplateResult {
    const button = (key: string, run: () => unknown) =>
      html`<uui-button compact look="secondary" label=${`${t(`accounts.action.${key}`)}: ${account.name}`} @click=${run}
        >${t(`accounts.action.${key}`)}</uui-button
      >`;
    return html`${button('edit', () => this.#edit(account))} ${button('history', () => this.#watch(account))}
    ${account.disabled ? nothing : button('link', () => this.#issueLink(account))}
    ${account.twoFactor ? button('resetTwoFactor', () => this.#resetTwoFactor(account)) : nothing}
    ${button(account.disabled ? 'enable' : 'disable', () => this.#setDisabled(account, !account.disabled))}`;
  }

  #linkTemplate(): TemplateResult {
    return html`<heza-dialog id="link" .heading=${t('accounts.linkFor', { name: this._link?.name ?? '' })}>
      <div class="stack">
        <p>${t('accounts.linkText')}</p>
        <p class="link">${this._link?.link ?? ''}</p>
      </div>
      <uui-button
        slot="actions"
        look="primary"
        label=${t('accounts.copy')}
        @click=${async () => {
          await navigator.clipboard.writeText(this._link?.link ?? '');
          host().notify({ kind: 'done', text: t('common.copied') });
        }}
      ></uui-button>
    </heza-dialog>`;
  }

  #edit(account: Account | null): void {
    this._edited = account;
    void this.updateComplete.then(() => this.editor.open());
  }

  #watch(account: Account): void {
    this._watched = account;
    void this.history.open();
  }

  #showLink(name: string, link: string | null): void {
    if (link !== null) {
      this._link = { name, link };
      void this.linkDialog.open();
    }
  }

  async #issueLink(account: Account): Promise<void> {
    const text = t('accounts.linkAsk', { name: account.name });
    if (await confirm({ heading: t('accounts.action.link'), text, yes: t('accounts.linkYes') })) {
      await this.#try(async () => {
        const answer = await ask(
          api().POST('/umbraco/management/api/v1/desk/accounts/{id}/set-password-link', {
            params: { path: { id: account.id } },
          }),
        );
        this.#showLink(account.name, answer.setPasswordLink);
      });
    }
  }

  async #resetTwoFactor(account: Account): Promise<void> {
    const text = t('accounts.resetAsk', { name: account.name });
    if (
      await confirm({ heading: t('accounts.action.resetTwoFactor'), text, yes: t('accounts.resetYes'), danger: true })
    ) {
      await this.#try(async () => {
        await ask(
          api().POST('/umbraco/management/api/v1/desk/accounts/{id}/reset-two-factor', {
            params: { path: { id: account.id } },
          }),
        );
        host().notify({ kind: 'done', text: t('accounts.saved', { name: account.name }) });
      });
    }
  }

  async #setDisabled(account: Account, disabled: boolean): Promise<void> {
    const key = disabled ? 'disable' : 'enable';
    const text = t(`accounts.${key}Ask`, { name: account.name });
    if (
      await confirm({ heading: t(`accounts.action.${key}`), text, yes: t(`accounts.action.${key}`), danger: disabled })
    ) {
      await this.#try(async () => {
        const { name, roles, unit } = account;
        await ask(
          api().PUT('/umbraco/management/api/v1/desk/accounts/{id}', {
            params: { path: { id: account.id } },
            body: { name, roles, unit, disabled },
          }),
        );
        host().notify({ kind: 'done', text: t('accounts.saved', { name }) });
      });
    }
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      host().notify({ kind: 'problem', text: error instanceof ApiProblem ? error.title : t('common.problem.unknown') });
    }
    await this.#rows.run();
  }

  #search(event: SubmitEvent): void {
    event.preventDefault();
    host().navigate(address(this.renderRoot.querySelector<HTMLInputElement>('#text')?.value.trim() ?? '', 1));
  }
}

function read(query: string): { words: string; page: number } {
  const values = new URLSearchParams(query);
  const page = Number(values.get('trang'));
  return { words: values.get('tim') ?? '', page: Number.isInteger(page) && page > 0 ? page : 1 };
}

function address(words: string, page: number): string {
  const values = new URLSearchParams({
    ...(words === '' ? {} : { tim: words }),
    ...(page === 1 ? {} : { trang: String(page) }),
  });
  const text = values.toString();
  return text === '' ? 'tai-khoan' : `tai-khoan?${text}`;
}

function tags(account: Account): TemplateResult {
  const state = account.disabled
    ? html`<span class="tag tag--bad">${t('accounts.disabled')}</span>`
    : account.lockedUntil !== null
      ? html`<span class="tag tag--warn">${t('accounts.locked')}</span>`
      : account.hasPassword
        ? html`<span class="tag tag--ok">${t('accounts.active')}</span>`
        : html`<span class="tag tag--info">${t('accounts.invited')}</span>`;
  return html`${state} ${account.twoFactor ? html`<span class="tag">${t('accounts.twoFactor')}</span>` : nothing}`;
}
