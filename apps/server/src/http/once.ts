import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Writing } from '../live/writer.ts';
import { prepare } from './conditional.ts';
import { forgetOld, keepAnswer, readAnswer, takeKey } from './once-store.ts';
import type { StoredAnswer } from './once-store.ts';
import { ProblemError } from './problem-error.ts';

/** A new resource, as its creator is told about it. */
export interface Created {
  body: unknown;
  /** Path of the resource, for `Location`. */
  location: string;
  /** Of a resource that can be changed, for `ETag`. */
  version?: number;
  /** What a repetition is told in place of `body`; default the same. */
  toldAgain?: unknown;
}

/** A POST request, as far as telling a repetition from a new one needs it. */
export interface Posted {
  /** The `Idempotency-Key`; `undefined` when the client does not care. */
  key: string | undefined;
  operation: string;
  bodyHash: string;
}

/** An answer and whether it is the repetition of an earlier one. */
export interface PostAnswer extends StoredAnswer {
  isReplayed: boolean;
}

/** Reads what `once` needs out of a request whose body has been validated. */
export function postedBy(request: FastifyRequest): Posted {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))) {
    throw new ProblemError('invalid_input', {
      detail: {
        de: 'Idempotency-Key muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen.',
        en: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
      },
    });
  }
  return {
    key,
    operation: `${request.method} ${pathOf(request)}`,
    bodyHash: createHash('sha256').update(JSON.stringify(request.body)).digest('hex'),
  };
}

/** The same for the same resource, however its address is written; what is no id stays encoded. */
function pathOf({ routeOptions, params }: FastifyRequest): string {
  const values = params as Readonly<Record<string, string>>;
  return (routeOptions.url ?? '').replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}

/**
 * Creates something at most once for an `Idempotency-Key`. The key is taken, and the answer kept, in
 * the transaction that creates: both happen or neither, and a simultaneous second request waits.
 *
 * @throws ProblemError `idempotency_key_reused` when the key came with another body before
 */
export async function once(
  writing: Writing,
  { key, operation, bodyHash }: Posted,
  create: () => Promise<Created>,
): Promise<PostAnswer> {
  if (key === undefined) return { ...answerOf(await createNow()), isReplayed: false };
  const { transaction, tenantId } = writing;
  const slot = { tenantId, key, operation };
  await forgetOld(transaction, tenantId);
  if (await takeKey(transaction, slot, bodyHash)) {
    const created = await createNow();
    const { body, toldAgain = body } = created;
    await keepAnswer(transaction, slot, answerOf({ ...created, body: toldAgain }));
    return { ...answerOf(created), isReplayed: false };
  }
  const stored = await readAnswer(transaction, slot);
  if (stored.requestHash !== bodyHash) throw new ProblemError('idempotency_key_reused');
  writing.repeated();
  return { ...stored.answer, isReplayed: true };

  async function createNow(): Promise<Created> {
    const created = await create();
    const { id } = created.body as { id?: unknown };
    if (typeof id === 'string') writing.made(id);
    return created;
  }
}

/** Sends what `once` resolved with. */
export function sendPostAnswer(reply: FastifyReply, answer: PostAnswer): FastifyReply {
  if (answer.isReplayed) reply.header('idempotency-replayed', 'true');
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(Buffer.from(answer.body));
}

function answerOf({ body, location, version }: Created): StoredAnswer {
  const { bytes, etag } = prepare(body, version);
  const headers: Record<string, string> = version === undefined ? { location } : { location, etag };
  return { status: 201, headers, body: bytes.toString() };
}
