import type { Schemas } from '../platform/api/client';

export type State = Schemas['ContentState'];
export type Tab = State | 'mine' | 'all';

export const sorts = ['-updated', 'updated', 'name', '-name', '-published', '-created'] as const;
export type Sort = (typeof sorts)[number];

/** What a list shows: everything of it stands in the address, so that it can be kept, sent and gone back to. */
export interface ListQuery {
  tab: Tab;
  text: string;
  sort: Sort;
  page: number;
}

const first: ListQuery = { tab: 'all', text: '', sort: '-updated', page: 1 };

/** @param query of the address, without the question mark. */
export function readQuery(query: string): ListQuery {
  const values = new URLSearchParams(query);
  const page = Number(values.get('trang'));
  return {
    tab: (values.get('muc') as Tab | null) ?? first.tab,
    text: values.get('tim') ?? first.text,
    sort: sorts.find((sort) => sort === values.get('xep')) ?? first.sort,
    page: Number.isInteger(page) && page > 0 ? page : first.page,
  };
}

/** The address below the desk's own; what is as it was from the start is left out. Another choice begins at page 1. */
export function addressOf(path: string, query: ListQuery, change: Partial<ListQuery>): string {
  const wanted = { ...query, page: 1, ...change };
  const values = new URLSearchParams();
  const set = (name: string, value: string, usual: string) => {
    if (value !== usual) {
      values.set(name, value);
    }
  };
  set('muc', wanted.tab, first.tab);
  set('tim', wanted.text, first.text);
  set('xep', wanted.sort, first.sort);
  set('trang', String(wanted.page), '1');
  const text = values.toString();
  return text === '' ? path : `${path}?${text}`;
}
