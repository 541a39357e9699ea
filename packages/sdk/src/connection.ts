import type { Http } from './http.ts';

/**
 * Where a client keeps its way to the server, for the other entries of this package. Registered, so
 * that a client may come from another copy of the package than the elements it is given to.
 */
export const connection: unique symbol = Symbol.for('okr.http');

/** Any client of this package. */
export interface Connected {
  readonly [connection]: Http;
}
