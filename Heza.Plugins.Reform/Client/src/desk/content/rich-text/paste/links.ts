const trackers = /^(utm_.+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|zarsrc|igshid|_ga|yclid|spm)$/i;

/**
 * An address that a link of the site may have: http, https, mailto, tel, or a path of this site. What it carries to
 * follow a reader about is taken off. Null for everything else.
 */
export function cleanLink(href: string): string | null {
  const typed = href.trim();
  if (/^\/(?![/\\])/.test(typed)) {
    return typed;
  }
  if (/^(mailto|tel):[^\s]+$/i.test(typed)) {
    return typed;
  }
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) {
    return null;
  }
  const url = unwrapped(new URL(typed));
  for (const name of [...url.searchParams.keys()].filter((key) => trackers.test(key))) {
    url.searchParams.delete(name);
  }
  return url.href;
}

/** Search engines, mail programs and social networks wrap a link in their own. */
function unwrapped(url: URL): URL {
  const wrapper =
    (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url') ||
    /^lm?\.facebook\.com$/.test(url.hostname) ||
    url.hostname.endsWith('.safelinks.protection.outlook.com');
  const inner = wrapper
    ? (url.searchParams.get('q') ?? url.searchParams.get('u') ?? url.searchParams.get('url'))
    : null;
  return inner && /^https?:\/\//i.test(inner) && URL.canParse(inner) ? new URL(inner) : url;
}
