import { confirm, confirmWith } from '../platform/confirm';
import { t } from '../platform/i18n';
import type { PostDeed } from './post-buttons';
import { approvePost, cancelPost, deletePost, hidePost, retryPost, showPost } from './post-calls';
import type { PostDetails, PostView } from './posts';

export interface Done {
  details: PostDetails;
  /** What to tell the person. */
  said: string;
}

type Plain = 'approve' | 'retry' | 'hide' | 'show' | 'delete';

const calls: Record<Plain, (post: PostView) => Promise<PostDetails>> = {
  approve: (post) => approvePost(post.id, post.version),
  retry: (post) => retryPost(post.id),
  hide: (post) => hidePost(post.id),
  show: (post) => showPost(post.id),
  delete: (post) => deletePost(post.id),
};

/** What is done without a form: asked about first, except what harms nobody. Null: the person said no. */
export async function askAndDo(deed: PostDeed, post: PostView): Promise<Done | null> {
  if (deed === 'cancel') {
    return cancel(post);
  }
  const plain = deed as Plain;
  const sure =
    plain === 'approve' ||
    plain === 'show' ||
    (await confirm({
      heading: t(`fanpage.deed.${plain}`),
      text: t(`fanpage.ask.${plain}`, { channel: post.channelName }),
      yes: t(`fanpage.deed.${plain}`),
      danger: plain === 'delete',
    }));
  return sure ? { details: await calls[plain](post), said: t(`fanpage.done.${plain}`) } : null;
}

async function cancel(post: PostView): Promise<Done | null> {
  const reason = await confirmWith({
    heading: t('fanpage.deed.cancel'),
    text: t('fanpage.ask.cancel'),
    yes: t('fanpage.deed.cancel'),
    danger: true,
    ask: { label: t('fanpage.cancelReason'), required: true, maxLength: 500 },
  });
  return reason === null ? null : { details: await cancelPost(post.id, reason), said: t('fanpage.done.cancel') };
}
