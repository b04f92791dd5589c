import createClient, { type Middleware } from 'openapi-fetch';
import { host } from '../host';
import { t } from '../i18n';
import type { components, paths } from './schema';

/** The records of the API, by name. */
export type Schemas = components['schemas'];

/** What the server (or the missing connection) objects, as a person can read it. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 without a connection. */
    readonly status: number,
    /** One sentence. */
    readonly title: string,
    /** Messages by field. */
    readonly errors: Readonly<Record<string, string[]>> = {},
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

const signing: Middleware = {
  async onRequest({ request }) {
    await host().authorize(request.headers, request.method);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) {
      host().signedOut();
    }
  },
};

let made: ReturnType<typeof createClient<paths>> | undefined;

/** Typed by the API's own description (`api/desk.json`). Errors are told by {@link ask}. */
export function api() {
  if (made === undefined) {
    made = createClient<paths>({ baseUrl: host().apiBase || location.origin, fetch: (request) => fetch(request) });
    made.use(signing);
  }
  return made;
}

/** Reads problem details (RFC 9457) into an {@link ApiProblem}. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as {
    title?: string;
    errors?: Record<string, string[]>;
  };
  return new ApiProblem(status, details.title ?? t('common.problem.status', { status }), details.errors);
}

/** The answer of a call, or an {@link ApiProblem} thrown: `await ask(api().GET('/…'))`. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer;
  try {
    answer = await call;
  } catch (error) {
    // A request taken back is no lost connection.
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new ApiProblem(0, t('common.problem.offline'));
  }
  if (!answer.response.ok) {
    throw problemOf(answer.response.status, answer.error);
  }
  return answer.data as T;
}
