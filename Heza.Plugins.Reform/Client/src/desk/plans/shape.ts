import type { PlanDocument, PlanItem } from './plans-api';

/** Changes of a plan that is being edited; all of them change it in place. */

export function blankPlan(year: number): PlanDocument {
  return {
    year,
    number: '',
    title: '',
    issuedOn: null,
    issuer: '',
    parentIssuer: null,
    theme: null,
    reportRecipient: null,
    audiences: [],
    contentItems: [],
    forms: [],
    units: [],
    reportDeadlines: [],
    obligations: [],
  };
}

/** All items, parents before their children. */
export function flat(items: readonly PlanItem[]): PlanItem[] {
  return items.flatMap((item) => [item, ...flat(item.items)]);
}

/** Adds an item to a level under the next free code: a, b … on top, `a.1`, `a.2` … below. */
export function addItem(plan: PlanDocument, parent: PlanItem | undefined): PlanItem {
  const taken = new Set(
    flat(plan.contentItems).flatMap((item) => [item.code, ...item.indicators.map((one) => one.code)]),
  );
  const codes = Array.from({ length: 2000 }, (_, index) =>
    parent === undefined
      ? index < 26
        ? String.fromCharCode(97 + index)
        : `m${String(index)}`
      : `${parent.code}.${String(index + 1)}`,
  );
  const item = {
    code: codes.find((code) => !taken.has(code)) ?? '',
    title: '',
    cites: [],
    units: [],
    indicators: [],
    targets: [],
    items: [],
  };
  (parent?.items ?? plan.contentItems).push(item);
  if (parent !== undefined) {
    // Only items without sub-items want evidence of their own.
    parent.targets = [];
  }
  return item;
}

export function addIndicator(item: PlanItem): void {
  item.indicators.push({ code: freeCode(`${item.code}.`, item.indicators), title: '', target: null });
}

/** The first of `prefix1`, `prefix2` … that no row has. */
export function freeCode(prefix: string, rows: readonly { code: string }[]): string {
  for (let number = 1; ; number++) {
    const code = `${prefix}${String(number)}`;
    if (!rows.some((row) => row.code === code)) {
      return code;
    }
  }
}

export function remove<T>(rows: T[], row: T): void {
  const at = rows.indexOf(row);
  if (at >= 0) {
    rows.splice(at, 1);
  }
}

/** @param by -1: up, 1: down. */
export function shift<T>(rows: T[], row: T, by: -1 | 1): void {
  const at = rows.indexOf(row);
  const other = rows[at + by];
  if (at >= 0 && other !== undefined) {
    rows[at + by] = row;
    rows[at] = other;
  }
}

/** The item goes under the one before it. */
export function indent(level: PlanItem[], item: PlanItem): void {
  const before = level[level.indexOf(item) - 1];
  if (before !== undefined) {
    remove(level, item);
    before.items.push(item);
    before.targets = [];
  }
}

/** The item goes beside its parent, after it. */
export function outdent(plan: PlanDocument, item: PlanItem): void {
  const parent = flat(plan.contentItems).find((one) => one.items.includes(item));
  if (parent === undefined) {
    return;
  }
  const level = levelOf(plan, parent);
  remove(parent.items, item);
  level.splice(level.indexOf(parent) + 1, 0, item);
}

/** A unit gets another code: everything that names it follows. */
export function renameUnit(plan: PlanDocument, from: string, to: string): void {
  for (const item of flat(plan.contentItems)) {
    item.units = item.units.map((code) => (code === from ? to : code));
  }
  for (const obligation of plan.obligations) {
    obligation.unit = obligation.unit === from ? to : obligation.unit;
  }
}

export function removeUnit(plan: PlanDocument, code: string): void {
  plan.units = plan.units.filter((unit) => unit.code !== code);
  for (const item of flat(plan.contentItems)) {
    item.units = item.units.filter((unit) => unit !== code);
  }
}

/** A form gets another code, or (null) goes: targets follow. */
export function renameForm(plan: PlanDocument, from: string, to: string | null): void {
  for (const item of flat(plan.contentItems)) {
    item.targets = item.targets.map((target) => (target.form === from ? { ...target, form: to } : target));
  }
}

function levelOf(plan: PlanDocument, item: PlanItem): PlanItem[] {
  return flat(plan.contentItems).find((one) => one.items.includes(item))?.items ?? plan.contentItems;
}
