import type { BatchRead } from '@zielbaum/model';
import { batchAnswersSchema, batchSchema } from '@zielbaum/model/schemas';
import type { FastifyRequest } from 'fastify';
import type { Api } from '../http/api.ts';
import { ProblemError } from '../http/problem-error.ts';
import { operation } from '../openapi/operation.ts';
import type { KnownReads } from './known-reads.ts';

type Injected = Awaited<ReturnType<Api['inject']>>;

export function batchRoutes(api: Api, reads: KnownReads): void {
  const batch = operation(
    {
      id: 'batch',
      kind: 'query',
      tag: 'Batch',
      summary: 'Up to 20 reads at once',
      description:
        'Each is answered as if it had been sent alone with the same key: with its own status, permission, ETag and 304. The batch counts as one request, and each of its reads as another one. `path` must be that of a read; the event stream is none.',
      action: 'read',
      answer: batchAnswersSchema,
    },
    { body: batchSchema },
  );
  api.post('/batch', batch, async (request, reply) => {
    const asked = request.body.reads;
    refuseOthers(asked, reads);
    const answers = await Promise.all(asked.map((read) => ask(api, request, read)));
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(joined(answers.map((answer, place) => written(asked[place]?.path ?? '', answer))));
  });
}

function refuseOthers(asked: readonly BatchRead[], reads: KnownReads): void {
  const errors = asked.flatMap(({ path }, place) =>
    reads.has(path) ? [] : [{ pointer: `/reads/${place}/path`, detail: noRead }],
  );
  if (errors.length > 0) throw new ProblemError('invalid_input', { errors });
}

const noRead = {
  de: 'muss der Pfad einer lesenden Abfrage unter /api/v1 sein, zum Beispiel /objectives?cycle=current',
  en: 'must be the path of a read below /api/v1, for example /objectives?cycle=current',
};

/** Sends a read through the whole server once more, as who sent the batch. */
function ask(
  api: Api,
  { headers, host, ip }: FastifyRequest,
  { path, ifNoneMatch }: BatchRead,
): Promise<Injected> {
  const { authorization, origin, 'accept-language': language } = headers;
  return api.inject({
    url: `/api/v1${path}`,
    remoteAddress: ip,
    headers: {
      host,
      ...(authorization !== undefined && { authorization }),
      ...(origin !== undefined && { origin }),
      ...(language !== undefined && { 'accept-language': language }),
      ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
    },
  });
}

/** The bodies are JSON already: parsing and writing them again would cost most of all. */
function written(path: string, { statusCode, headers, rawPayload }: Injected): Buffer {
  const { etag } = headers;
  const head = JSON.stringify({
    path,
    status: statusCode,
    ...(statusCode < 400 && typeof etag === 'string' && { etag }),
  });
  if (rawPayload.length === 0) return Buffer.from(head);
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"body":`), rawPayload, Buffer.from('}')]);
}

function joined(answers: readonly Buffer[]): Buffer {
  const comma = Buffer.from(',');
  const list = answers.flatMap((answer, place) => (place === 0 ? [answer] : [comma, answer]));
  return Buffer.concat([Buffer.from('{"answers":['), ...list, Buffer.from(']}')]);
}
