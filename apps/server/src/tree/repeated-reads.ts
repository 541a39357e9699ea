import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptsGzip } from '../http/accepts-gzip.ts';
import { bearerOf, problemWith, stateHeader, whoOf } from '../http/authenticate.ts';
import { isFresh } from '../http/conditional.ts';
import type { RateLimiter } from '../http/rate-limiter.ts';
import { credentialOf } from '../keys/credential.ts';
import type { KeyHolder } from '../keys/credential.ts';
import type { KnownKeys } from '../keys/known-keys.ts';
import type { TreeQuestion, TreeService } from './service.ts';
import { etagFor } from './tree-cache.ts';

export interface RepeatedReads {
  /** Answers 304 where a remembered request is asked again and nothing has changed; else `false`. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Keeps what a request says; `reply` carries every header of the 304 that is about to be sent. */
  remember(request: FastifyRequest, reply: FastifyReply, question: TreeQuestion): void;
}

export interface RepeatedReadsOptions {
  keys: KnownKeys;
  trees: TreeService;
  perKey: RateLimiter;
  clock: () => Date;
  nextRequestId: () => string;
}

/** What a request says, whoever may be let in by it. */
interface Read {
  key: string;
  ip: string;
  question: TreeQuestion;
  acceptsGzip: boolean;
  /** Names and values in turn, of those that stay the same. */
  headers: readonly string[];
}

const changing = new Set(['etag', 'ratelimit', 'x-request-id']);
const mostReads = 10_000;
const mostCharacters = 1_000;

/**
 * Pages and tools ask again and again, with the same words, whether a tree has changed. Remembers
 * what those words mean, and nothing of what they were allowed: key, quota, day and tree are looked
 * up for each request as they are now.
 */
export function createRepeatedReads(options: RepeatedReadsOptions): RepeatedReads {
  const { keys, trees, perKey, clock, nextRequestId } = options;
  const reads = new Map<string, Read>();
  return { answer, remember };

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { 'if-none-match': ifNoneMatch, origin } = request.headers;
    if (ifNoneMatch === undefined || request.method !== 'GET') return false;
    const read = reads.get(wordsOf(request));
    const credential = read && keys.recall(read.key);
    if (!credential) return false;
    if (needsKnownOrigin(credential, origin)) return false;
    const now = clock().getTime();
    if (problemWith(credential, { origin, action: 'read' }, now)) return false;
    const tree = trees.recall(credential.tenantId, read.question);
    if (!tree) return false;
    const etag = etagFor(tree, read.acceptsGzip);
    if (!isFresh(ifNoneMatch, etag)) return false;
    const state = perKey.look(whoOf(credential, read), now);
    if (state.isExceeded) return false;
    const headers = [...read.headers, 'etag', etag, 'ratelimit', stateHeader('key', state)];
    headers.push('x-request-id', nextRequestId());
    response.writeHead(304, headers).end();
    return true;
  }

  function remember(request: FastifyRequest, reply: FastifyReply, question: TreeQuestion): void {
    const key = bearerOf(request);
    const words = wordsOf(request.raw);
    if (key === undefined || words.length > mostCharacters) return;
    if (needsKnownOrigin(credentialOf(request), request.headers.origin)) return;
    const oldest = reads.keys().next().value;
    if (reads.size >= mostReads && oldest !== undefined) reads.delete(oldest);
    const { ip } = request;
    const headers = lasting(reply.getHeaders());
    reads.set(words, { key, ip, question, acceptsGzip: acceptsGzip(request), headers });
  }
}

/** Whether an API key may be used in a page is for `authenticate` to find out. */
function needsKnownOrigin({ kind }: KeyHolder, origin: string | undefined): boolean {
  return kind === 'api' && origin !== undefined;
}

/** All of a request that its meaning depends on, each on a line of its own: no header has two. */
function wordsOf({ url, headers, socket }: IncomingMessage): string {
  const { authorization, origin, 'accept-encoding': encoding, 'x-forwarded-for': by } = headers;
  return [authorization, origin, url, encoding, socket.remoteAddress, by].join('\n');
}

function lasting(headers: ReturnType<FastifyReply['getHeaders']>): string[] {
  return Object.entries(headers)
    .filter(([name]) => !changing.has(name))
    .flatMap(([name, value]) => [name, String(value)]);
}
