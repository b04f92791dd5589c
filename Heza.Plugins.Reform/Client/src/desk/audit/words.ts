import type { Schemas } from '../platform/api/client';

/** All of them, by the API's own description: one that is missing or unknown breaks the build. */
const actionSet: Record<Schemas['AuditAction'], true> = {
  'content-created': true,
  'content-saved': true,
  'content-submitted': true,
  'content-returned': true,
  'content-recalled': true,
  'content-published': true,
  'content-scheduled': true,
  'content-schedule-cleared': true,
  'content-schedule-failed': true,
  'content-withdrawn': true,
  'content-trashed': true,
  'content-restored': true,
  'content-version-restored': true,
  'content-deleted': true,
  'media-uploaded': true,
  'media-described': true,
  'media-replaced': true,
  'media-deleted': true,
  'plan-imported': true,
  'fulfilment-accepted': true,
  'fulfilment-returned': true,
  'post-cancelled': true,
  'post-retried': true,
  'post-rescheduled': true,
  'post-reworded': true,
  'channel-switched-on': true,
  'channel-switched-off': true,
  'account-created': true,
  'account-changed': true,
  'account-disabled': true,
  'account-enabled': true,
  'account-locked': true,
  'password-link-issued': true,
  'password-set': true,
  'password-changed': true,
  'two-factor-turned-on': true,
  'two-factor-turned-off': true,
  'two-factor-reset': true,
  'recovery-codes-renewed': true,
  'profile-changed': true,
  'signed-in': true,
  'signed-out': true,
  'signed-out-everywhere': true,
  'audit-exported': true,
};

const subjectSet: Record<Schemas['AuditSubjectKind'], true> = {
  content: true,
  media: true,
  plan: true,
  fulfilment: true,
  post: true,
  channel: true,
  account: true,
  audit: true,
};

export const actions: readonly string[] = Object.keys(actionSet);

export const subjects: readonly string[] = Object.keys(subjectSet);
