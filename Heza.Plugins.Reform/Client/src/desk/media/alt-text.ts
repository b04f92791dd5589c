import '@umbraco-ui/uui-button';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { describe, sized, type MediaView } from './library-api';
import { mediaStyles } from './styles';

/**
 * Asks what a picture shows, for people who do not see it. Fires `heza-media-changed` with `{media}`. The slot `actions`
 * holds more buttons.
 */
@customElement('heza-alt-text')
export class HezaAltText extends DeskElement {
  static override styles = [
    mediaStyles,
    css`
      form {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-3);
      }

      .row {
        margin-top: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) media!: MediaView;

  @state() private _problem = '';

  @state() private _saving = false;

  @query('textarea') private readonly text!: HTMLTextAreaElement;

  protected override render() {
    return html`<form novalidate @submit=${this.#save}>
      <img class="thumb small-thumb" src=${sized(this.media, 320)} alt="" />
      <div class="field">
        <label for="alt">${t('media.altOf', { name: this.media.name })}</label>
        <p class="hint" id="hint">${t('media.altHint')}</p>
        <textarea
          id="alt"
          rows="2"
          maxlength="500"
          .value=${this.media.altText ?? ''}
          aria-describedby="hint problem"
          aria-invalid=${this._problem === '' ? 'false' : 'true'}
        ></textarea>
        <p class="error" id="problem" role="alert">${this._problem}</p>
        <div class="row">
          <uui-button
            type="submit"
            look="primary"
            label=${t('media.altSave')}
            state=${this._saving ? 'waiting' : ''}
            @click=${this.#save}
          ></uui-button>
          <slot name="actions"></slot>
        </div>
      </div>
    </form>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const altText = this.text.value.trim();
    if (altText === '') {
      this._problem = t('media.altMissing');
      this.text.focus();
      return;
    }
    if (this._saving) {
      return;
    }
    this._saving = true;
    this._problem = '';
    try {
      this.emit('heza-media-changed', { media: await describe(this.media.key, { name: this.media.name, altText }) });
    } catch (error) {
      this._problem = error instanceof ApiProblem ? error.title : t('common.problem.unknown');
    } finally {
      this._saving = false;
    }
  }
}
