import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { lookOf, signs, stateText, type PostState, type StateOf } from './post-look';

/** A post's state by colour, sign and words: of a post, or for a legend by its name alone. */
@customElement('heza-post-state')
export class HezaPostState extends DeskElement {
  @property({ attribute: false }) post: StateOf | undefined;

  @property() state: PostState = 'scheduled';

  protected override render() {
    const post = this.post ?? { state: this.state, channelEnabled: true };
    return html`<span class="tag ${lookOf(post)}"
      ><span aria-hidden="true">${signs[post.state]}</span>${stateText(post)}</span
    >`;
  }
}
