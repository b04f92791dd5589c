import { api, ask, type Schemas } from '../platform/api/client';

export type ContentDetail = Schemas['ContentDetail'];

/** The steps of the bar, named as in `allowedActions`. */
export type Step =
  'submit' | 'recall' | 'return' | 'publish' | 'schedule' | 'withdraw' | 'trash' | 'restore' | 'delete';

/** What a step needs besides the document. Moments are Vietnam's clock, `2026-03-01T08:00`. */
export interface Words {
  comment?: string;
  publishAt?: string | null;
  withdrawAt?: string | null;
}

/** Does a step over the API; deleting has no answer. */
export async function take(step: Step, content: ContentDetail, words: Words): Promise<ContentDetail | undefined> {
  const params = { path: { key: content.key } };
  const revision = content.revision;
  switch (step) {
    case 'submit':
      return ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/submit', {
          params,
          body: { revision, comment: words.comment ?? null },
        }),
      );
    case 'recall':
      return ask(api().POST('/umbraco/management/api/v1/desk/content/{key}/recall', { params }));
    case 'return':
      return ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/return', {
          params,
          body: { revision, comment: words.comment ?? null },
        }),
      );
    case 'publish':
      return ask(api().POST('/umbraco/management/api/v1/desk/content/{key}/publish', { params, body: { revision } }));
    case 'schedule':
      return ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/schedule', {
          params,
          body: { publishAt: words.publishAt ?? null, withdrawAt: words.withdrawAt ?? null },
        }),
      );
    case 'withdraw':
      return ask(
        api().POST('/umbraco/management/api/v1/desk/content/{key}/withdraw', {
          params,
          body: { reason: words.comment ?? null },
        }),
      );
    case 'trash':
      return ask(api().POST('/umbraco/management/api/v1/desk/content/{key}/trash', { params }));
    case 'restore':
      return ask(api().POST('/umbraco/management/api/v1/desk/content/{key}/restore', { params }));
    case 'delete':
      await ask(api().DELETE('/umbraco/management/api/v1/desk/content/{key}', { params }));
      return undefined;
  }
}
