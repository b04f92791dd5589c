import type { Typed } from './content-api';

/** What stands in the form, against what was read or last saved. */
export class Draft implements Typed {
  name: string;
  values: Record<string, unknown>;
  /** What was read or saved last; the third side of a merge. */
  base: Typed;

  constructor(base: Typed, typed: Typed = base) {
    this.base = { name: base.name, values: { ...base.values } };
    this.name = typed.name;
    this.values = { ...typed.values };
  }

  get dirty(): boolean {
    return this.name !== this.base.name || this.changed().length > 0;
  }

  /** Aliases of the values that differ from what was read. */
  changed(): string[] {
    const aliases = new Set([...Object.keys(this.values), ...Object.keys(this.base.values)]);
    return [...aliases].filter((alias) => !sameValue(this.values[alias], this.base.values[alias]));
  }

  /** Only what changed: what others saved in other fields since is not touched. */
  edits(): Typed {
    return {
      name: this.name,
      values: Object.fromEntries(this.changed().map((alias) => [alias, this.values[alias] ?? null])),
    };
  }

  snapshot(): Typed {
    return { name: this.name, values: { ...this.values } };
  }

  /** It was saved as it was sent; what was typed meanwhile stays unsaved. */
  savedAs(sent: Typed): void {
    this.base = sent;
  }
}

/** Nothing, an empty text, an empty list and "no" are the same to a form. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

export function sameText(one: Typed, other: Typed): boolean {
  return !new Draft(one, other).dirty;
}

function canonical(value: unknown): string {
  const empty =
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0);
  return empty ? '' : JSON.stringify(value);
}
