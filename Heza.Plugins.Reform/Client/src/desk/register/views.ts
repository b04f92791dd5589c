/** What the review of the register shows: what is missing, what contradicts, what changes. */
export const views = ['thieu', 'sai-lech', 'hieu-luc'] as const;

export type View = (typeof views)[number];

export function viewOf(query: string): View {
  const wanted = new URLSearchParams(query).get('muc');
  return views.find((view) => view === wanted) ?? 'thieu';
}
