import { readClock } from '../platform/dates';
import { t } from '../platform/i18n';
import { typed } from '../platform/typed';
import type { ChannelPolicy } from './channels-api';

/** The first is what the server does unless it is told otherwise. */
export const choices = {
  late: ['sendWithinDay', 'ask', 'drop'],
  onWithdrawal: ['askPerson', 'hide', 'delete'],
} as const;

export interface ReadPolicy {
  policy: ChannelPolicy;
  /** Of what cannot be read at all, by field; the server judges the rest. */
  errors: Record<string, string[]>;
}

/** The policy as it was typed. What cannot be read stays as it was, with an error. */
export function readPolicy(form: FormData, before: ChannelPolicy, canHandOver: boolean): ReadPolicy {
  const errors: Record<string, string[]> = {};
  const wrong = (field: string, text: string) => {
    errors[field] = [t(text)];
  };
  const time = (field: 'quietFrom' | 'quietUntil') => {
    const text = typed(form, field).trim();
    const read = text === '' ? '' : readClock(text);
    if (read === null) {
      wrong(field, 'channels.wrong.clock');
    }
    return read === null || read === '' ? null : `${read}:00`;
  };
  const whole = (field: 'leastMinutes' | 'dailyMost') => {
    const text = typed(form, field).trim();
    if (text !== '' && !/^\d{1,6}$/.test(text)) {
      wrong(field, 'channels.wrong.number');
      return before[field] ?? null;
    }
    return text === '' ? null : Number(text);
  };
  const one = <T extends string>(field: string, known: readonly [T, ...T[]]) =>
    known.find((choice) => choice === typed(form, field)) ?? known[0];
  const policy: ChannelPolicy = {
    autoPost: form.has('autoPost'),
    needsApproval: form.has('needsApproval'),
    quietFrom: time('quietFrom'),
    quietUntil: time('quietUntil'),
    leastMinutes: whole('leastMinutes') ?? 0,
    dailyMost: whole('dailyMost'),
    late: one('late', choices.late),
    dryRun: form.has('dryRun'),
    handOver: canHandOver && form.has('handOver'),
    onWithdrawal: one('onWithdrawal', choices.onWithdrawal),
  };
  return { policy, errors };
}
