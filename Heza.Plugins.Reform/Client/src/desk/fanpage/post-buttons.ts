import '@umbraco-ui/uui-button';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { mayDo, type PostAction, type PostView } from './posts';

/** `shape` is no action of its own for the server: what may be given other words may be given another shape. */
export type PostDeed = PostAction | 'shape';

/** In the order of the buttons: what is wanted most first, what destroys last. */
const deeds: readonly { deed: PostDeed; look: 'primary' | 'secondary'; danger?: boolean }[] = [
  { deed: 'approve', look: 'primary' },
  { deed: 'retry', look: 'primary' },
  { deed: 'move', look: 'secondary' },
  { deed: 'reword', look: 'secondary' },
  { deed: 'shape', look: 'secondary' },
  { deed: 'edit', look: 'secondary' },
  { deed: 'repeat', look: 'secondary' },
  { deed: 'show', look: 'secondary' },
  { deed: 'hide', look: 'secondary' },
  { deed: 'cancel', look: 'secondary', danger: true },
  { deed: 'delete', look: 'secondary', danger: true },
];

/** What this person can do with a post now. Fires `heza-deed` with the {@link PostDeed}. */
@customElement('heza-post-buttons')
export class HezaPostButtons extends DeskElement {
  @property({ attribute: false }) post!: PostView;

  @property({ type: Boolean }) busy = false;

  protected override render() {
    const shown = deeds.filter(({ deed }) => mayDo(this.post, deed === 'shape' ? 'reword' : deed));
    return shown.length === 0
      ? nothing
      : html`<p class="row">
          ${shown.map(
            ({ deed, look, danger }) =>
              html`<uui-button
                look=${look}
                color=${danger === true ? 'danger' : 'default'}
                label=${t(`fanpage.deed.${deed}`)}
                ?disabled=${this.busy}
                @click=${() => {
                  this.emit('heza-deed', deed);
                }}
              ></uui-button>`,
          )}
        </p>`;
  }
}
