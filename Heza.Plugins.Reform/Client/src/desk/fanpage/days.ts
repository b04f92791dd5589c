/** A day in Vietnam, e.g. `2023-06-01`. Arithmetic on days knows no time zone. */
export type Day = string;

const dayLength = 86_400_000;

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function isDay(text: string | null): text is Day {
  return text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(utc(text)) && addDays(text, 0) === text;
}

export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * dayLength).toISOString().slice(0, 10);
}

/** The first day of the month that lies `count` months away. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(utc(`${day.slice(0, 7)}-01`));
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

/** 0 is Monday (thứ Hai, T2), 6 is Sunday (Chủ nhật, CN). */
export function weekday(day: Day): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7;
}

export function dayNumber(day: Day): number {
  return Number(day.slice(8));
}

function range(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** The seven days, Monday first, of the week with this day. */
export function weekOf(day: Day): Day[] {
  return range(addDays(day, -weekday(day)), 7);
}

/** The days of the month with this day. */
export function monthOf(day: Day): Day[] {
  const first = addMonths(day, 0);
  return range(first, Math.round((utc(addMonths(day, 1)) - utc(first)) / dayLength));
}

/** Whole weeks, Monday first, that hold the month with this day: 28 to 42 days. */
export function weeksOfMonth(day: Day): Day[][] {
  const last = monthOf(day).at(-1) ?? day;
  const weeks: Day[][] = [];
  for (let monday = weekOf(addMonths(day, 0))[0] ?? day; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday));
  }
  return weeks;
}

/** What belongs to each day, in the order in which it came. */
export function byDay<T>(items: readonly T[], dayOf: (item: T) => Day): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const item of items) {
    const day = dayOf(item);
    const found = days.get(day);
    if (found === undefined) {
      days.set(day, [item]);
    } else {
      found.push(item);
    }
  }
  return days;
}
