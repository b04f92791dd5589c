import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import type { PostView } from './posts';

/** What is known of a post: channel, times, who did what. */
@customElement('heza-post-facts')
export class HezaPostFacts extends DeskElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--s-1) var(--s-4);
    }

    dt {
      color: var(--c-ink-soft);
    }

    @media (max-width: 30rem) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }

      dd {
        margin-bottom: var(--s-2);
      }
    }
  `;

  @property({ attribute: false }) post!: PostView;

  protected override render() {
    const { post } = this;
    return html`<dl>
      ${fact('fanpage.channel', post.channelName)}
      ${fact(
        post.sentAt == null ? 'fanpage.dueAt' : 'fanpage.sentAt',
        html`${showMoment(post.sentAt ?? post.dueAt)}
        ${
          post.sentAt == null && post.plannedAt != null && post.plannedAt !== post.dueAt
            ? html`<span class="soft small">${t('fanpage.moved', { time: showMoment(post.plannedAt) })}</span>`
            : nothing
        }`,
      )}
      ${post.state === 'handedOver' && post.handedOverFor != null ? fact('fanpage.handedOverFor', showMoment(post.handedOverFor)) : nothing}
      ${post.occurrence > 1 ? fact('fanpage.occurrence', t('fanpage.occurrenceOf', { number: post.occurrence })) : nothing}
      ${post.askedBy == null ? nothing : fact('fanpage.askedBy', post.askedBy)}
      ${by('fanpage.changedBy', post.changedBy, post.changedAt)}
      ${by('fanpage.approvedBy', post.approvedBy, post.approvedAt)}
      ${post.state === 'cancelled' ? by('fanpage.cancelledBy', post.cancelledBy, post.cancelledAt) : nothing}
      ${post.vanishedAt == null ? nothing : fact('fanpage.vanishedAt', showMoment(post.vanishedAt))}
      ${post.removedAt == null ? nothing : fact('fanpage.removedAt', showMoment(post.removedAt))}
      ${post.latePolicy == null ? nothing : fact('fanpage.shape.late', t(`channels.late.${post.latePolicy}`))}
      ${
        post.permalink == null
          ? nothing
          : fact(
              'fanpage.permalink',
              html`<a href=${post.permalink} target="_blank" rel="noopener">${t('fanpage.openPost')}</a>`,
            )
      }
    </dl>`;
  }
}

function fact(label: string, value: unknown): TemplateResult {
  return html`<dt>${t(label)}</dt>
    <dd>${value}</dd>`;
}

function by(label: string, name: string | null | undefined, at: string | null | undefined): unknown {
  return name == null || at == null ? nothing : fact(label, `${name}, ${showMoment(at)}`);
}
