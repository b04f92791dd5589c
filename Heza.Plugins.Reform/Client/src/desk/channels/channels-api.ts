import { api, ask, type Schemas } from '../platform/api/client';

export type ChannelView = Schemas['ChannelView'];
export type ChannelPolicy = Schemas['ChannelPolicy'];
export type ConnectionView = Schemas['ConnectionView'];
export type ConnectionsView = Schemas['ConnectionsView'];
export type ConnectAnswer = Schemas['ConnectAnswer'];
export type PageChoice = Schemas['PageChoice'];

const prefix = '/umbraco/management/api/v1/reform/fanpage/channels';

const of = (code: string) => ({ params: { path: { code } } });

export function switchChannel(code: string, enabled: boolean): Promise<unknown> {
  return ask(api().PUT(`${prefix}/{code}`, { ...of(code), body: { enabled } }));
}

export function savePolicy(code: string, policy: ChannelPolicy): Promise<ChannelPolicy> {
  return ask(api().PUT(`${prefix}/{code}/policy`, { ...of(code), body: policy }));
}

export function checkChannel(code: string): Promise<ConnectionView> {
  return ask(api().POST(`${prefix}/{code}/check`, of(code)));
}

export function disconnectChannel(code: string): Promise<ConnectionView> {
  return ask(api().POST(`${prefix}/{code}/disconnect`, of(code)));
}

/** Which kinds the server can connect, and how channels are connected. For administrators. */
export function loadConnections(signal?: AbortSignal): Promise<ConnectionsView> {
  return ask(api().GET(`${prefix}/connections`, signal === undefined ? {} : { signal }));
}

/** The address at the platform where a person lets the site use a page. */
export async function startOAuth(kind: 'facebook' | 'zalo'): Promise<string> {
  return (await ask(kind === 'facebook' ? api().POST(`${prefix}/facebook/oauth`) : api().POST(`${prefix}/zalo/oauth`)))
    .url;
}

/** @param pageId which of several pages; null: not chosen yet. */
export function connectFacebook(token: string, pageId: string | null): Promise<ConnectAnswer> {
  return ask(api().POST(`${prefix}/facebook/connect`, { body: { token, pageId } }));
}

export function connectZalo(refreshToken: string): Promise<ConnectionView> {
  return ask(api().POST(`${prefix}/zalo/connect`, { body: { refreshToken } }));
}

/** The pages to choose from after Facebook's dialog. */
export function loadPending(id: string): Promise<Schemas['PendingView']> {
  return ask(api().GET(`${prefix}/facebook/pending/{id}`, { params: { path: { id } } }));
}

export function choosePending(id: string, pageId: string): Promise<ConnectAnswer> {
  return ask(api().POST(`${prefix}/facebook/pending/{id}`, { params: { path: { id } }, body: { pageId } }));
}
