import { isInsecure } from './base-url.ts';
import type { ClientOptions } from './client-options.ts';
import { authorizationOf } from './credential.ts';
import type { AuthRequest } from './credential.ts';
import type { Say } from './messages.ts';
import { within } from './within.ts';
import type { Bounds } from './within.ts';

export interface Authorizer {
  /** A function gives the credential, so that another one can be had. */
  canRenew: boolean;
  /** The `Authorization` header for the next attempt. */
  header(request: AuthRequest, bounds: Bounds<string>): string | Promise<string>;
}

/** @throws ConfigurationError for a fixed credential that cannot be sent. */
export function authorizerOf(
  { auth, allowPlainHttp }: ClientOptions,
  apiUrl: URL,
  say: Say,
): Authorizer {
  const way = { isInsecure: !allowPlainHttp && isInsecure(apiUrl), say };
  if (typeof auth !== 'function') {
    const header = authorizationOf(auth, way);
    return { canRenew: false, header: () => header };
  }
  return {
    canRenew: true,
    async header(request, bounds) {
      const credential = auth(request);
      return authorizationOf(
        typeof credential === 'string' ? credential : await within(credential, bounds),
        way,
      );
    },
  };
}
