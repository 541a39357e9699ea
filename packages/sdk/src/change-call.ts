import type { Call } from './http.ts';
import type { ChangeOptions } from './request-options.ts';

/** The call that changes something, provided that nobody else has since. */
export function changeCall(body: object, { signal, ifMatch }: ChangeOptions): Call {
  // Proxies that compress mark the ETag as weak; the server compares the version in it only.
  const headers = { 'if-match': ifMatch.replace(/^W\//, '') };
  return { method: 'PATCH', body, headers, signal };
}
