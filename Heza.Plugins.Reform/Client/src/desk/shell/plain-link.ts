/** The address of the link that a click means to follow in this page; undefined for any other click. */
export function plainLink(event: MouseEvent): URL | undefined {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return link === undefined || !plain || link.target !== '' || link.hasAttribute('download') || event.defaultPrevented
    ? undefined
    : new URL(link.href);
}
