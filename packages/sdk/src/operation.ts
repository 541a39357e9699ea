import type { Answer, Call, Http, Method, RightAnswer } from './http.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { takePath } from './path.ts';
import type { Ids } from './path.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { withEtag } from './with-etag.ts';
import type { WithEtag } from './with-etag.ts';

/** Method and path of an operation but a deletion; each `{}` stands for an id. */
type Route = `${Exclude<Method, 'DELETE'>} ${string}`;

/** The ids in their order, then the body where the method has one. */
type Args<Of extends Route> = [
  ...Ids<Of>,
  ...(Of extends `P${string}` ? [body: object] : []),
  options?: RequestOptions,
];

/** Where an operation is unlike most. */
interface Details<Body> {
  /** Default: as its method usually has. */
  hasBody?: boolean;
  isRight?: RightAnswer<Body>;
}

/**
 * An operation of the API as a method of the client. Whatever its options hold, apart from the
 * signal and what goes into headers, goes into the query.
 *
 * @example
 * explain: operation(http, 'GET objectives/{}/explain'),
 * close: operation(http, 'POST cycles/{}/close', { hasBody: false }),
 */
export function operation<Of extends Route, Body>(
  http: Http,
  route: Of,
  details: Details<NoInfer<Body>> = {},
): (...args: Args<Of>) => Promise<Body> {
  return async (...args) => {
    const { body } = await send<Body>(http, route, { args, ...details });
    return body;
  };
}

/** As `operation`, for what answers with a resource that can be changed. */
export function operationWithEtag<Of extends Route, Resource extends object>(
  http: Http,
  route: Of,
  details: Details<NoInfer<Resource>> = {},
): (...args: Args<Of>) => Promise<WithEtag<Resource>> {
  return async (...args) => withEtag(await send<Resource>(http, route, { args, ...details }));
}

/** What an operation was called with, and where it is unlike most. */
export interface Sent<Body> extends Details<Body>, Pick<Call<Body>, 'isDone'> {
  args: unknown[];
}

/** Sends an operation with the arguments it was called with. */
export function send<Body>(
  http: Http,
  route: string,
  { args, hasBody = route.startsWith('P'), ...checks }: Sent<Body>,
): Promise<Answer<Body>> {
  const [method, pattern] = route.split(' ') as [Method, string];
  const path = takePath(pattern, args);
  const body = hasBody ? (args.shift() as object) : undefined;
  const { signal, ifMatch, idempotencyKey, ...query } = (args[0] ?? {}) as Partial<
    CreateOptions & ChangeOptions
  >;
  return http.json(path, {
    method,
    query,
    headers: {
      // Proxies that compress mark the ETag as weak; the server compares the version in it only.
      'if-match': ifMatch?.replace(/^W\//, ''),
      // So that the server does it once.
      'idempotency-key': method === 'POST' ? (idempotencyKey ?? newIdempotencyKey()) : undefined,
    },
    body,
    signal,
    ...checks,
  });
}
