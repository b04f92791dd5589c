import { ApiProblem } from '../platform/api/client';
import { confirmWith } from '../platform/confirm';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { accept, giveBack } from './coverage-api';

/** Longest comment that the server takes. */
const longestComment = 2000;

/** Each tells the person what came of it; true when it was decided, or refused because somebody else had decided. */
export const acceptAll = (ids: number[], comment?: string): Promise<boolean> =>
  told(async () => {
    await accept(ids, comment);
    return t('coverage.accepted', { count: ids.length });
  });

/** @param what Title of the one piece, or how many there are. */
export async function returnAll(ids: number[], what: string): Promise<boolean> {
  const comment = await confirmWith({
    heading: t('coverage.returnHeading'),
    text: what,
    yes: t('coverage.return'),
    danger: true,
    ask: { label: t('coverage.returnWhy'), required: true, maxLength: longestComment },
  });
  return comment === null
    ? false
    : told(async () => {
        await giveBack(ids, comment);
        return t('coverage.returned');
      });
}

export async function acceptWithNote(id: number, title: string): Promise<boolean> {
  const comment = await confirmWith({
    heading: t('coverage.acceptHeading'),
    text: title,
    yes: t('coverage.accept'),
    ask: { label: t('coverage.acceptNote'), required: false, maxLength: longestComment },
  });
  return comment === null ? false : acceptAll([id], comment);
}

async function told(act: () => Promise<string>): Promise<boolean> {
  try {
    host().notify({ kind: 'done', text: await act() });
  } catch (error) {
    host().notify({ kind: 'problem', text: error instanceof ApiProblem ? error.title : t('common.problem.unknown') });
  }
  return true;
}
