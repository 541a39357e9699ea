import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf, problemWith } from '../http/authenticate.ts';
import { ProblemError } from '../http/problem-error.ts';
import { credentialOf } from '../keys/credential.ts';
import type { KeyHolder } from '../keys/credential.ts';
import type { KnownKeys } from '../keys/known-keys.ts';
import { createEventStream, heartbeat } from './event-stream.ts';
import type { EventStream } from './event-stream.ts';
import type { Hub } from './hub.ts';

export interface LiveLimits {
  /** Open streams of this server, default 10,000. */
  most: number;
  /** Of one key, default 5,000. */
  mostPerKey: number;
}

export interface LiveService {
  /** Answers with a stream that stays open until either side ends it, or the key stops working. */
  open(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** A key has changed: ends the streams of keys that no longer work. */
  checkKeys(): Promise<void>;
  /** Ends all streams and takes no more. */
  close(): void;
}

interface OpenStream {
  stream: EventStream;
  key: string;
  credential: KeyHolder;
  origin: string | undefined;
}

const action = 'read';

export function createLiveService(deps: {
  hub: Hub;
  keys: KnownKeys;
  clock: () => Date;
  limits: LiveLimits;
  heartbeatMs: number;
}): LiveService {
  const { hub, keys, clock, limits, heartbeatMs } = deps;
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  return { open: openStream, checkKeys, close };

  async function openStream(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const credential = credentialOf(request);
    refuseTooMany(credential);
    const { raw } = reply;
    const stream = createEventStream(raw, () => begin(reply));
    const { origin } = request.headers;
    const one: OpenStream = { stream, key: bearerOf(request) ?? '', credential, origin };
    open.add(one);
    timer ??= setInterval(beat, heartbeatMs).unref();
    raw.on('close', () => forget(one));
    const lastEventId = request.headers['last-event-id'];
    try {
      await hub.join(credential.tenantId, stream, lastEventId ? String(lastEventId) : undefined);
    } catch (error) {
      forget(one);
      throw error;
    }
    // A key revoked while it was joining has not been among those checked.
    if (isClosed || !(await works(one))) stream.end();
  }

  function refuseTooMany({ keyId }: KeyHolder): void {
    const ofKey = [...open].filter(({ credential }) => credential.keyId === keyId).length;
    if (!isClosed && open.size < limits.most && ofKey < limits.mostPerKey) return;
    throw new ProblemError(isClosed ? 'unavailable' : 'rate_limited', {
      detail: {
        de: 'Es sind schon zu viele Ereignisströme offen.',
        en: 'Too many event streams are open already.',
      },
      headers: { 'retry-after': '30' },
    });
  }

  function forget(one: OpenStream): void {
    open.delete(one);
    hub.leave(one.credential.tenantId, one.stream);
    if (open.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  function beat(): void {
    const now = clock().getTime();
    for (const { stream, credential, origin } of open) {
      if (problemWith(credential, { origin, action }, now)) stream.end();
      else stream.send(heartbeat);
    }
  }

  async function checkKeys(): Promise<void> {
    for (const one of open) if (!(await works(one))) one.stream.end();
  }

  async function works(one: OpenStream): Promise<boolean> {
    const { key, origin } = one;
    try {
      const credential = keys.recall(key) ?? (await keys.find(key));
      if (!credential) return false;
      one.credential = credential;
      return !problemWith(credential, { origin, action }, clock().getTime());
    } catch {
      // The database is away; when it is back, keys are checked again.
      return true;
    }
  }

  function close(): void {
    isClosed = true;
    clearInterval(timer);
    for (const { stream } of open) stream.end();
  }
}

function begin(reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Some proxies collect answers before they pass them on, which would hold events back.
    'x-accel-buffering': 'no',
  });
}
