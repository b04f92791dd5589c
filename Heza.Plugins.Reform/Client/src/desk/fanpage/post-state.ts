import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { lookOf, signs, stateText, type PostState } from './posts';

/** A post's state by colour, sign and words. */
@customElement('heza-post-state')
export class HezaPostState extends DeskElement {
  @property() state: PostState = 'scheduled';

  @property({ type: Boolean }) channelEnabled = true;

  protected override render() {
    const post = { state: this.state, channelEnabled: this.channelEnabled };
    return html`<span class="tag ${lookOf(post)}"
      ><span aria-hidden="true">${signs[this.state]}</span>${stateText(post)}</span
    >`;
  }
}
