import { currentLanguage } from './i18n';

const zone = 'Asia/Ho_Chi_Minh';

/** One formatter per set of options and language: making them is the slow part. */
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // English day order is British: 23/04/2018 is never read as American.
  const locale = currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB';
  const key = locale + JSON.stringify(options);
  let found = cache.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    cache.set(key, found);
  }
  return found;
}

/** The API's moments are UTC; one without a zone is UTC all the same. */
export function moment(iso: string): Date {
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`);
}

/** E.g. 9/2/2023. */
export function showDay(value: string | Date): string {
  const date =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? moment(`${value}T12:00:00+07:00`) : at(value);
  return formatter({ day: 'numeric', month: 'numeric', year: 'numeric' }).format(date);
}

/** E.g. thứ năm, 9 tháng 2, 2023. */
export function showLongDay(value: string | Date): string {
  return formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at(value));
}

/** E.g. 14:05. */
export function showTime(value: string | Date): string {
  return formatter({ hour: '2-digit', minute: '2-digit', hour12: false }).format(at(value));
}

/** E.g. 9/2/2023, 14:05. */
export function showMoment(value: string | Date): string {
  return `${showDay(value)}, ${showTime(value)}`;
}

/** The day in Vietnam as `2023-02-09`. */
export function vietnamDay(value: string | Date): string {
  return new Date(at(value).getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}

/** The moment of a wall clock in Vietnam, `2023-02-09` and `14:05`, as UTC. */
export function fromVietnam(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** The time of day in Vietnam as `14:05`, for time fields. */
export function vietnamClock(value: string | Date): string {
  return new Date(at(value).getTime() + 7 * 3600_000).toISOString().slice(11, 16);
}

export function showNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB', options).format(value);
}

/** E.g. 1,4 MB. */
export function showBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${showNumber(bytes / 1000 ** power, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power] ?? ''}`;
}

function at(value: string | Date): Date {
  return typeof value === 'string' ? moment(value) : value;
}
