import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { loadAttention, type AttentionView } from '../fanpage/posts';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { part, partStyle, type Entry } from './part';

/** What on the fanpages waits for a person: counts, and the way to each kind. */
@customElement('heza-home-fanpage')
export class HezaHomeFanpage extends DeskElement {
  static override styles = partStyle;

  readonly #attention = new Load(this, {
    args: () => [] as const,
    task: (_, { signal }) => loadAttention(signal),
  });

  protected override render() {
    return html`${this.#attention.show((found) => this.#shown(found))}`;
  }

  #shown(found: AttentionView) {
    const entry = (key: string, ids: readonly string[]): Entry[] =>
      ids.length === 0
        ? []
        : [
            {
              // One is opened at once; of several the calendar lists all on top.
              path: ids.length === 1 ? `lich-fanpage?bai=${ids[0] ?? ''}` : 'lich-fanpage',
              what: t(`home.fanpage.${key}`, { count: ids.length }),
            },
          ];
    const entries = [
      ...entry(
        'failed',
        found.failed.map((post) => post.id),
      ),
      ...entry(
        'vanished',
        found.vanished.map((post) => post.id),
      ),
      ...entry(
        'tasks',
        found.tasks.map((task) => task.postId),
      ),
      ...entry(
        'toApprove',
        found.toApprove.map((post) => post.id),
      ),
    ];
    return part({
      heading: t('home.fanpage'),
      count: found.failed.length + found.vanished.length + found.tasks.length + found.toApprove.length + found.more,
      all: { path: 'lich-fanpage', text: t('home.fanpageAll') },
      empty: t('home.fanpageNone'),
      entries,
    });
  }
}
