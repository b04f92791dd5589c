import { inlineText, linkOf, marksOf, pictureOf } from './inline';
import { readStyle } from './styles';
import { tableOf } from './tables';

/** What surrounds the node that is being read. */
interface Around {
  marks: ReadonlySet<string>;
  link: HTMLElement | null;
}

const nothing: Around = { marks: new Set(), link: null };

const paragraphTags = new Set(
  'p,div,section,article,main,header,footer,aside,address,center,figure,figcaption,dl,dt,dd,fieldset,form,details,summary,pre,caption,body'.split(
    ',',
  ),
);

/** The content of a pasted element as a row of clean blocks. */
export function convertBlocks(root: Element, clean: Document): Node[] {
  const top = topHeading(root);
  const row = new BlockRow(clean);
  const read = (parent: Element, around: Around): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        row.text(node.textContent ?? '', around);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        readElement(node as Element, around);
      }
    }
  };
  const readElement = (element: Element, around: Around): void => {
    const tag = element.localName;
    const level = headingLevel(element);
    if (level !== null) {
      row.open(`h${String(Math.min(4, level - top + 2))}`);
      read(element, around);
      row.close();
    } else if (tag === 'ul' || tag === 'ol') {
      row.push(listOf(element, clean));
    } else if (tag === 'table') {
      const table = tableOf(element, clean, convertBlocks);
      row.push(...table);
    } else if (tag === 'blockquote') {
      row.push(quoteOf(element, clean));
    } else if (tag === 'hr') {
      row.push(clean.createElement('hr'));
    } else if (tag === 'br') {
      row.lineBreak();
    } else if (tag === 'img') {
      const picture = pictureOf(element, clean);
      row.push(...(picture ? [picture] : []));
    } else if (paragraphTags.has(tag) || readStyle(element).get('display') === 'block') {
      row.close();
      read(element, { ...around, marks: marksOf(element, around.marks) });
      row.close();
    } else {
      const link = tag === 'a' ? linkOf(element, clean) : null;
      read(element, { marks: marksOf(element, around.marks), link: link ?? around.link });
    }
  };
  read(root, nothing);
  return row.finish();
}

/** 1 to 6 for headings, also those that Word made of a paragraph; null for anything else. */
function headingLevel(element: Element): number | null {
  const byTag = /^h([1-6])$/.exec(element.localName)?.[1];
  if (byTag) {
    return Number(byTag);
  }
  const outline = element.localName === 'p' ? (readStyle(element).get('mso-outline-level') ?? '') : '';
  return /^[1-6]$/.test(outline) ? Number(outline) : element.classList.contains('MsoTitle') ? 1 : null;
}

/** The highest heading of what was pasted: it becomes the article's second level, the title being the first. */
function topHeading(root: Element): number {
  const levels = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,p')].map(headingLevel).filter((level) => level !== null);
  return levels.length > 0 ? Math.min(...levels) : 2;
}

function listOf(element: Element, clean: Document): HTMLElement {
  const list = clean.createElement(element.localName);
  const start = Number(element.getAttribute('start') ?? '1');
  if (element.localName === 'ol' && Number.isInteger(start) && start > 1) {
    list.setAttribute('start', String(start));
  }
  for (const child of element.children) {
    if (child.localName === 'li') {
      const entry = clean.createElement('li');
      entry.append(...atLeastOne(convertBlocks(child, clean), clean));
      list.append(entry);
    } else {
      // A list directly in a list, as Word and old pages write it, belongs to the entry before.
      const holder = list.lastElementChild ?? list.appendChild(clean.createElement('li'));
      holder.append(...convertBlocks(wrapped(child), clean));
    }
  }
  return list;
}

function quoteOf(element: Element, clean: Document): HTMLElement {
  const quote = clean.createElement('blockquote');
  quote.append(...atLeastOne(convertBlocks(element, clean), clean));
  return quote;
}

function wrapped(child: Element): Element {
  const holder = child.ownerDocument.createElement('div');
  child.replaceWith(holder);
  holder.append(child);
  return holder;
}

function atLeastOne(blocks: Node[], clean: Document): Node[] {
  return blocks.length > 0 ? blocks : [clean.createElement('p')];
}

/** Blocks one after the other; text that stands in none makes a paragraph. */
class BlockRow {
  readonly #blocks: HTMLElement[] = [];
  #current: HTMLElement | null = null;
  #tag = 'p';

  readonly #clean: Document;

  constructor(clean: Document) {
    this.#clean = clean;
  }

  open(tag: string): void {
    this.close();
    this.#tag = tag;
  }

  close(): void {
    this.#current = null;
    this.#tag = 'p';
  }

  push(...blocks: HTMLElement[]): void {
    this.close();
    this.#blocks.push(...blocks);
  }

  text(raw: string, around: Around): void {
    const folded = raw
      .normalize('NFC')
      .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
      .replace(/[\s\u00a0]+/g, ' ');
    const starts =
      this.#current === null || this.#current.textContent.endsWith(' ') || this.#current.lastChild?.nodeName === 'BR';
    const text = starts ? folded.replace(/^ /, '') : folded;
    if (text !== '') {
      // A heading is bold by itself.
      const marks = this.#tag === 'p' ? around.marks : new Set([...around.marks].filter((mark) => mark !== 'strong'));
      this.#block().append(inlineText(text, marks, around.link, this.#clean));
    }
  }

  /** One break stays in its paragraph; two end it, as people mean. */
  lineBreak(): void {
    if (this.#current?.lastChild?.nodeName === 'BR') {
      this.#current.lastChild.remove();
      this.#current = null;
    } else if (this.#current) {
      this.#current.append(this.#clean.createElement('br'));
    }
  }

  finish(): Node[] {
    for (const block of this.#blocks.filter((each) => /^(P|H\d)$/.test(each.nodeName))) {
      while (block.lastChild?.nodeName === 'BR') {
        block.lastChild.remove();
      }
      joinMarks(block);
      trimEnd(block);
    }
    return this.#blocks.filter((block) => !/^(P|H\d)$/.test(block.nodeName) || block.textContent.trim() !== '');
  }

  #block(): HTMLElement {
    if (!this.#current) {
      this.#current = this.#clean.createElement(this.#tag);
      this.#blocks.push(this.#current);
    }
    return this.#current;
  }
}

/** Neighbours with the same mark become one: Word cuts a sentence into many runs. */
function joinMarks(parent: Element): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    let next = node.nextSibling;
    while (
      next &&
      next.nodeName !== 'BR' &&
      node.nodeType === Node.ELEMENT_NODE &&
      node.cloneNode(false).isEqualNode(next.cloneNode(false))
    ) {
      (node as Element).append(...next.childNodes);
      next.remove();
      next = node.nextSibling;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      joinMarks(node as Element);
    }
  }
  parent.normalize();
}

function trimEnd(block: Node): void {
  const last = block.lastChild;
  if (last?.nodeType === Node.TEXT_NODE) {
    last.textContent = (last.textContent ?? '').trimEnd();
  } else if (last) {
    trimEnd(last);
  }
}
