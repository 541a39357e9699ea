import { describe, expect, it } from 'vitest';
import * as sdk from '../index.ts';
import { problem, rejection, serve } from '../testing/server.ts';

const answered = (status: number, code: string, more: Record<string, unknown> = {}) =>
  rejection(
    serve(() => problem(status, code, more))
      .client({ retries: 0 })
      .objectives.get('o1'),
  );

describe('a problem', () => {
  it('has a message of bounded length, whatever the server says', async () => {
    const error = await answered(422, 'invalid_input', { detail: 'x'.repeat(100_000) });
    expect((error as Error).message).toMatch(/^x{1000}… \(GET [^ ]+\)$/);
  });

  it.each([
    [400, 'malformed_json', 'ValidationError'],
    [401, 'unauthorized', 'UnauthorizedError'],
    [401, 'key_expired', 'UnauthorizedError'],
    [403, 'origin_not_allowed', 'ForbiddenError'],
    [404, 'not_found', 'NotFoundError'],
    [405, 'method_not_allowed', 'ProblemError'],
    [409, 'cycle_closed', 'ConflictError'],
    [412, 'precondition_failed', 'PreconditionFailedError'],
    [413, 'payload_too_large', 'ValidationError'],
    [415, 'unsupported_media_type', 'ValidationError'],
    [422, 'alignment_loop', 'ValidationError'],
    [428, 'precondition_required', 'ProblemError'],
    [429, 'rate_limited', 'RateLimitedError'],
    [500, 'internal', 'ProblemError'],
    [503, 'unavailable', 'UnavailableError'],
    [418, 'from_a_later_server', 'ProblemError'],
  ])('%i %s becomes a %s', async (status, code, name) => {
    const error = await answered(status, code);
    expect(error).toMatchObject({ name, code, status });
    expect(sdk.isProblemError(error) && sdk.isOkrError(error)).toBe(true);
    const guards = Object.entries(sdk).filter(([key]) => key.startsWith('is'));
    const passed = guards.flatMap(([key, guard]) =>
      (guard as (error: unknown) => boolean)(error) ? [key] : [],
    );
    expect(new Set(passed)).toEqual(new Set(['isOkrError', 'isProblemError', `is${name}`]));
  });

  it('keeps what the server said: pointers, trace id and words', async () => {
    const errors = [{ pointer: '/title', detail: 'zu lang' }];
    const error = await answered(422, 'invalid_input', {
      detail: 'Der Titel ist zu lang.',
      traceId: 'req-7',
      errors,
    });
    expect(error).toMatchObject({
      errors,
      traceId: 'req-7',
      problem: { type: 'urn:zielbaum:problem:invalid_input', status: 422 },
      message:
        'Der Titel ist zu lang. · /title zu lang (GET https://okr.example.de/api/v1/objectives/o1)',
    });
  });

  it('says nothing twice', async () => {
    const detail = 'Von dort geht es nur zu „Review“.';
    const error = await answered(409, 'conflict', {
      detail,
      errors: [{ pointer: '/phase', detail }],
    });
    expect((error as Error).message).toBe(
      `${detail} · /phase (GET https://okr.example.de/api/v1/objectives/o1)`,
    );
  });

  it('tells how long to wait', async () => {
    const headers = { 'retry-after': '9' };
    expect(await answered(429, 'rate_limited', { headers })).toMatchObject({ retryAfterMs: 9_000 });
    expect(await answered(503, 'unavailable', { headers })).toMatchObject({ retryAfterMs: 9_000 });
    expect(await answered(429, 'rate_limited')).toMatchObject({ retryAfterMs: null });
  });
});

it('no guard takes anything else for its own', () => {
  const others = [null, undefined, 'x', new Error('x'), new DOMException('x', 'TimeoutError')];
  for (const [name, guard] of Object.entries(sdk)) {
    if (!name.startsWith('is')) continue;
    for (const other of others) expect((guard as (error: unknown) => boolean)(other)).toBe(false);
  }
});
