import { t } from '../platform/i18n';
import type { CalendarPost, PostAction } from './posts';

export type PostState = CalendarPost['state'];

/** In the order in which a person reads them: what asks for something first. */
export const states: readonly PostState[] = [
  'failed',
  'vanished',
  'unknown',
  'scheduled',
  'handedOver',
  'takingBack',
  'sending',
  'sent',
  'removed',
  'rehearsed',
  'cancelled',
];

/** A sign beside the words, so that a state is not told by colour alone. */
export const signs: Record<PostState, string> = {
  scheduled: '◷',
  sending: '↑',
  sent: '✓',
  unknown: '?',
  failed: '!',
  cancelled: '×',
  handedOver: '→',
  takingBack: '←',
  vanished: '∅',
  removed: '−',
  rehearsed: '○',
};

const looks: Record<PostState, string> = {
  scheduled: 'tag--info',
  sending: 'tag--info',
  sent: 'tag--ok',
  unknown: 'tag--warn',
  failed: 'tag--bad',
  cancelled: '',
  handedOver: 'tag--info',
  takingBack: 'tag--warn',
  vanished: 'tag--bad',
  removed: '',
  rehearsed: '',
};

export interface StateOf {
  state: PostState;
  channelEnabled: boolean;
  /** The channel is paused by trouble of its own. */
  channelStopped?: boolean;
  actions?: readonly PostAction[];
}

/** What holds a waiting post, the most important first; undefined: nothing but its time. */
function held(post: StateOf): 'channelOff' | 'channelStopped' | 'toApprove' | undefined {
  if (post.state !== 'scheduled') {
    return undefined;
  }
  return !post.channelEnabled
    ? 'channelOff'
    : post.channelStopped === true
      ? 'channelStopped'
      : post.actions?.includes('approve') === true
        ? 'toApprove'
        : undefined;
}

/** The tag's look: see `platform/styles.ts`. */
export function lookOf(post: StateOf): string {
  return held(post) === undefined ? looks[post.state] : 'tag--warn';
}

export function stateText(post: StateOf): string {
  const hidden = post.state === 'removed' && post.actions?.includes('show') === true;
  return t(`fanpage.state.${hidden ? 'hidden' : (held(post) ?? post.state)}`);
}
