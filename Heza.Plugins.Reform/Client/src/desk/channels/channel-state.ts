import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import type { ChannelView } from './channels-api';

/** Days before an end of which one is warned (the same figure as the server's first warning). */
const warnDays = 14;

const day = 86_400_000;

export interface Told {
  text: string;
  /** The tag's look: see `platform/styles.ts`. */
  look: string;
}

/** A channel's state in one word and one colour; what keeps posts from going out comes first. */
export function stateOf(channel: ChannelView, now = Date.now()): Told {
  if (channel.trouble === 'notConnected' || !channel.connected) {
    return { text: t('channels.state.notConnected'), look: 'tag--warn' };
  }
  if (!channel.enabled) {
    return { text: t('channels.state.off'), look: 'tag--warn' };
  }
  if (channel.trouble !== null) {
    return { text: t('channels.state.stopped'), look: 'tag--bad' };
  }
  if (channel.policy.dryRun) {
    return { text: t('channels.state.dryRun'), look: 'tag--info' };
  }
  if (channel.restUntil !== null && Date.parse(channel.restUntil) > now) {
    return { text: t('channels.state.resting', { until: showMoment(channel.restUntil) }), look: 'tag--warn' };
  }
  return { text: t('channels.state.working'), look: 'tag--ok' };
}

/** How long until something ends. */
export function leftUntil(end: string, now = Date.now()): Told {
  const days = Math.ceil((Date.parse(end) - now) / day);
  return days <= 0
    ? { text: t('channels.ended'), look: 'tag--bad' }
    : { text: t('channels.left', { count: days }), look: days < warnDays ? 'tag--warn' : '' };
}

/** Words about the channel's policy, the shortest way. */
export function policyWords({ policy }: ChannelView): string[] {
  return [
    policy.autoPost ? t('channels.brief.auto') : t('channels.brief.byHand'),
    ...(policy.needsApproval ? [t('channels.brief.approval')] : []),
    ...(policy.quietFrom != null && policy.quietUntil != null
      ? [t('channels.brief.quiet', { from: clock(policy.quietFrom), until: clock(policy.quietUntil) })]
      : []),
    ...(policy.leastMinutes > 0 ? [t('channels.brief.distance', { count: policy.leastMinutes })] : []),
    ...(policy.dailyMost == null ? [] : [t('channels.brief.most', { count: policy.dailyMost })]),
    ...(policy.handOver ? [t('channels.brief.handOver')] : []),
  ];
}

/** `21:30:00` as `21:30`. */
export function clock(time: string): string {
  return time.slice(0, 5);
}
