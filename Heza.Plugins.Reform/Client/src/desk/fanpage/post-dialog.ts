import '../platform/elements';
import './post';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import type { HezaDialog } from '../platform/elements/dialog';
import { t } from '../platform/i18n';
import type { HezaFanpagePost } from './post';
import { titleOf, type PostDetails } from './posts';

/** A post to open; its title is known once it is loaded. */
export interface Opened {
  id: string;
  title?: string | null;
}

/** A post's details in a dialog. What the post fires goes on: `heza-post-changed`; and `heza-close`. */
@customElement('heza-post-dialog')
export class HezaPostDialog extends DeskElement {
  @state() post: Opened | undefined;

  @query('heza-dialog') private readonly dialog!: HezaDialog;

  @query('heza-fanpage-post') private readonly details!: HezaFanpagePost;

  /** @param form opened at once, with the time that is proposed (ISO 8601). */
  async open(post: Opened, form?: 'move', dueAt?: string): Promise<void> {
    this.post = post;
    await this.updateComplete;
    await this.dialog.open();
    if (form !== undefined) {
      await this.details.start(form, dueAt);
    }
  }

  protected override render() {
    const { post } = this;
    return html`<heza-dialog
      .heading=${post === undefined ? '' : post.title === undefined ? t('fanpage.post') : titleOf(post)}
      @heza-close=${() => {
        this.post = undefined;
      }}
    >
      ${
        post === undefined
          ? nothing
          : html`<heza-fanpage-post
              titled
              .postId=${post.id}
              @heza-post-loaded=${(event: CustomEvent<{ details: PostDetails }>) => {
                const { id, title } = event.detail.details.post;
                if (this.post?.id === id && this.post.title !== title) {
                  this.post = { id, title };
                }
              }}
            ></heza-fanpage-post>`
      }
    </heza-dialog>`;
  }
}
