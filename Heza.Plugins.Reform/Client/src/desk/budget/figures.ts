/** A line of the budget as it is typed: figures stay as they were written until they are saved. */
export interface Line {
  /** Tells lines apart while they move. */
  key: number;
  group: string;
  content: string;
  measure: string;
  quantity: string;
  unitPrice: string;
  note: string;
}

/**
 * A number as people in Vietnam write it: `1.500.000`, `1 500 000`, `2,5`. A dot before exactly three digits parts
 * thousands; any other dot is taken for a comma. Null: it cannot be read.
 */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/\s/g, '').replace(/\.(?=\d{3}(?:\D|$))/g, '');
  const plain = text.replace(',', '.');
  return /^\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const written = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** As it is written into a field, in any language of the desk: what {@link readNumber} reads. */
export function writeNumber(value: number): string {
  return written.format(value);
}

/** Đồng, whole, half a đồng rounded up, as the server reckons; null while a figure cannot be read. */
export function amountOf(line: Line): number | null {
  const quantity = readNumber(line.quantity);
  const price = readNumber(line.unitPrice);
  if (quantity === null || price === null || !Number.isInteger(price)) {
    return null;
  }
  // In hundredths, and with whole numbers only: 0.29 has no exact binary form.
  const hundredths = BigInt(Math.round(quantity * 100)) * BigInt(price);
  return Number((hundredths + 50n) / 100n);
}

export interface GroupSum {
  name: string;
  sum: number;
}

/** Sums by group, in the order in which each is first named. */
export function groupSums(lines: readonly Line[]): GroupSum[] {
  const groups = new Map<string, GroupSum>();
  for (const line of lines) {
    const name = line.group.trim();
    const known = groups.get(name.toLowerCase()) ?? { name, sum: 0 };
    known.sum += amountOf(line) ?? 0;
    groups.set(name.toLowerCase(), known);
  }
  return [...groups.values()];
}
