import { cleanLink } from './links';
import { readStyle } from './styles';

const marksByTag: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
};

/** The marks that an element gives to its text, and those that it takes away (Google Docs wraps all in a `<b>`). */
export function marksOf(element: Element, inherited: ReadonlySet<string>): Set<string> {
  const marks = new Set(inherited);
  const style = readStyle(element);
  const byTag = marksByTag[element.localName];
  const weight = style.get('font-weight');
  if (byTag) {
    marks.add(byTag);
  }
  if (weight) {
    (/^(bold|bolder|[6-9]00)$/.test(weight) ? add : remove)(marks, 'strong');
  }
  const slant = style.get('font-style');
  if (slant) {
    (slant === 'italic' || slant === 'oblique' ? add : remove)(marks, 'em');
  }
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('underline')) {
    marks.add('u');
  }
  if (line.includes('line-through')) {
    marks.add('s');
  }
  const height = style.get('vertical-align');
  if (height === 'super' || height === 'sub') {
    marks.add(height === 'super' ? 'sup' : 'sub');
  }
  return marks;
}

/** A picture that can stay: of this site's media, or with its data in itself (it is uploaded after pasting). */
export function pictureOf(element: Element, clean: Document): HTMLElement | null {
  const source = element.getAttribute('src') ?? '';
  if (!/^\/media\//.test(source) && !/^data:image\/(png|jpeg|gif|webp);base64,/i.test(source)) {
    return null;
  }
  const picture = clean.createElement('img');
  picture.setAttribute('src', source);
  const alternative = (element.getAttribute('alt') ?? '').trim();
  // Office describes by machine, or names the file.
  if (alternative && !/\.(png|jpe?g|gif|webp)$/i.test(alternative)) {
    picture.setAttribute('alt', alternative.replace(/\s+/g, ' '));
  }
  return picture;
}

/** The text with its marks, innermost last, and its link outside them. */
export function inlineText(text: string, marks: ReadonlySet<string>, link: HTMLElement | null, clean: Document): Node {
  let node: Node = clean.createTextNode(text);
  for (const mark of ['sub', 'sup', 's', 'u', 'em', 'strong'].filter(
    (each) => marks.has(each) && !(each === 'u' && link),
  )) {
    const wrapper = clean.createElement(mark);
    wrapper.append(node);
    node = wrapper;
  }
  if (link) {
    const wrapper = link.cloneNode(false);
    wrapper.appendChild(node);
    node = wrapper;
  }
  return node;
}

/** A link's clean element; null when it leads nowhere that the site may lead to. */
export function linkOf(element: Element, clean: Document): HTMLElement | null {
  const href = cleanLink(element.getAttribute('href') ?? '');
  if (href === null) {
    return null;
  }
  const link = clean.createElement('a');
  link.setAttribute('href', href);
  const cited = element.getAttribute('data-document');
  if (cited && /^[0-9a-f-]{36}$/i.test(cited)) {
    link.setAttribute('data-document', cited);
  }
  return link;
}

function add(marks: Set<string>, mark: string): void {
  marks.add(mark);
}

function remove(marks: Set<string>, mark: string): void {
  marks.delete(mark);
}
