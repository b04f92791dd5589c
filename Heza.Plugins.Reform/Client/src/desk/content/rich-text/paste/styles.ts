/** Where the inline style of pasted HTML is kept: under its own name it would be applied, or refused and reported. */
export const styleAttribute = 'data-pasted-style';

const read = new WeakMap<Element, ReadonlyMap<string, string>>();

/** The declarations of the element's inline style, lower case. */
export function readStyle(element: Element): ReadonlyMap<string, string> {
  const known = read.get(element);
  if (known) {
    return known;
  }
  const declarations = new Map<string, string>();
  for (const declaration of (element.getAttribute(styleAttribute) ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) {
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
    }
  }
  read.set(element, declarations);
  return declarations;
}
