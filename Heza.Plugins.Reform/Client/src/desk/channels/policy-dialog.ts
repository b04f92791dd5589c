import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import type { HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { clock } from './channel-state';
import { savePolicy, type ChannelPolicy, type ChannelView } from './channels-api';
import { choices, readPolicy } from './policy-form';

type Flag = 'autoPost' | 'needsApproval' | 'dryRun' | 'handOver';
type Text = 'quietFrom' | 'quietUntil' | 'leastMinutes' | 'dailyMost';
type Choice = keyof typeof choices;

/** How a channel may be used: a form. Fires `heza-policy-saved`. */
@customElement('heza-policy-dialog')
export class HezaPolicyDialog extends DeskElement {
  static override styles = css`
    label.check {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
      font-weight: 600;
    }

    .check + .hint {
      margin-left: 2.25rem;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: var(--s-4);
      align-items: start;
    }

    fieldset label {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      min-height: 2.25rem;
    }
  `;

  @property({ attribute: false }) channel: ChannelView | undefined;

  @state() private _errors: Readonly<Record<string, readonly string[]>> = {};

  @state() private _trouble = '';

  @state() private _busy = false;

  @query('heza-dialog') private readonly dialog!: HezaDialog;

  async open(): Promise<void> {
    this._errors = {};
    this._trouble = '';
    await this.updateComplete;
    // What was typed and not saved belongs to the last time.
    this.renderRoot.querySelector('form')?.reset();
    await this.dialog.open();
  }

  protected override render() {
    const { channel } = this;
    return html`<heza-dialog .heading=${t('channels.policyOf', { name: channel?.name ?? '' })}>
      ${channel === undefined ? nothing : this.#form(channel)}
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
        label=${t('common.save')}
        ?disabled=${this._busy}
        @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}
      ></uui-button>
    </heza-dialog>`;
  }

  #form({ policy, canHandOver }: ChannelView) {
    return html`<form class="stack" novalidate @submit=${this.#save}>
      <heza-error-summary
        .heading=${this._trouble}
        .errors=${Object.entries(this._errors).flatMap(([field, messages]) => messages.map((message) => ({ field, message })))}
        @heza-go-to-field=${(event: CustomEvent<string>) => {
          this.renderRoot.querySelector<HTMLElement>(`[name='${event.detail}']`)?.focus();
        }}
      ></heza-error-summary>
      ${this.#flag('autoPost', policy)} ${this.#flag('needsApproval', policy)}
      <div class="pair">
        ${this.#text('quietFrom', policy.quietFrom == null ? '' : clock(policy.quietFrom), '21:30')}
        ${this.#text('quietUntil', policy.quietUntil == null ? '' : clock(policy.quietUntil), '06:30')}
      </div>
      <p class="hint">${t('channels.field.quietHint')}</p>
      <div class="pair">
        ${this.#text('leastMinutes', String(policy.leastMinutes))}
        ${this.#text('dailyMost', policy.dailyMost == null ? '' : String(policy.dailyMost))}
      </div>
      <p class="hint">${t('channels.field.paceHint')}</p>
      ${this.#choice('late', policy.late ?? choices.late[0])}
      ${this.#choice('onWithdrawal', policy.onWithdrawal ?? choices.onWithdrawal[0])}
      ${canHandOver ? this.#flag('handOver', policy) : nothing} ${this.#flag('dryRun', policy)}
    </form>`;
  }

  #flag(name: Flag, policy: ChannelPolicy) {
    return html`<div>
      <label class="check"
        ><input
          type="checkbox"
          name=${name}
          ?checked=${policy[name]}
          aria-describedby=${`${name}-hint ${name}-error`}
        />${t(`channels.field.${name}`)}</label
      >
      <p class="hint" id=${`${name}-hint`}>${t(`channels.field.${name}Hint`)}</p>
      ${this.#error(name)}
    </div>`;
  }

  #text(name: Text, value: string, example = '') {
    return html`<div class="field">
      <label for=${name}>${t(`channels.field.${name}`)}</label>
      <input
        id=${name}
        name=${name}
        inputmode="numeric"
        autocomplete="off"
        placeholder=${example || nothing}
        value=${value}
        aria-invalid=${this._errors[name] === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-error`}
      />
      ${this.#error(name)}
    </div>`;
  }

  #choice(name: Choice, value: string) {
    return html`<fieldset aria-describedby=${`${name}-error`}>
      <legend>${t(`channels.field.${name}`)}</legend>
      <p class="hint">${t(`channels.field.${name}Hint`)}</p>
      ${choices[name].map(
        (known) =>
          html`<label
            ><input type="radio" name=${name} value=${known} ?checked=${known === value} />${t(
              `channels.${name}.${known}`,
            )}</label
          >`,
      )}
      ${this.#error(name)}
    </fieldset>`;
  }

  #error(name: string) {
    const messages = this._errors[name];
    return html`<p class="error" id=${`${name}-error`} ?hidden=${messages === undefined}>
      ${messages?.join(' ') ?? nothing}
    </p>`;
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { channel } = this;
    if (channel === undefined) {
      return;
    }
    const read = readPolicy(new FormData(event.target as HTMLFormElement), channel.policy, channel.canHandOver);
    this._trouble = '';
    this._errors = read.errors;
    if (Object.keys(read.errors).length > 0) {
      await this.#showErrors();
      return;
    }
    this._busy = true;
    try {
      await savePolicy(channel.code, read.policy);
      host().notify({ kind: 'done', text: t('channels.done.policy', { name: channel.name }) });
      this.dialog.close();
      this.emit('heza-policy-saved');
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._errors = error.errors;
      this._trouble = Object.keys(error.errors).length === 0 ? error.title : '';
      await this.#showErrors();
    } finally {
      this._busy = false;
    }
  };

  async #showErrors(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take();
  }
}
