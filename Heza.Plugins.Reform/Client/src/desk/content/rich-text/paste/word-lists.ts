import { readStyle } from './styles';

/** What Word says of a list's paragraph: `mso-list: l0 level2 lfo1`. */
interface WordItem {
  paragraph: Element;
  list: string;
  level: number;
  marker: string;
}

/**
 * Word copies lists as paragraphs with a typed bullet or number, and says in the style which list and level they are.
 * They become real lists, nested as in Word.
 */
export function groupWordLists(root: Element): void {
  const paragraphs = [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,div')].filter((element) =>
    /level\d/.test(readStyle(element).get('mso-list') ?? ''),
  );
  let run: WordItem[] = [];
  for (const paragraph of paragraphs) {
    const last = run.at(-1);
    if (last && nextElement(last.paragraph) !== paragraph) {
      replace(run);
      run = [];
    }
    run.push(readItem(paragraph));
  }
  replace(run);
}

function nextElement(paragraph: Element): Element | null {
  let next = paragraph.nextSibling;
  while (next && next.nodeType === Node.TEXT_NODE && (next.textContent ?? '').trim() === '') {
    next = next.nextSibling;
  }
  return next?.nodeType === Node.ELEMENT_NODE ? (next as Element) : null;
}

function readItem(paragraph: Element): WordItem {
  const said = readStyle(paragraph).get('mso-list') ?? '';
  let marker = '';
  for (const typed of [...paragraph.querySelectorAll('*')].filter(
    (element) => readStyle(element).get('mso-list') === 'ignore',
  )) {
    marker ||= typed.textContent.replace(/[\s\u00a0]+/g, '');
    typed.remove();
  }
  return {
    paragraph,
    list: /^(l\d+)/.exec(said)?.[1] ?? 'l0',
    level: Number(/level(\d)/.exec(said)?.[1] ?? '1'),
    marker,
  };
}

function replace(run: readonly WordItem[]): void {
  const [first] = run;
  if (!first) {
    return;
  }
  const base = Math.min(...run.map((item) => item.level));
  const open: { list: Element; level: number; name: string }[] = [];
  for (const item of run) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) {
      open.pop();
    }
    const top = open.at(-1);
    // Another list at the same level is another list: the numbers begin anew.
    if (top && top.level === item.level && item.level === base && top.name !== item.list) {
      open.pop();
    }
    let current = open.at(-1);
    if (!current || current.level < item.level) {
      const list = newList(item);
      const holder = current?.list.lastElementChild;
      if (holder) {
        holder.append(list);
      } else {
        first.paragraph.before(list);
      }
      current = { list, level: item.level, name: item.list };
      open.push(current);
    }
    const entry = item.paragraph.ownerDocument.createElement('li');
    entry.append(...item.paragraph.childNodes);
    current.list.append(entry);
  }
  // The lists stand before the first paragraph, in order.
  for (const { paragraph } of run) {
    paragraph.remove();
  }
}

function newList(item: WordItem): Element {
  const numbered = /^\(?([0-9]+|\p{L}|[ivx]+)[.):]/iu.test(item.marker);
  const list = item.paragraph.ownerDocument.createElement(numbered ? 'ol' : 'ul');
  const start = Number(/^\(?(\d+)/.exec(item.marker)?.[1] ?? '1');
  if (numbered && start > 1) {
    list.setAttribute('start', String(start));
  }
  return list;
}
