import { css } from 'lit';

/** The text in the editor: as on the portal, plus what ProseMirror needs (its own sheet would be an inline one). */
export const paper = css`
  .box {
    background: var(--c-surface);
    border: 1px solid var(--c-line-strong);
    border-radius: var(--radius);
  }

  .box:focus-within {
    border-color: var(--c-brand);
    box-shadow: 0 0 0 1px var(--c-brand);
  }

  .box.wrong {
    border-color: var(--c-bad);
    box-shadow: 0 0 0 1px var(--c-bad);
  }

  .ProseMirror {
    position: relative;
    min-height: 18rem;
    max-width: var(--measure);
    margin: 0 auto;
    padding: var(--s-5) var(--s-4) var(--s-7);
    font-size: var(--t-l);
    line-height: 1.75;
    white-space: break-spaces;
    overflow-wrap: break-word;
    font-variant-ligatures: none;
    caret-color: var(--c-brand);
    outline: none;
  }

  .shown {
    max-width: var(--measure);
    white-space: normal;
    line-height: 1.75;
  }

  :is(.ProseMirror, .shown) :is(p, ul, ol, blockquote, table, figure, img, hr) {
    margin: 0 0 var(--s-4);
  }

  :is(.ProseMirror, .shown) :is(h2, h3, h4, h5, h6) {
    margin: var(--s-5) 0 var(--s-3);
  }

  :is(.ProseMirror, .shown) > :first-child {
    margin-top: 0;
  }

  :is(.ProseMirror, .shown) :is(ul, ol) {
    padding-left: 1.75rem;
  }

  :is(.ProseMirror, .shown) :is(li, td, th) > p:last-child {
    margin-bottom: 0;
  }

  :is(.ProseMirror, .shown) li > p {
    margin-bottom: var(--s-1);
  }

  :is(.ProseMirror, .shown) blockquote {
    padding-left: var(--s-4);
    color: var(--c-ink-soft);
    border-left: 4px solid var(--c-line);
  }

  :is(.ProseMirror, .shown) :is(td, th) {
    position: relative;
    min-width: 3rem;
    padding: var(--s-2) var(--s-3);
    font-size: var(--t-m);
    line-height: 1.5;
    border: 1px solid var(--c-line);
  }

  :is(.ProseMirror, .shown) th {
    color: var(--c-ink);
    background: var(--c-page);
  }

  :is(.ProseMirror, .shown) table {
    overflow: hidden;
  }

  :is(.ProseMirror, .shown) img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--radius);
  }

  figcaption {
    margin-top: var(--s-2);
    font-size: var(--t-s);
    color: var(--c-ink-soft);
  }

  :is(.ProseMirror, .shown) a[data-document] {
    padding: 0 0.2em;
    font-weight: 600;
    background: var(--c-brand-soft);
    border-radius: 4px;
  }

  .ProseMirror-selectednode {
    outline: 3px solid var(--c-brand);
    outline-offset: 2px;
  }

  .ProseMirror .uploading {
    opacity: 0.5;
  }

  .ProseMirror .selectedCell::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--c-brand);
    opacity: 0.12;
    pointer-events: none;
  }

  .ProseMirror-gapcursor {
    display: none;
    position: absolute;
    pointer-events: none;
  }

  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
  }

  .ProseMirror-gapcursor::after {
    content: '';
    display: block;
    position: absolute;
    top: -2px;
    width: 20px;
    border-top: 2px solid var(--c-brand);
  }

  .ProseMirror-hideselection *::selection {
    background: transparent;
  }

  img.ProseMirror-separator {
    display: inline !important;
    margin: 0 !important;
    border: 0 !important;
  }

  .keys {
    padding: var(--s-1) var(--s-3);
    border-top: 1px solid var(--c-line);
  }
`;
