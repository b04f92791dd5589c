import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import type { Activity } from './activities-api';

/** The day, or from when to when. */
export function days(activity: Pick<Activity, 'day' | 'lastDay'>): string {
  return activity.lastDay === null
    ? showDay(activity.day)
    : t('activities.days', { from: showDay(activity.day), to: showDay(activity.lastDay) });
}
