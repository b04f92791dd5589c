import type { PostView } from '../fanpage/posts';
import type { Cited, Link } from './pieces-api';

/** What somebody should look at, as the key of its words and what they name. */
export interface Check {
  text: string;
  values: Record<string, string | number>;
}

/** @param cited unknown to those who may not edit. */
export function checksOf(
  links: readonly Link[],
  cited: readonly Cited[] | undefined,
  posts: readonly PostView[],
): Check[] {
  const standing = links.filter((link) => link.state === 'proposed' || link.state === 'accepted');
  const returned = links.filter((link) => link.state === 'returned');
  const ended = cited?.filter((one) => one.force === 'het-hieu-luc') ?? [];
  const missing = cited?.filter((one) => one.title === null) ?? [];
  const failed = posts.filter((post) => post.state === 'failed');
  const names = (documents: readonly Cited[]) => documents.map((one) => one.number).join(', ');
  return [
    ...(standing.length === 0 ? [{ text: 'pieces.check.noItem', values: {} }] : []),
    ...(returned.length === 0
      ? []
      : [{ text: 'pieces.check.returned', values: { items: returned.map((link) => link.item).join(', ') } }]),
    ...(ended.length === 0 ? [] : [{ text: 'pieces.check.ended', values: { documents: names(ended) } }]),
    ...(missing.length === 0 ? [] : [{ text: 'pieces.check.missing', values: { documents: names(missing) } }]),
    ...(failed.length === 0 ? [] : [{ text: 'pieces.check.failed', values: { count: failed.length } }]),
  ];
}
