import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask, type Schemas } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { part, partStyle, type Entry } from './part';

const list = (state: 'draft' | 'returned') =>
  ask(
    api().GET('/umbraco/management/api/v1/desk/content', {
      params: { query: { state, mine: true, sort: '-updated', pageSize: 6 } },
    }),
  );

const entry = (row: Schemas['ContentRow']): Entry => ({
  path: `noi-dung/${row.key}`,
  what: row.name,
  details: row.review?.comment ?? t('home.changed', { at: showMoment(row.updatedAt) }),
});

/** What came back, what is unfinished, and what was typed but never saved. */
@customElement('heza-home-editor')
export class HezaHomeEditor extends DeskElement {
  static override styles = partStyle;

  readonly #work = new Load(this, {
    args: () => [] as const,
    task: async () => {
      const [returned, drafts, unsaved] = await Promise.all([
        list('returned'),
        list('draft'),
        ask(api().GET('/umbraco/management/api/v1/desk/working-copies', { params: { query: { pageSize: 6 } } })),
      ]);
      return { returned, drafts, unsaved };
    },
  });

  protected override render() {
    return html`${this.#work.show(
      ({ returned, drafts, unsaved }) =>
        html`${
          returned.total === 0
            ? ''
            : part({
                heading: t('home.returned'),
                count: returned.total,
                all: { path: 'tin-bai?muc=returned', text: t('common.all') },
                empty: '',
                entries: returned.items.map(entry),
              })
        }
        ${
          unsaved.total === 0
            ? ''
            : part({
                heading: t('home.unsaved'),
                count: unsaved.total,
                empty: '',
                entries: unsaved.items.map((copy) => ({
                  path: copy.current !== null ? `noi-dung/${copy.key}` : `noi-dung/moi/${copy.type}?ma=${copy.key}`,
                  what: copy.name === '' ? t('home.unnamed') : copy.name,
                  details: t('home.kept', { at: showMoment(copy.savedAt) }),
                })),
              })
        }
        ${part({
          heading: t('home.drafts'),
          count: drafts.total,
          all: { path: 'tin-bai?muc=mine', text: t('common.all') },
          empty: t('home.draftsNone'),
          entries: drafts.items.map(entry),
        })}`,
    )}`;
  }
}
