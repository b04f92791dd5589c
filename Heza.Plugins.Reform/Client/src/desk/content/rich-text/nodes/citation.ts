import { mergeAttributes, Node } from '@tiptap/core';

/** A document of the register that the text cites. */
export interface Citation {
  /** Its key in the CMS. */
  key: string;
  /** As it is written: `61/2018/NĐ-CP`. */
  number: string;
  /** Where readers find it: a path of this site. */
  href: string;
}

/**
 * A citation is one piece: it is chosen from the register, not typed, and shows the document's number. It is kept as
 * `<a href="/cai-cach-hanh-chinh/van-ban/…" data-document="key">số, ký hiệu</a>`, which readers follow as any link.
 */
export const CitationNode = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    key: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-document'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-document': attributes['key'] }),
    },
    href: { default: '' },
    number: {
      default: '',
      parseHTML: (element: HTMLElement) => element.textContent,
      renderHTML: () => ({}),
    },
  }),
  // Before the link mark, which would take every link.
  parseHTML: () => [{ tag: 'a[data-document]', priority: 100 }],
  renderHTML: ({ node, HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), String(node.attrs['number'])],
  renderText: ({ node }) => String(node.attrs['number']),
});
