import { html, nothing, type TemplateResult } from 'lit';
import { showDay, vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import type { CoverageState, ItemDue, TargetProgress } from './coverage-api';

const tones: Readonly<Record<string, string>> = {
  covered: 'ok',
  partial: 'warn',
  gap: 'bad',
  accepted: 'ok',
  proposed: 'info',
  returned: 'bad',
  published: 'ok',
  missing: 'bad',
  withdrawn: 'bad',
  unclear: 'warn',
  overdue: 'bad',
  soon: 'warn',
  probable: 'ok',
  possible: 'info',
};

/** A state told by its word; colour only helps. */
export function tag(kind: string, state: string): TemplateResult {
  const tone = tones[state];
  return html`<span class="tag ${tone === undefined ? '' : `tag--${tone}`}">${t(`coverage.${kind}.${state}`)}</span>`;
}

export const stateTag = (state: CoverageState) => tag('state', state);

/** E.g. "Sắp đến hạn: trước 3/11/2023"; nothing while there is time enough. */
export function dueTag(due: ItemDue | null | undefined): TemplateResult | typeof nothing {
  return due == null || due.state === 'later'
    ? nothing
    : html`<span class="tag tag--${tones[due.state] ?? ''}"
        >${t(`coverage.due.${due.state}`, { day: showDay(due.before) })}</span
      >`;
}

export function target(count: number, period: 'year' | 'quarter'): string {
  return t(`coverage.target.${period}`, { count });
}

/** What is wanted of a form or on a channel, and what there is of it: "Zalo: 1/2 mỗi quý". */
export function progress(wanted: TargetProgress): TemplateResult {
  return html`<span class="tag tag--${tones[wanted.state] ?? ''}"
    >${t('coverage.progress', {
      of: [wanted.formTitle, wanted.channel].filter((one) => one !== null).join(', '),
      done: wanted.done,
      target: target(wanted.count, wanted.period),
    })}</span
  >`;
}

/** Enough of a fingerprint to tell two apart by eye. */
export const shortHash = (hash: string) => hash.slice(0, 8);

/** Roman, as plans write quarters. */
export const quarterName = (quarter: number) =>
  t('coverage.quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter - 1] ?? '' });

/** The day that the address asks for, else today in Vietnam. */
export function dayOf(query: string): string {
  const asked = new URLSearchParams(query).get('ngay') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : vietnamDay(new Date());
}

/** The same query with other values; null takes one away. */
export function withQuery(query: string, changes: Record<string, string | null>): string {
  const values = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) {
      values.delete(name);
    } else {
      values.set(name, value);
    }
  }
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

export const coveragePath = (year: number, query = '') => `do-phu/${String(year)}${query}`;

export const itemPath = (year: number, code: string, query = '') =>
  `do-phu/${String(year)}/${encodeURIComponent(code)}${query}`;

export const planPath = (year: number, query = '') => `ke-hoach/${String(year)}${query}`;

/** Only the day goes along from page to page. */
export function dayQuery(query: string): string {
  const day = new URLSearchParams(query).get('ngay');
  return day === null ? '' : `?ngay=${encodeURIComponent(day)}`;
}

export function itemLink(year: number, code: string, title: string, query: string): TemplateResult {
  return html`<a href=${host().href(itemPath(year, code, dayQuery(query)))}><strong>${code}</strong> ${title}</a>`;
}
