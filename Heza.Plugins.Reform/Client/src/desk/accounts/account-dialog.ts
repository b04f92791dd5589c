import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { api, ApiProblem, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { typed } from '../platform/typed';

export type Account = Schemas['AccountView'];

const roles = ['Editor', 'Approver', 'Office', 'Unit', 'Administrator'] as const;

/**
 * Invites somebody, or changes an account. Fires `heza-account-saved` with `{ account, link }`: the link sets the password
 * and is null after a change.
 */
@customElement('heza-account-dialog')
export class HezaAccountDialog extends DeskElement {
  static override styles = css`
    fieldset > label,
    .check {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }
  `;

  /** Null: somebody new. */
  @property({ attribute: false }) account: Account | null = null;

  @state() private _problem: ApiProblem | undefined;

  @state() private _busy = false;

  @query('heza-dialog') private readonly dialog!: HezaDialog;

  readonly #units = new Load(this, {
    args: () => [] as const,
    task: (_, { signal }) => ask(api().GET('/umbraco/management/api/v1/desk/units', { signal })),
  });

  async open(): Promise<void> {
    this._problem = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    await this.dialog.open();
  }

  protected override render() {
    const account = this.account;
    return html`<heza-dialog .heading=${t(account === null ? 'accounts.invite' : 'accounts.edit')}>
      <form id="form" class="stack" novalidate @submit=${this.#save}>
        <heza-error-summary
          .heading=${this._problem === undefined || this.#messages().length > 0 ? '' : this._problem.title}
          .errors=${this.#messages()}
          @heza-go-to-field=${(event: CustomEvent<string>) => {
            this.renderRoot.querySelector<HTMLElement>(`[name='${event.detail}']`)?.focus();
          }}
        ></heza-error-summary>
        ${
          account === null
            ? html`<p class="soft">${t('accounts.inviteText')}</p>
                ${this.#text('email', 'email', '', t('accounts.email'))}`
            : html`<p>${account.email}</p>`
        }
        ${this.#text('name', 'text', account?.name ?? '', t('accounts.name'))}
        <fieldset aria-describedby="roles-error">
          <legend>${t('accounts.roles')}</legend>
          ${roles.map(
            (role) =>
              html`<label
                ><input
                  type="checkbox"
                  name="roles"
                  value=${role}
                  ?checked=${account?.roles.includes(role) ?? false}
                />${t(`common.role.${role}`)}</label
              >`,
          )}
          ${this.#error('roles')}
        </fieldset>
        <div class="field">
          <label for="unit">${t('accounts.unit')}</label>
          <select id="unit" name="unit" aria-invalid=${this.#wrong('unit')} aria-describedby="unit-error">
            <option value="">${t('accounts.noUnit')}</option>
            ${this.#choices(account?.unit ?? null).map(
              (unit) => html`<option value=${unit.code} ?selected=${unit.code === account?.unit}>${unit.name}</option>`,
            )}
          </select>
          ${this.#error('unit')}
        </div>
      </form>
      <uui-button
        slot="actions"
        look="secondary"
        label=${t('common.cancel')}
        @click=${() => {
          this.dialog.close();
        }}
      ></uui-button>
      <uui-button
        slot="actions"
        look="primary"
        label=${t(account === null ? 'accounts.inviteYes' : 'common.save')}
        ?disabled=${this._busy}
        @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}
      ></uui-button>
    </heza-dialog>`;
  }

  /** A unit that this year's plan no longer names stays a choice for who has it. */
  #choices(own: string | null): readonly Schemas['UnitChoice'][] {
    const units = this.#units.value ?? [];
    return own === null || units.some((unit) => unit.code === own) ? units : [...units, { code: own, name: own }];
  }

  #text(name: string, type: string, value: string, label: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        value=${value}
        autocomplete="off"
        maxlength="254"
        required
        aria-invalid=${this.#wrong(name)}
        aria-describedby=${`${name}-error`}
      />
      ${this.#error(name)}
    </div>`;
  }

  #wrong(field: string): 'true' | 'false' {
    return this._problem?.errors[field] === undefined ? 'false' : 'true';
  }

  #error(field: string) {
    const messages = this._problem?.errors[field];
    return html`<p id=${`${field}-error`} class="error" ?hidden=${messages === undefined}>
      ${messages?.join(' ') ?? nothing}
    </p>`;
  }

  #messages() {
    return Object.entries(this._problem?.errors ?? {}).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    );
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const body = {
      name: typed(values, 'name'),
      roles: values.getAll('roles').map(String),
      unit: typed(values, 'unit') || null,
    };
    this._busy = true;
    try {
      const saved = await this.#send(body, typed(values, 'email'));
      this.dialog.close();
      this.emit('heza-account-saved', saved);
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error;
      void this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
    } finally {
      this._busy = false;
    }
  }

  async #send(body: { name: string; roles: string[]; unit: string | null }, email: string) {
    if (this.account === null) {
      const created = await ask(
        api().POST('/umbraco/management/api/v1/desk/accounts', { body: { ...body, email, password: null } }),
      );
      return { account: created.account, link: created.setPasswordLink };
    }
    const account = await ask(
      api().PUT('/umbraco/management/api/v1/desk/accounts/{id}', {
        params: { path: { id: this.account.id } },
        body: { ...body, disabled: this.account.disabled },
      }),
    );
    host().notify({ kind: 'done', text: t('accounts.saved', { name: account.name }) });
    return { account, link: null };
  }
}
