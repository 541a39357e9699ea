import type { Action } from '@zielbaum/model';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';

import type { KeyHolder } from '../keys/credential.ts';
import type { KnownKeys } from '../keys/known-keys.ts';
import type { KnownOrigins } from '../keys/known-origins.ts';
import { allowOrigin, isSameHost } from './cors.ts';
import { refusalOf } from './permit.ts';
import { ProblemError } from './problem-error.ts';
import type { RateLimiter, RateState } from './rate-limiter.ts';

export interface AuthenticationOptions {
  keys: KnownKeys;
  origins: KnownOrigins;
  /** Requests with a valid key: of an API key together, of an embed key per address. */
  perKey: RateLimiter;
  /** Requests without one, per address. */
  perAddress: RateLimiter;
  /** Keys looked for in the database, per address: guessing must not load it. */
  guesses: RateLimiter;
  clock: () => Date;
}

/**
 * Lets a request in by its key, counts it, and remembers whose it is. A page is let in only where it
 * may read the answer.
 */
export function createAuthentication(options: AuthenticationOptions): onRequestHookHandler {
  const { keys, origins, perKey, perAddress, guesses, clock } = options;
  const policy = policyHeader('key', perKey);

  return (request, reply, done) => {
    const key = bearerOf(request);
    const known = key === undefined ? undefined : keys.recall(key);
    if (known) return finish(known);
    const now = clock().getTime();
    if (key === undefined) return refuse(missingKey());
    if (keys.isUnknown(key)) return refuse(unknownKey());
    if (!keys.isFamiliar(key) && guesses.count(request.ip, now).isExceeded) return refuse();
    keys.find(key).then((found) => (found ? finish(found) : refuse(unknownKey())), done);

    function finish(credential: KeyHolder): void {
      const { origin } = request.headers;
      const { action } = configOf(request);
      const problem = problemWith(credential, { origin, action }, clock().getTime());
      if (problem) return done(problem);
      if (origin === undefined) return letIn(credential);
      // What an embed key says of origins, the problem above would have said.
      const isAllowed =
        credential.kind === 'embed' || isSameHost(request, origin) || origins.has(origin);
      if (typeof isAllowed === 'boolean') return decide(isAllowed);
      isAllowed.then(decide, done);

      function decide(isPageAllowed: boolean): void {
        if (!isPageAllowed) return done(secretInPage());
        allowOrigin(reply, String(origin));
        letIn(credential);
      }
    }

    function letIn(credential: KeyHolder): void {
      const who = whoOf(credential, request);
      const now = clock().getTime();
      const isFree = configOf(request).isCountedByRoute;
      const state = isFree ? perKey.look(who, now) : perKey.count(who, now);
      reply.header('ratelimit-policy', policy).header('ratelimit', stateHeader('key', state));
      if (state.isExceeded) return done(rateLimited(state));
      request.setDecorator('credential', credential);
      done();
    }

    function refuse(problem?: ProblemError): void {
      const state = perAddress.count(request.ip, clock().getTime());
      reply.header('ratelimit-policy', policyHeader('address', perAddress));
      reply.header('ratelimit', stateHeader('address', state));
      done(problem && !state.isExceeded ? problem : rateLimited(state));
    }
  };
}

/** What a key is about to be used for. */
export interface KeyUse {
  origin: string | undefined;
  action: Action | undefined;
}

/** What keeps a key from being used here and now; `undefined` when nothing does. */
export function problemWith(
  credential: KeyHolder,
  { origin, action }: KeyUse,
  nowMs: number,
): ProblemError | undefined {
  if (credential.isRevoked) return new ProblemError('key_revoked');
  if (credential.expiresAt !== null && credential.expiresAt <= nowMs) {
    return new ProblemError('key_expired');
  }
  if (credential.kind === 'embed' && !credential.origins.some((allowed) => allowed === origin)) {
    return wrongOrigin(origin);
  }
  return action && refusalOf(credential, action);
}

function configOf(request: FastifyRequest): { action?: Action; isCountedByRoute?: boolean } {
  return request.routeOptions.config as { action?: Action; isCountedByRoute?: boolean };
}

/** The key of a request, as it was sent. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  return /^bearer +(okr_[sp]k_[\w-]{1,200}) *$/i.exec(authorization)?.[1];
}

/** Whose quota a request uses. An embed key is public and shared by all visitors of a page. */
export function whoOf({ kind, keyId }: KeyHolder, { ip }: { ip: string }): string {
  return kind === 'embed' ? `${keyId} ${ip}` : keyId;
}

function policyHeader(name: string, { policy }: RateLimiter): string {
  return `"${name}";q=${policy.quota};w=${policy.windowSeconds}`;
}

/** The field `RateLimit`: what is left, and for how long. */
export function stateHeader(name: string, { remaining, resetSeconds }: RateState): string {
  return `"${name}";r=${remaining};t=${resetSeconds}`;
}

function rateLimited({ resetSeconds }: RateState): ProblemError {
  return new ProblemError('rate_limited', {
    detail: {
      de: `Bitte in ${resetSeconds} Sekunden noch einmal versuchen.`,
      en: `Please try again in ${resetSeconds} seconds.`,
    },
    headers: { 'retry-after': String(resetSeconds) },
  });
}

function missingKey(): ProblemError {
  return new ProblemError('unauthorized', {
    detail: {
      de: 'Senden Sie einen Schlüssel als „Authorization: Bearer okr_…“.',
      en: 'Send a key as "Authorization: Bearer okr_…".',
    },
  });
}

function unknownKey(): ProblemError {
  return new ProblemError('unauthorized', {
    detail: { de: 'Diesen Schlüssel gibt es nicht.', en: 'There is no such key.' },
  });
}

function wrongOrigin(origin: string | undefined): ProblemError {
  const from = origin === undefined ? undefined : origin.slice(0, 200);
  return new ProblemError('origin_not_allowed', {
    detail: {
      de: from
        ? `Der Einbettungsschlüssel nennt die Seite ${from} nicht.`
        : 'Ein Einbettungsschlüssel gilt nur für Anfragen aus einer seiner Seiten (Origin).',
      en: from
        ? `The embed key does not name the origin ${from}.`
        : 'An embed key works only for requests from one of its origins.',
    },
  });
}

function secretInPage(): ProblemError {
  return new ProblemError('origin_not_allowed', {
    detail: {
      de: 'Ein API-Schlüssel ist geheim und gehört nicht in eine Internetseite; dafür gibt es Einbettungsschlüssel.',
      en: 'An API key is secret and does not belong in a web page; embed keys are made for that.',
    },
  });
}
