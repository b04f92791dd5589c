import type { ChainedCommands, Editor } from '@tiptap/core';

/** What needs a window of its own. */
export type Ask = 'link' | 'citation' | 'picture' | 'describe';

/** A button of the toolbar. */
export interface Tool {
  /** Its text is `rich-text.tool.<name>`, its picture of the same name lies in `icons.ts`. */
  name: string;
  /** Shown in the hint, e.g. `Ctrl+B`. */
  keys?: string;
  /** Pressed or not; without it the tool does something once. */
  active?: (editor: Editor) => boolean;
  enabled?: (editor: Editor) => boolean;
  run: ((chain: ChainedCommands) => ChainedCommands) | Ask;
}

const mark = (name: string, keys: string | undefined, run: (chain: ChainedCommands) => ChainedCommands): Tool => ({
  name,
  ...(keys === undefined ? {} : { keys }),
  active: (editor) => editor.isActive(name),
  run,
});

/** The toolbar from left to right; gaps between the groups. */
export const groups: readonly (readonly Tool[])[] = [
  [
    { name: 'undo', keys: 'Ctrl+Z', enabled: (editor) => editor.can().undo(), run: (chain) => chain.undo() },
    { name: 'redo', keys: 'Ctrl+Y', enabled: (editor) => editor.can().redo(), run: (chain) => chain.redo() },
  ],
  [
    mark('bold', 'Ctrl+B', (chain) => chain.toggleBold()),
    mark('italic', 'Ctrl+I', (chain) => chain.toggleItalic()),
    mark('underline', 'Ctrl+U', (chain) => chain.toggleUnderline()),
    mark('superscript', 'Ctrl+.', (chain) => chain.unsetSubscript().toggleSuperscript()),
    mark('subscript', 'Ctrl+,', (chain) => chain.unsetSuperscript().toggleSubscript()),
  ],
  [
    mark('bulletList', 'Ctrl+Shift+8', (chain) => chain.toggleBulletList()),
    mark('orderedList', 'Ctrl+Shift+7', (chain) => chain.toggleOrderedList()),
    mark('blockquote', 'Ctrl+Shift+B', (chain) => chain.toggleBlockquote()),
  ],
  [
    { name: 'link', keys: 'Ctrl+K', active: (editor) => editor.isActive('link'), run: 'link' },
    { name: 'citation', run: 'citation' },
    { name: 'picture', run: 'picture' },
    {
      name: 'table',
      enabled: (editor) => !editor.isActive('table'),
      run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    },
    { name: 'horizontalRule', run: (chain) => chain.setHorizontalRule() },
    { name: 'clear', run: (chain) => chain.unsetAllMarks().clearNodes() },
  ],
];

/** A second row while the caret is in a table. */
export const tableTools: readonly Tool[] = [
  { name: 'rowAfter', run: (chain) => chain.addRowAfter() },
  { name: 'rowDelete', run: (chain) => chain.deleteRow() },
  { name: 'columnAfter', run: (chain) => chain.addColumnAfter() },
  { name: 'columnDelete', run: (chain) => chain.deleteColumn() },
  { name: 'headerRow', run: (chain) => chain.toggleHeaderRow() },
  { name: 'mergeCells', enabled: (editor) => editor.can().mergeOrSplit(), run: (chain) => chain.mergeOrSplit() },
  { name: 'tableDelete', run: (chain) => chain.deleteTable() },
];

/** A second row while a picture is chosen. */
export const pictureTools: readonly Tool[] = [
  { name: 'describe', run: 'describe' },
  { name: 'pictureDelete', run: (chain) => chain.deleteSelection() },
];
