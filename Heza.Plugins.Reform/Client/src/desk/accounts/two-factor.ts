import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ApiProblem, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { typed } from '../platform/typed';

type Step =
  | { kind: 'rest' }
  | { kind: 'set-up'; setUp: Schemas['TwoFactorSetUp'] }
  | { kind: 'password'; action: 'disable' | 'renew' }
  | { kind: 'codes'; codes: readonly string[] };

/** One's own second step: set up, new recovery codes, off. Fires `heza-two-factor-changed` when something has changed. */
@customElement('heza-two-factor')
export class HezaTwoFactor extends DeskElement {
  static override styles = css`
    .qr {
      display: block;
      width: 13rem;
      max-width: 100%;
      height: auto;
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    code {
      font-size: var(--t-l);
      overflow-wrap: anywhere;
    }

    .codes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      gap: var(--s-2);
      padding: var(--s-4);
      list-style: none;
      background: var(--c-page);
      border-radius: var(--radius);
    }

    ol {
      padding-left: var(--s-5);
    }

    li + li {
      margin-top: var(--s-3);
    }

    .field {
      max-width: 22rem;
    }
  `;

  @property({ attribute: false }) state: Schemas['TwoFactorView'] | undefined;

  @state() private _step: Step = { kind: 'rest' };

  @state() private _problem: ApiProblem | undefined;

  @state() private _busy = false;

  protected override render(): unknown {
    const now = this.state;
    if (now === undefined) {
      return nothing;
    }
    return html`<div class="stack">
      <p>
        <span class="tag ${now.enabled ? 'tag--ok' : 'tag--warn'}"
          >${t(now.enabled ? 'profile.twoFactor.on' : 'profile.twoFactor.off')}</span
        >
        ${now.enabled ? t('profile.twoFactor.left', { count: now.recoveryCodesLeft }) : t('profile.twoFactor.why')}
      </p>
      ${this.#stepTemplate(now)}
    </div>`;
  }

  #stepTemplate(now: Schemas['TwoFactorView']): TemplateResult {
    const step = this._step;
    switch (step.kind) {
      case 'set-up':
        return this.#setUp(step.setUp);
      case 'password':
        return this.#password(step.action);
      case 'codes':
        return html`<div class="stack" role="status">
          <p><strong>${t('profile.twoFactor.codes')}</strong> ${t('profile.twoFactor.codesText')}</p>
          <ul class="codes">
            ${step.codes.map((code) => html`<li><code>${code}</code></li>`)}
          </ul>
          ${this.#button('profile.twoFactor.codesKept', () => this.#go({ kind: 'rest' }), 'primary')}
        </div>`;
      default:
        return html`<div class="row">
          ${
            now.enabled
              ? html`${this.#button('profile.twoFactor.renew', () => this.#go({ kind: 'password', action: 'renew' }))}
                ${now.required ? nothing : this.#button('profile.twoFactor.disable', () => this.#go({ kind: 'password', action: 'disable' }))}`
              : this.#button('profile.twoFactor.start', () => this.#start(), 'primary')
          }
          ${this._problem === undefined ? nothing : html`<p class="error" role="alert">${this._problem.title}</p>`}
        </div>`;
    }
  }

  #setUp(setUp: Schemas['TwoFactorSetUp']): TemplateResult {
    return html`<form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#confirm(event, setUp.ticket)}>
      <ol>
        <li>${t('profile.twoFactor.app')}</li>
        <li>
          <p>${t('profile.twoFactor.scan')}</p>
          <svg
            class="qr"
            viewBox=${`0 0 ${setUp.qr.size.toString()} ${setUp.qr.size.toString()}`}
            role="img"
            aria-label=${t('profile.twoFactor.qr')}
            shape-rendering="crispEdges"
          >
            ${svg`<rect width="100%" height="100%" fill="#fff"></rect><path d=${setUp.qr.path} fill="#000"></path>`}
          </svg>
          <p>${t('profile.twoFactor.type')} <code>${setUp.key}</code></p>
        </li>
        <li>${t('profile.twoFactor.enter')}</li>
      </ol>
      ${this.#field('code', t('profile.twoFactor.code'), 'text', 'one-time-code', 'numeric')}
      <div class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t('profile.twoFactor.confirm')}
          ?disabled=${this._busy}
        ></uui-button>
        ${this.#button('common.cancel', () => this.#go({ kind: 'rest' }))}
      </div>
    </form>`;
  }

  #password(action: 'disable' | 'renew'): TemplateResult {
    return html`<form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#prove(event, action)}>
      <p>${t(`profile.twoFactor.${action}Text`)}</p>
      ${this.#field('password', t('profile.password.current'), 'password', 'current-password')}
      <div class="row">
        <uui-button
          type="submit"
          look="primary"
          label=${t(`profile.twoFactor.${action}`)}
          ?disabled=${this._busy}
        ></uui-button>
        ${this.#button('common.cancel', () => this.#go({ kind: 'rest' }))}
      </div>
    </form>`;
  }

  #field(name: string, label: string, type: string, autocomplete: AutoFill, inputMode?: string): TemplateResult {
    const message = this._problem?.title;
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${inputMode ?? nothing}
        aria-invalid=${message === undefined ? 'false' : 'true'}
        aria-describedby="problem"
      />
      <p id="problem" class="error" role="alert">${message ?? ''}</p>
    </div>`;
  }

  #button(key: string, run: () => unknown, look = 'secondary'): TemplateResult {
    return html`<uui-button look=${look} label=${t(key)} ?disabled=${this._busy} @click=${run}></uui-button>`;
  }

  #go(step: Step): void {
    this._step = step;
    this._problem = undefined;
  }

  #start(): Promise<void> {
    return this.#try(async () => {
      this.#go({ kind: 'set-up', setUp: await ask(api().POST('/umbraco/management/api/v1/desk/me/two-factor/start')) });
    });
  }

  #confirm(event: SubmitEvent, ticket: string): Promise<void> {
    event.preventDefault();
    const code = typed(new FormData(event.target as HTMLFormElement), 'code');
    return this.#try(async () => {
      const on = await ask(
        api().POST('/umbraco/management/api/v1/desk/me/two-factor/confirm', { body: { ticket, code } }),
      );
      this.#go({ kind: 'codes', codes: on.recoveryCodes });
      this.emit('heza-two-factor-changed');
    });
  }

  #prove(event: SubmitEvent, action: 'disable' | 'renew'): Promise<void> {
    event.preventDefault();
    const password = typed(new FormData(event.target as HTMLFormElement), 'password');
    return this.#try(async () => {
      if (action === 'renew') {
        const renewed = await ask(
          api().POST('/umbraco/management/api/v1/desk/me/two-factor/recovery-codes', { body: { password } }),
        );
        this.#go({ kind: 'codes', codes: renewed.recoveryCodes });
      } else {
        await ask(api().POST('/umbraco/management/api/v1/desk/me/two-factor/disable', { body: { password } }));
        this.#go({ kind: 'rest' });
      }
      this.emit('heza-two-factor-changed');
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this._busy = true;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error;
      this.renderRoot.querySelector('input')?.focus();
    } finally {
      this._busy = false;
    }
  }
}
