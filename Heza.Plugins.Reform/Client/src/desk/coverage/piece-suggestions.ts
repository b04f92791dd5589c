import '../platform/elements/index';
import '@umbraco-ui/uui-button';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { suggestionsFor, type Suggestion } from './coverage-api';
import { suggestionList } from './suggestion-list';
import { itemPath } from './words';

/** Items that a published piece could satisfy; asked for by a button, since a list has many pieces. */
@customElement('heza-piece-suggestions')
export class HezaPieceSuggestions extends DeskElement {
  @property({ type: Number }) year = 0;

  /** Content key of the piece. */
  @property() piece = '';

  @property() heading = '';

  @state() private _asked = false;

  readonly #found = new Load(this, {
    args: () => [this.year, this._asked ? this.piece : ''] as const,
    task: ([year, piece]) => (piece === '' ? Promise.resolve(undefined) : suggestionsFor(year, piece)),
  });

  protected override render() {
    return this._asked
      ? html`<div role="status">
          ${this.#found.show((found) =>
            found === undefined
              ? html`<heza-loading></heza-loading>`
              : found.items.length === 0
                ? html`<p class="small soft">${t('coverage.nothingSuggested')}</p>`
                : suggestionList(found.items, (one) => this.#way(one)),
          )}
        </div>`
      : html`<uui-button
          compact
          look="outline"
          label=${t('coverage.suggestFor', { title: this.heading })}
          @click=${() => (this._asked = true)}
          >${t('coverage.suggest')}</uui-button
        >`;
  }

  #way(one: Suggestion) {
    return may('edit')
      ? html`<a href=${host().href(`noi-dung/${this.piece}?muc=${one.reference}`)}
          >${t('coverage.openWithItem', { code: one.code })}</a
        >`
      : html`<a href=${host().href(itemPath(this.year, one.code))}>${t('coverage.seeItem', { code: one.code })}</a>`;
  }
}
