import type { Extensions } from '@tiptap/core';
import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import StarterKit from '@tiptap/starter-kit';
import { CitationNode } from './nodes/citation';
import { PictureNode } from './nodes/picture';
import { tables } from './nodes/tables';
import { cleanLink } from './paste/links';

/** What a text of the site may hold; the server's sanitiser (RichTextSanitizer) keeps all of it. */
export const extensions: Extensions = [
  StarterKit.configure({
    // Editors are offered 2 to 4; what older texts have below stays as it is.
    heading: { levels: [2, 3, 4, 5, 6] },
    // Every step of the session can be undone.
    undoRedo: { depth: 1_000_000 },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      isAllowedUri: (address) => cleanLink(address) !== null,
      shouldAutoLink: (address) => /^https?:\/\//i.test(address),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Subscript,
  Superscript,
  ...tables,
  PictureNode,
  CitationNode,
];
