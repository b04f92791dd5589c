/**
 * A table with its cells and what spans them. A table of one cell, or one that only lays out a page, is its content.
 * Heads are what the source calls heads: `th`, or the cells of a `thead` (Word's repeated rows).
 */
export function tableOf(
  source: Element,
  clean: Document,
  convert: (root: Element, clean: Document) => Node[],
): HTMLElement[] {
  const rows = [...source.querySelectorAll('tr')].filter((row) => row.closest('table') === source);
  const cells = rows.map((row) =>
    [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th'),
  );
  const layout = source.getAttribute('role') === 'presentation' || source.querySelector('table') !== null;
  if (layout || cells.flat().length <= 1) {
    return cells.flat().flatMap((cell) => convert(cell, clean) as HTMLElement[]);
  }
  const table = clean.createElement('table');
  const body = table.appendChild(clean.createElement('tbody'));
  for (const [at, row] of rows.entries()) {
    const line = clean.createElement('tr');
    for (const cell of cells[at] ?? []) {
      line.append(cellOf(cell, row.parentElement?.localName === 'thead', clean, convert));
    }
    if (line.childElementCount > 0) {
      body.append(line);
    }
  }
  return [table];
}

function cellOf(
  source: Element,
  head: boolean,
  clean: Document,
  convert: (root: Element, clean: Document) => Node[],
): HTMLElement {
  const cell = clean.createElement(head || source.localName === 'th' ? 'th' : 'td');
  for (const span of ['colspan', 'rowspan']) {
    const said = Number(source.getAttribute(span) ?? '1');
    if (Number.isInteger(said) && said > 1 && said <= 100) {
      cell.setAttribute(span, String(said));
    }
  }
  const content = convert(source, clean);
  cell.append(...(content.length > 0 ? content : [clean.createElement('p')]));
  return cell;
}
