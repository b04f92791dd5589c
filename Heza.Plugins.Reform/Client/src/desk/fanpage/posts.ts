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
export type PostDetails = Omit<Schemas['PostDetails'], 'post'> & { post: Told<Schemas['PostView']> };
export type CardView = Schemas['CardView'];
export type ChannelView = Schemas['ChannelView'];
export type SlotsView = Schemas['SlotsView'];
export type TimeCheck = Schemas['TimeCheck'];
export type PostState = CalendarPost['state'];

/** The answer as {@link Told}. */
async function asTold<T>(call: Parameters<typeof ask>[0]): Promise<T> {
  return (await ask(call)) as T;
}

const prefix = '/umbraco/management/api/v1/reform/fanpage';

/** A sign beside the words, so that a state is not told by colour alone. */
export const signs: Record<PostState, string> = {
  scheduled: '◷',
  sending: '↑',
  sent: '✓',
  unknown: '?',
  failed: '!',
  cancelled: '×',
};

const looks: Record<PostState, string> = {
  scheduled: 'tag--info',
  sending: 'tag--info',
  sent: 'tag--ok',
  unknown: 'tag--warn',
  failed: 'tag--bad',
  cancelled: '',
};

export interface StateOf {
  state: PostState;
  channelEnabled: boolean;
}

/** The tag's look: see `platform/styles.ts`. */
export function lookOf(post: StateOf): string {
  return post.state === 'scheduled' && !post.channelEnabled ? 'tag--warn' : looks[post.state];
}

export function stateText(post: StateOf): string {
  return post.state === 'scheduled' && !post.channelEnabled
    ? t('fanpage.state.channelOff')
    : t(`fanpage.state.${post.state}`);
}

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

/** The posts of one article, one for each channel. */
export async function loadPostsOf(content: string): Promise<readonly Schemas['PostView'][]> {
  return (await ask(api().GET(`${prefix}/posts`, { params: { query: { content } } }))).items;
}

export function loadChannels(): Promise<readonly ChannelView[]> {
  return ask(api().GET(`${prefix}/channels`));
}

/** @param dueAt ISO 8601. */
export function movePost(id: string, dueAt: string, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/time`, { params: { path: { id } }, body: { dueAt, version } }));
}

export function rewordPost(id: string, text: string, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/text`, { params: { path: { id } }, body: { text, version } }));
}

export function cancelPost(id: string, reason: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/cancel`, { params: { path: { id } }, body: { reason } }));
}

export function retryPost(id: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/retry`, { params: { path: { id } } }));
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
