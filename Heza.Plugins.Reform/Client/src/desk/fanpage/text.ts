/** What is well read: the same figures as the server's `CardRules`. */
export const CardWords = {
  /** Characters before a fanpage folds the words under "Xem thêm". */
  unfolded: 480,
  /** Characters that the article's field takes (uSync: Lời bài đăng fanpage). */
  most: 5000,
} as const;

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Characters as a reader counts them: a letter with its marks is one, an emoji is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The first characters; the same text when it is no longer. */
export function headOf(text: string, length: number): string {
  const all = graphemes(text);
  return all.length <= length ? text : all.slice(0, length).join('').trimEnd();
}
