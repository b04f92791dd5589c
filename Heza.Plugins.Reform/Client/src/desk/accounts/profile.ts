import '@umbraco-ui/uui-button';
import '../platform/elements';
import './sign-ins';
import './two-factor';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ApiProblem, ask, type Schemas } from '../platform/api/client';
import { confirm } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { host, type Language } from '../platform/host';
import { currentLanguage, t } from '../platform/i18n';
import { Load } from '../platform/load';
import { typed } from '../platform/typed';

type Form = 'name' | 'password';

/** One's own account: name, password, second step, sessions, language. */
@customElement('heza-profile')
export class HezaProfile extends DeskElement {
  static override styles = css`
    form,
    .field {
      max-width: 30rem;
    }
  `;

  @state() private _problem: { form: Form; problem: ApiProblem } | undefined;

  @state() private _busy = false;

  readonly #profile = new Load(this, {
    args: () => [] as const,
    task: (_, { signal }) => ask(api().GET('/umbraco/management/api/v1/desk/me/profile', { signal })),
  });

  protected override render() {
    return html`<div class="stack">
      <h1>${t('profile.title')}</h1>
      ${this.#profile.show((profile) => this.#page(profile))}
    </div>`;
  }

  #page(profile: Schemas['ProfileView']): TemplateResult {
    return html`<section class="card stack" aria-labelledby="who">
        <h2 id="who">${t('profile.who')}</h2>
        <p>
          ${profile.email}<br /><span class="soft"
            >${profile.roles.map((role) => t(`common.role.${role}`)).join(', ')}${profile.unit === null ? nothing : ` · ${profile.unit}`}</span
          >
        </p>
        <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#saveName(event)}>
          ${this.#field('name', 'name', t('accounts.name'), 'text', 'name', profile.name)}
          <uui-button type="submit" look="primary" label=${t('common.save')} ?disabled=${this._busy}></uui-button>
        </form>
      </section>
      <section class="card stack" aria-labelledby="language">
        <h2 id="language">${t('profile.language')}</h2>
        <div class="field">
          <label for="choice">${t('profile.languageLabel')}</label>
          <select
            id="choice"
            @change=${(event: Event) => {
              host().setLanguage((event.target as HTMLSelectElement).value as Language);
            }}
          >
            ${(['vi', 'en'] as const).map(
              (language) =>
                html`<option value=${language} lang=${language} ?selected=${language === currentLanguage()}>
                  ${t(`profile.language.${language}`)}
                </option>`,
            )}
          </select>
        </div>
      </section>
      <section class="card stack" aria-labelledby="password-heading">
        <h2 id="password-heading">${t('profile.password')}</h2>
        <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#savePassword(event)}>
          ${this.#field('password', 'currentPassword', t('profile.password.current'), 'password', 'current-password')}
          ${this.#field('password', 'newPassword', t('profile.password.new'), 'password', 'new-password', '', t('profile.password.hint'))}
          <uui-button
            type="submit"
            look="primary"
            label=${t('profile.password.change')}
            ?disabled=${this._busy}
          ></uui-button>
        </form>
      </section>
      <section class="card stack" aria-labelledby="two-factor">
        <h2 id="two-factor">${t('profile.twoFactor')}</h2>
        <heza-two-factor
          .state=${profile.twoFactor}
          @heza-two-factor-changed=${() => this.#profile.run()}
        ></heza-two-factor>
      </section>
      <section class="card stack" aria-labelledby="sessions">
        <h2 id="sessions">${t('profile.signIns')}</h2>
        <heza-sign-ins></heza-sign-ins>
        <uui-button
          look="secondary"
          color="danger"
          label=${t('profile.endAll')}
          @click=${() => this.#endAll()}
        ></uui-button>
      </section>`;
  }

  #field(
    form: Form,
    name: string,
    label: string,
    type: string,
    autocomplete: AutoFill,
    value = '',
    hint?: string,
  ): TemplateResult {
    const messages = this._problem?.form === form ? this._problem.problem.errors[name] : undefined;
    return html`<div class="field">
      <label for=${name}>${label}</label>
      ${hint === undefined ? nothing : html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`}
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        value=${value}
        aria-invalid=${messages === undefined ? 'false' : 'true'}
        aria-describedby=${hint === undefined ? `${name}-error` : `${name}-hint ${name}-error`}
      />
      <p class="error" id=${`${name}-error`} role="alert">${messages?.join(' ') ?? ''}</p>
    </div>`;
  }

  #saveName(event: SubmitEvent): Promise<void> {
    const values = read(event);
    return this.#try('name', async () => {
      await ask(api().PUT('/umbraco/management/api/v1/desk/me/profile', { body: { name: typed(values, 'name') } }));
      host().notify({ kind: 'done', text: t('profile.nameSaved') });
    });
  }

  #savePassword(event: SubmitEvent): Promise<void> {
    const values = read(event);
    const form = event.target as HTMLFormElement;
    return this.#try('password', async () => {
      await ask(
        api().POST('/umbraco/management/api/v1/desk/password', {
          body: {
            currentPassword: typed(values, 'currentPassword'),
            newPassword: typed(values, 'newPassword'),
          },
        }),
      );
      form.reset();
      host().notify({ kind: 'done', text: t('profile.password.done') });
    });
  }

  async #endAll(): Promise<void> {
    if (
      await confirm({
        heading: t('profile.endAll'),
        text: t('profile.endAllText'),
        yes: t('profile.endAll'),
        danger: true,
      })
    ) {
      await this.#try('name', async () => {
        await ask(api().POST('/umbraco/management/api/v1/desk/me/sign-out-everywhere'));
        host().notify({ kind: 'done', text: t('profile.endAllDone') });
      });
    }
  }

  async #try(form: Form, act: () => Promise<void>): Promise<void> {
    this._busy = true;
    this._problem = undefined;
    try {
      await act();
      await this.#profile.run();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = { form, problem: error };
      const field = Object.keys(error.errors)[0];
      if (field === undefined) {
        host().notify({ kind: 'problem', text: error.title });
      } else {
        this.renderRoot.querySelector<HTMLElement>(`[name='${field}']`)?.focus();
      }
    } finally {
      this._busy = false;
    }
  }
}

function read(event: SubmitEvent): FormData {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
}
