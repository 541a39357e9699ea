import type { Call } from './http.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import type { CreateOptions } from './request-options.ts';

/** The call that creates something: with a key, so that the server does it once. */
export function createCall(
  body: object,
  { signal, idempotencyKey = newIdempotencyKey() }: CreateOptions = {},
): Call {
  const headers = { 'idempotency-key': idempotencyKey };
  return { method: 'POST', body, headers, signal };
}
