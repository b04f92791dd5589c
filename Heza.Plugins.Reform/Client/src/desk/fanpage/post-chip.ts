import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showTime } from '../platform/format';
import { lookOf, signs, stateText } from './post-look';
import { mayDo, titleOf, type CalendarPost } from './posts';

/** Kind of what is dragged: the calendar takes nothing else. */
export const draggedPost = 'application/x-heza-fanpage-post';

/** A post in a day of the calendar: opens its details, and can be dragged to another day by who may move it. */
@customElement('heza-post-chip')
export class HezaPostChip extends DeskElement {
  static override styles = css`
    button {
      display: block;
      width: 100%;
      min-height: 1.75rem;
      padding: 0.125rem var(--s-2);
      font: inherit;
      font-size: var(--t-s);
      line-height: 1.4;
      text-align: left;
      color: var(--c-ink);
      background: var(--c-page);
      border: 0;
      border-left: 4px solid var(--c-line-strong);
      border-radius: 4px;
      cursor: pointer;
    }

    button[draggable='true'] {
      cursor: grab;
    }

    .tag--ok {
      background: var(--c-ok-bg);
      border-color: var(--c-ok);
    }

    .tag--warn {
      background: var(--c-warn-bg);
      border-color: var(--c-warn);
    }

    .tag--bad {
      background: var(--c-bad-bg);
      border-color: var(--c-bad);
    }

    .tag--info {
      background: var(--c-info-bg);
      border-color: var(--c-info);
    }

    .title {
      display: -webkit-box;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }

    :host([full]) .title {
      -webkit-line-clamp: 4;
    }

    .state {
      font-weight: 600;
    }

    .cancelled .title,
    .removed .title {
      text-decoration: line-through;
    }
  `;

  @property({ attribute: false }) post!: CalendarPost;

  /** With the state in words and a longer title. */
  @property({ type: Boolean, reflect: true }) full = false;

  protected override render() {
    const post = this.post;
    const movable = mayDo(post, 'move');
    // The look's class only gives colours here; the tag's own form stays with the tag.
    return html`<button
      type="button"
      class="${lookOf(post)} ${post.state}"
      draggable=${movable ? 'true' : 'false'}
      title=${`${showTime(post.at)} ${stateText(post)}: ${titleOf(post)}`}
      @click=${() => this.emit('heza-open-post', { post })}
      @dragstart=${this.#start}
    >
      <span class="state"
        ><span aria-hidden="true">${signs[post.state]}</span> ${showTime(post.at)}<span
          class=${this.full ? '' : 'visually-hidden'}
        >
          ${stateText(post)}</span
        ></span
      >
      <span class="title">${titleOf(post)}</span>
      ${this.full ? html`<span class="soft">${post.channelName}</span>` : nothing}
    </button>`;
  }

  #start(event: DragEvent): void {
    event.dataTransfer?.setData(draggedPost, this.post.id);
    if (event.dataTransfer !== null) {
      event.dataTransfer.effectAllowed = 'move';
    }
  }
}
