import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditOf } from './audit.ts';
import { batch } from './batch.ts';
import type { OkrClient } from './index.ts';
import { liveEvents } from './live/index.ts';
import type { LiveOptions } from './live/index.ts';
import { peopleOf } from './people.ts';
import type { RequestOptions } from './request-options.ts';
import { collect } from './testing/collect.ts';
import { serve } from './testing/server.ts';

interface Operation {
  operationId?: string;
  parameters?: { in: string; name: string }[];
  requestBody?: object;
}

/** What a client sends for an operation: the part that can be checked against the document. */
interface Sent {
  verb: string;
  path: string;
  query: string[];
  headers: string[];
  hasBody: boolean;
}

const openApi = JSON.parse(
  readFileSync(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>> };

const verbs = ['get', 'put', 'post', 'patch', 'delete'];
const checkedHeaders = ['idempotency-key', 'if-match', 'last-event-id'];

const documented = Object.entries(openApi.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([verb]) => verbs.includes(verb))
    .map(([verb, { operationId, parameters = [], requestBody }]): [string, Sent] => {
      const named = (place: string) =>
        parameters.flatMap((parameter) => (parameter.in === place ? [parameter.name] : []));
      const headers = named('header').map((name) => name.toLowerCase());
      return [
        operationId ?? `nameless: ${verb} ${path}`,
        {
          verb: verb.toUpperCase(),
          path,
          // The client turns pages by itself.
          query: named('query').filter((name) => name !== 'cursor'),
          headers: headers.filter((name) => checkedHeaders.includes(name)),
          hasBody: requestBody !== undefined,
        },
      ];
    }),
);

type Method = (...args: unknown[]) => AsyncIterable<unknown> | Promise<unknown>;

/** A client with what other entries do with it. */
function whole(okr: OkrClient): object {
  return {
    ...okr,
    audit: auditOf(okr),
    people: peopleOf(okr),
    batch: (body: object, options: RequestOptions) => batch(okr, body as never, options),
    live: { events: (options: LiveOptions) => liveEvents(okr, options) },
  };
}

/** Every function of a client by its path. */
function methodsOf(value: object, prefix = ''): [string, Method][] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'function'
      ? [[prefix + name, part as Method]]
      : methodsOf(part as object, `${prefix}${name}.`),
  );
}

/** Calls a method with everything the document knows, and tells what it sends. */
async function sentBy(name: string, { path, query, headers, hasBody }: Sent): Promise<Sent> {
  // Everything ends in a refusal; the request is what counts.
  const server = serve(() => new Response(null, { status: 418 }));
  const method = new Map(methodsOf(whole(server.client()))).get(name);
  const ids = path.match(/\{\w+\}/g) ?? [];
  const body = hasBody ? [{ title: 'x' }] : [];
  const options = {
    ...Object.fromEntries(query.map((parameter) => [parameter, '1'])),
    ...(headers.includes('if-match') && { ifMatch: '"1-a"' }),
    ...(headers.includes('last-event-id') && { lastEventId: '7' }),
  };
  const result = method?.(...ids, ...body, options);
  await (result && Symbol.asyncIterator in result ? collect(result) : result)?.catch(
    () => undefined,
  );
  const [request] = server.requests;
  const url = new URL(request?.url ?? 'nothing:');
  return {
    verb: request?.method ?? '',
    path: decodeURI(url.pathname),
    query: [...url.searchParams.keys()],
    headers: checkedHeaders.filter((header) => request?.headers.has(header)),
    hasBody: Boolean(request?.body),
  };
}

describe('every operation of the API has its method, and every method its operation', () => {
  it('by name', () => {
    const names = methodsOf(whole(serve(() => new Response()).client())).map(([name]) => name);
    expect(names.sort()).toEqual(documented.map(([name]) => name).sort());
    expect(names.length).toBeGreaterThan(10);
  });

  it.each(documented)('%s sends what is documented', async (name, operation) => {
    const sent = await sentBy(name, operation);
    expect({ ...sent, query: sent.query.sort() }).toEqual({
      ...operation,
      query: operation.query.sort(),
    });
  });
});
