import { mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

const spans = () => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  // The model asks for it; widths are the reader's page's affair.
  colwidth: { default: null, parseHTML: () => null, rendered: false },
});

const withoutOnes = (attributes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => !(/span$/.test(name) && value === 1)));

/** Tables as plain as the portal shows them: no widths, no style, spans only where there are any. */
export const tables = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  }).configure({ resizable: false, View: null, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({
    addAttributes: spans,
    renderHTML: ({ HTMLAttributes }) => ['th', withoutOnes(HTMLAttributes), 0],
  }),
  TableCell.extend({
    addAttributes: spans,
    renderHTML: ({ HTMLAttributes }) => ['td', withoutOnes(HTMLAttributes), 0],
  }),
];
