import { api, ask, type Schemas } from '../platform/api/client';
import { asTold, prefix, type LatePolicy, type PostDetails } from './posts';

const of = (id: string) => ({ params: { path: { id } } });

/** @param dueAt ISO 8601. */
export function movePost(id: string, dueAt: string, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/time`, { ...of(id), body: { dueAt, version } }));
}

export function rewordPost(id: string, text: string, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/text`, { ...of(id), body: { text, version } }));
}

export function cancelPost(id: string, reason: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/cancel`, { ...of(id), body: { reason } }));
}

export function retryPost(id: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/retry`, of(id)));
}

export function approvePost(id: string, version: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/approve`, { ...of(id), body: { version } }));
}

export interface Shape {
  form: 'link' | 'photos';
  photos: string[];
  /** Null: as the channel does. */
  late: LatePolicy | null;
}

export function shapePost(id: string, shape: Shape, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/shape`, { ...of(id), body: { ...shape, version } }));
}

/** Other words for a post that stands on its channel. */
export function editStanding(id: string, text: string, version: string): Promise<PostDetails> {
  return asTold(api().PUT(`${prefix}/posts/{id}/standing/text`, { ...of(id), body: { text, version } }));
}

export function hidePost(id: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/standing/hide`, of(id)));
}

export function showPost(id: string): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/posts/{id}/standing/show`, of(id)));
}

export function deletePost(id: string): Promise<PostDetails> {
  return asTold(api().DELETE(`${prefix}/posts/{id}/standing`, of(id)));
}

/** @param done true: a person has made the change on the platform; false: the post stays as it is. */
export function closeWork(id: string, done: boolean): Promise<PostDetails> {
  return asTold(api().POST(`${prefix}/work/{id}/close`, { ...of(id), body: { done } }));
}

export interface Repeat {
  /** Chosen here, so that a click that is sent twice is one post. */
  id: string;
  contentKey: string;
  channel: string;
  /** ISO 8601; null: now. */
  dueAt: string | null;
  /** The warnings were read. */
  confirmed: boolean;
}

export function repeatPost(wanted: Repeat): Promise<Schemas['RepeatAnswer']> {
  return ask(api().POST(`${prefix}/posts`, { body: wanted }));
}
