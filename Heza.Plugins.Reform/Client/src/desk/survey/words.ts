import { showNumber } from '../platform/format';
import { t } from '../platform/i18n';

export const periods = ['Y', 'H1', 'Q1', 'Q2', 'Q3', 'Q4'] as const;
export type Period = (typeof periods)[number];

export const levels = [1, 2, 3, 4, 5] as const;

export const surveyPath = (id: number, query = '') => `khao-sat/${String(id)}${query}`;

export const periodName = (period: Period) => t(`survey.period.${period}`);

export const levelName = (level: number) => t(`survey.level.${String(level)}`);

/** E.g. 72,5 %; a dash where nobody answered. */
export const showShare = (share: number | null) =>
  share === null ? t('survey.none') : showNumber(share, { style: 'percent', maximumFractionDigits: 1 });

/** E.g. 3,85; a dash where nobody answered. */
export const showMean = (mean: number | null) =>
  mean === null ? t('survey.none') : showNumber(mean, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What the address asks for; the year of the last answer, all of it, when it does not say. */
export function asked(query: string, year: number): { year: number; period: Period } {
  const values = new URLSearchParams(query);
  const typedYear = Number(values.get('nam'));
  return {
    year: Number.isInteger(typedYear) && typedYear >= 2000 && typedYear <= 2100 ? typedYear : year,
    period: periods.find((period) => period === values.get('ky')) ?? 'Y',
  };
}
