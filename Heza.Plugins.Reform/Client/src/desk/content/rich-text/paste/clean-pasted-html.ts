import { convertBlocks } from './blocks';
import { readStyle, styleAttribute } from './styles';
import { groupWordLists } from './word-lists';

const dropped =
  'script,style,link,meta,title,base,noscript,template,iframe,frame,object,embed,applet,svg,math,canvas,video,audio,' +
  'input,button,select,textarea,option,label[for],nav,dialog,xml,[hidden],[aria-hidden="true"]';

/**
 * Clean HTML of what was copied from Word, from a mail or from a web page: headings, paragraphs, lists, tables, quotes,
 * links, pictures of this site or in the data itself, and the marks bold, italic, underline, strike, sub and superscript.
 * No class, no style, no identifier, nothing hidden, nothing that tells on who copied it. Never throws on broken markup.
 */
export function cleanPastedHtml(html: string): string {
  const source = new DOMParser().parseFromString(withoutNoise(html), 'text/html');
  for (const element of source.querySelectorAll(dropped)) {
    element.remove();
  }
  for (const element of source.querySelectorAll('*')) {
    if (isUnseen(element) || isOfficeShape(element)) {
      element.remove();
    }
  }
  groupWordLists(source.body);
  const clean = document.implementation.createHTMLDocument('');
  clean.body.append(...convertBlocks(source.body, clean));
  return clean.body.innerHTML;
}

/**
 * What must go, or be renamed, before any parser sees it: style attributes, sheets and handlers count as a breach of the content
 * security policy even in a document that is never shown. Office hides much in comments; in "revealed" ones
 * (`<![if !supportLists]>`) only the brackets are its own.
 */
function withoutNoise(html: string): string {
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  // A fragment inside a list or table lacks its frame: then the whole is the better reading.
  const chosen = fragment !== undefined && !/^\s*<(li|tr|td|th|tbody|thead)\b/i.test(fragment) ? fragment : html;
  return chosen
    .replace(/\0/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[\s\S]*?\]>/g, '')
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag
        .replace(/([\s"'/])style\s*=/gi, `$1${styleAttribute}=`)
        .replace(/([\s"'/])on[a-z]+\s*=/gi, '$1data-pasted-handler='),
    );
}

/** Hidden from readers, or laid over the page: cookie bars, share buttons, text for machines. */
function isUnseen(element: Element): boolean {
  const style = readStyle(element);
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    /^0(px|pt|em|%)?$/.test(style.get('font-size') ?? '') ||
    /^(absolute|fixed)$/.test(style.get('position') ?? '')
  );
}

/** Drawings and fields of Office (`v:shape`, `w:sdt`): the words inside `o:p` and smart tags stay. */
function isOfficeShape(element: Element): boolean {
  return /^(v|w10|m):/.test(element.localName);
}
