import { confirm, confirmWith } from '../platform/confirm';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { acceptReport, remindUnit, returnReport, submitReport, type ReportKey } from './reports-api';

// Each asks first; true: it was done.

/** @param late a reason is asked for. */
export async function hand(key: ReportKey, revision: number, late: boolean): Promise<boolean> {
  const question = {
    heading: t('unitReports.submitHeading'),
    text: t(late ? 'unitReports.submitLate' : 'unitReports.submitText'),
    yes: t('unitReports.submit'),
  };
  const reason = await confirmWith(
    late ? { ...question, ask: { label: t('unitReports.lateReason'), required: true } } : question,
  );
  if (reason === null) {
    return false;
  }
  await submitReport(key, revision, late ? reason : null);
  return done('unitReports.submitDone');
}

export async function accept(key: ReportKey, revision: number): Promise<boolean> {
  const comment = await confirmWith({
    heading: t('unitReports.acceptHeading'),
    text: t('unitReports.acceptText'),
    yes: t('unitReports.accept'),
    ask: { label: t('unitReports.comment'), required: false },
  });
  if (comment === null) {
    return false;
  }
  await acceptReport(key, revision, comment);
  return done('unitReports.acceptDone');
}

export async function giveBack(key: ReportKey, revision: number): Promise<boolean> {
  const comment = await confirmWith({
    heading: t('unitReports.returnHeading'),
    text: t('unitReports.returnText'),
    yes: t('unitReports.return'),
    ask: { label: t('unitReports.returnReason'), required: true },
  });
  if (comment === null) {
    return false;
  }
  await returnReport(key, revision, comment);
  return done('unitReports.returnDone');
}

export async function remind(key: ReportKey): Promise<boolean> {
  if (
    !(await confirm({
      heading: t('unitReports.remindHeading'),
      text: t('unitReports.remindText'),
      yes: t('unitReports.remind'),
    }))
  ) {
    return false;
  }
  const { told } = await remindUnit(key);
  host().notify(
    told === 0
      ? { kind: 'warning', text: t('unitReports.remindNobody') }
      : { kind: 'done', text: t('unitReports.remindDone', { count: told }) },
  );
  return false;
}

function done(key: string): true {
  host().notify({ kind: 'done', text: t(key) });
  return true;
}
