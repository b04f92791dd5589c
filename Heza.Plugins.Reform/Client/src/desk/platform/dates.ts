/**
 * Days as people type them, day first: `23/4/2018`, `23-04-2018`, `23.4.2018`, `23 4 2018`, or ISO. In and out are the
 * forms of the desk's API: `2018-04-23`, `2018-04`, `2018`. Null: it cannot be read, or there is no such day.
 */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const parts = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(text);
  if (parts) {
    return existing(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return iso ? existing(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** A day, a month (`4/2018`) or a year (`2018`): as much as is known. */
export function readPartialDay(typed: string): string | null {
  const text = typed.trim().replace(/^\p{L}+\s+/u, '');
  const month = /^(\d{1,2})[/\-. ](\d{4})$/.exec(text) ?? /^(?<year>\d{4})-(?<month>\d\d)$/.exec(text);
  if (month) {
    const year = Number(month.groups?.['year'] ?? month[2]);
    return existing(year, Number(month.groups?.['month'] ?? month[1]), 1)?.slice(0, 7) ?? null;
  }
  return /^\d{4}$/.test(text) ? (existing(Number(text), 1, 1)?.slice(0, 4) ?? null) : readDay(text);
}

/** `14:05`, `14h05`, `14h`, `8.30` as `HH:mm`. */
export function readClock(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(typed.trim());
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2] ?? '0');
  return parts && hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** `23/4/2018`, `4/2018` or `2018`. */
export function showPartialDay(stored: string): string {
  return stored
    .split('-')
    .map((part) => String(Number(part)))
    .reverse()
    .join('/');
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? `${String(year)}-${two(month)}-${two(day)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
