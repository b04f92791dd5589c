import { svg, type SVGTemplateResult } from 'lit';

const lines = (path: string): SVGTemplateResult =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`;

/** Drawn on a square of 24. */
export const icons: Readonly<Record<string, SVGTemplateResult>> = {
  undo: lines('M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3'),
  redo: lines('m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3'),
  bold: lines('M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z'),
  italic: lines('M11 4h7M6 20h7M15 4l-5 16'),
  underline: lines('M7 3v8a5 5 0 0 0 10 0V3M6 21h12'),
  superscript: lines('m4 9 8 10M12 9 4 19M16 5a2 2 0 1 1 3.500 1.300L16 10h4'),
  subscript: lines('m4 5 8 10M12 5 4 15M16 16a2 2 0 1 1 3.500 1.300L16 21h4'),
  bulletList: lines('M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01'),
  orderedList: lines('M10 6h11M10 12h11M10 18h11M4 5l1.500-1v5M4 15.500a1.300 1.300 0 1 1 2.200 1L4 19.500h2.500'),
  blockquote: lines('M4 5v14M9 8h11M9 12h11M9 16h7'),
  link: lines('M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1'),
  citation: lines('M7 3h8l4 4v14H7zM15 3v4h4M10 12h6M10 16h6'),
  picture: lines('M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01'),
  table: lines('M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14M15 5v14'),
  horizontalRule: lines('M4 12h16M4 6h16M4 18h16'),
  clear: lines('M6 5h12M12 5v8M9 19h6M4 20 20 4'),
  rowAfter: lines('M4 4h16v8H4zM12 15v6M9 18h6'),
  rowDelete: lines('M4 4h16v8H4zM9 18h6'),
  columnAfter: lines('M4 4h8v16H4zM15 12h6M18 9v6'),
  columnDelete: lines('M4 4h8v16H4zM15 12h6'),
  headerRow: svg`<path d="M4 5h16v5H4z" fill="currentColor" />${lines('M4 5h16v14H4zM12 10v9M4 14.500h16')}`,
  mergeCells: lines('M4 5h16v14H4zM8 12h8M10 10l-2 2 2 2M14 10l2 2-2 2'),
  tableDelete: lines('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13'),
  describe: lines('M4 20h4L19 9l-4-4L4 16zM13 7l4 4'),
  pictureDelete: lines('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13'),
};
