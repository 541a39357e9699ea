import { hasScope, permissions, scopes } from '@zielbaum/model';
import { problemSchema } from '@zielbaum/model/schemas';
import type { FastifySchema, RouteOptions } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemCatalogue } from '../http/problem-catalogue.ts';
import type { OperationConfig, OperationDescription } from './operation.ts';
import { problemsOf } from './problems.ts';

type Transform = typeof jsonSchemaTransform;

interface Header {
  type: 'string';
  description: string;
}

/** Turns a route made by `operation` into what the OpenAPI document says; leaves out all others. */
export const describeRoute: Transform = (document) => {
  const route = 'route' in document ? (document.route as RouteOptions) : undefined;
  const { operation } = (route?.config ?? {}) as Partial<OperationConfig>;
  if (!operation) return { schema: { hide: true } as FastifySchema, url: document.url };
  const { schema, url } = jsonSchemaTransform({
    ...document,
    schema: {
      ...document.schema,
      operationId: operation.id,
      tags: [operation.tag],
      summary: operation.summary,
      description: descriptionOf(operation),
      security: [{ apiKey: [] }, ...(isForEmbedKeys(operation) ? [{ embedKey: [] }] : [])],
      headers: requestHeaders(operation),
      response: responses(operation),
    } as FastifySchema,
  });
  const answers = (schema as { response: Record<string, { headers?: unknown }> }).response;
  for (const [status, answer] of Object.entries(answers)) {
    answer.headers = answerHeaders(operation, Number(status));
  }
  return { schema, url };
};

/** They are public, so they never write goals. */
function isForEmbedKeys({ action }: OperationDescription): boolean {
  return ['okr:public', 'okr:read', 'okr:checkin'].includes(permissions[action].scope);
}

function descriptionOf({ description, action }: OperationDescription): string {
  const { scope, roles } = permissions[action];
  const where = { own: ' of the unit', all: '', whole: ' of the whole organisation' };
  const reach = Object.entries(roles).map(([role, units]) => `\`${role}\`${where[units]}`);
  const enough = scopes.filter((each) => hasScope([each], scope)).map((each) => `\`${each}\``);
  const needs = `Needs the scope ${enough.join(' or ')} and one of the roles ${reach.join(', ')}.`;
  return description ? `${description}\n\n${needs}` : needs;
}

const etag = '"3-q1T0Zk8bW5vYcR2mXj7LdA"';

function requestHeaders({ kind }: OperationDescription): z.ZodType {
  const language = z
    .string()
    .optional()
    .meta({
      description: 'Language of problem texts: `de` (default) or `en`',
      examples: ['de'],
    });
  const header = (description: string, example: string) =>
    z.string().meta({ description, examples: [example] });
  const byKind = {
    read: {
      'If-None-Match': header('An ETag read before; 304 when it still holds', etag).optional(),
    },
    create: {
      'Idempotency-Key': header(
        'Up to 255 visible ASCII characters, remembered for 24 hours: a repetition with the same body gets the first answer again',
        'c0a8f2f4-7d5e-4a52-9a0e-3f6d1b2c4e88',
      ).optional(),
    },
    change: {
      'If-Match': header('The ETag of what was read; `*` is not accepted', etag),
    },
    put: {},
    remove: {},
    query: {},
    stream: {
      'Last-Event-ID': header(
        'The `id` of the last event received, to go on from there',
        '4711',
      ).optional(),
    },
  };
  return z.object({ 'Accept-Language': language, ...byKind[kind] });
}

function responses(operation: OperationDescription): Record<string, unknown> {
  const success = successOf(operation);
  const problems = [...problemsOf(operation)].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${problemCatalogue[code].title.en}`).join(' '),
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ]);
  return { ...success, ...Object.fromEntries(problems) };
}

function successOf({ kind, answer }: OperationDescription): Record<string, unknown> {
  const json = { 'application/json': { schema: answer ?? z.null() } };
  switch (kind) {
    case 'read':
      return {
        200: { description: 'As asked for.', content: json },
        304: z.null().meta({ description: 'Unchanged since the given ETag.' }),
      };
    case 'create':
      return { 201: { description: 'Created.', content: json } };
    case 'change':
      return { 200: { description: 'Changed; the resource as it is now.', content: json } };
    case 'put':
      return { 200: { description: 'Set; the resource as it is now.', content: json } };
    case 'remove':
      return { 204: z.null().meta({ description: 'Gone.' }) };
    case 'query':
      return { 200: { description: 'As asked for.', content: json } };
    case 'stream':
      return {
        200: {
          description: 'A stream of events, open until either side ends it.',
          content: { 'text/event-stream': { schema: answer ?? z.null() } },
        },
      };
  }
}

function answerHeaders(
  { kind, isVersioned }: OperationDescription,
  status: number,
): Record<string, Header> {
  const headers: Record<string, Header> = {
    'X-Request-Id': header('Names the request in the log; `traceId` of problems.'),
  };
  if (status !== 500 && status !== 503) {
    headers['RateLimit'] = header('Requests left (`r`) and seconds until the quota is full (`t`).');
    headers['RateLimit-Policy'] = header('The quota (`q`) and its window in seconds (`w`).');
  }
  if (status === 429 || status === 503) {
    headers['Retry-After'] = header('Seconds to wait before trying again.');
  }
  if (status === 401) headers['WWW-Authenticate'] = header('`Bearer`.');
  if (status === 201) {
    headers['Location'] = header('Path of what was created.');
    headers['Idempotency-Replayed'] = header('`true` when this is an earlier answer again.');
  }
  const hasEtag = kind === 'read' ? status === 200 || status === 304 : isVersioned;
  if (hasEtag && status < 400) headers['ETag'] = header('Strong validator of these very bytes.');
  if (status === 412) headers['ETag'] = header('What to send as `If-Match` to change `current`.');
  return headers;
}

function header(description: string): Header {
  return { type: 'string', description };
}
