import { api, ask, type Schemas } from '../platform/api/client';
import { t } from '../platform/i18n';
import { may } from '../platform/session';

/** The description calls what the server computes nullable; it is always there. */
type Told<T extends { actions: unknown; version: unknown }> = Omit<T, 'actions' | 'version'> & {
  actions: readonly PostAction[];
  version: string;
};

export type PostAction = Schemas['PostAction'];
export type CalendarPost = Told<Schemas['CalendarPost']>;
export type CalendarView = Omit<Schemas['CalendarView'], 'posts'> & { posts: readonly CalendarPost[] };
export type PostView = Told<Schemas['PostView']>;
export type PostDetails = Omit<Schemas['PostDetails'], 'post'> & { post: PostView };
export type CardView = Schemas['CardView'];
export type ChannelView = Schemas['ChannelView'];
export type WorkView = Schemas['WorkView'];
export type TaskView = Schemas['TaskView'];
export type LatePolicy = NonNullable<Schemas['LatePolicy']>;
export type AttentionView = Omit<Schemas['AttentionView'], 'toApprove' | 'failed' | 'vanished'> & {
  toApprove: readonly PostView[];
  failed: readonly PostView[];
  vanished: readonly PostView[];
};
export type SlotsView = Schemas['SlotsView'];
export type TimeCheck = Schemas['TimeCheck'];
export type PostState = CalendarPost['state'];

/** The answer as {@link Told}. */
export async function asTold<T>(call: Parameters<typeof ask>[0]): Promise<T> {
  return (await ask(call)) as T;
}

export const prefix = '/umbraco/management/api/v1/reform/fanpage';

export function titleOf(post: { title?: string | null }): string {
  return post.title ?? t('fanpage.noTitle');
}

/** Whether this person may do it and the post's state allows it; the server decides. */
export function mayDo(post: { actions: readonly PostAction[] }, action: PostAction): boolean {
  return may('approve') && post.actions.includes(action);
}

export function loadCalendar(from: string, to: string, signal?: AbortSignal): Promise<CalendarView> {
  return asTold(
    api().GET(`${prefix}/posts/calendar`, {
      params: { query: { from, to } },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

export function loadPost(id: string): Promise<PostDetails> {
  return asTold(api().GET(`${prefix}/posts/{id}`, { params: { path: { id } } }));
}

/** The posts of one article on all channels, latest due first. */
export async function loadPostsOf(content: string): Promise<readonly PostView[]> {
  const page: { items: readonly PostView[] } = await asTold(
    api().GET(`${prefix}/posts`, { params: { query: { content } } }),
  );
  return page.items;
}

/** What waits for a person on all channels. */
export function loadAttention(signal?: AbortSignal): Promise<AttentionView> {
  return asTold(api().GET(`${prefix}/attention`, signal === undefined ? {} : { signal }));
}

/** Addresses of the article's pictures that a post can show. */
export function loadPictures(id: string): Promise<readonly string[]> {
  return ask(api().GET(`${prefix}/posts/{id}/pictures`, { params: { path: { id } } }));
}

export function loadChannels(): Promise<readonly ChannelView[]> {
  return ask(api().GET(`${prefix}/channels`));
}

/** Free times of a day, else the next ones. */
export function loadSlots(query: { channel?: string; day?: string; content?: string }): Promise<SlotsView> {
  return ask(api().GET(`${prefix}/slots`, { params: { query } }));
}

export function checkTime(query: { channel?: string; at: string; content?: string }): Promise<TimeCheck> {
  return ask(api().GET(`${prefix}/slots/check`, { params: { query } }));
}

export function previewCard(
  contentKey: string | null,
  name: string,
  values: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  return ask(api().POST(`${prefix}/card`, { body: { contentKey, name, values } as Schemas['CardRequest'] }));
}
