import { ConfigurationError } from './errors/configuration-error.ts';
import type { Say } from './messages.ts';

/** What an `auth` function is told when it is asked for a credential. */
export interface AuthRequest {
  /** The server has just refused the last credential (401): get a new one, past any cache. */
  isRefused: boolean;
}

/**
 * A credential, or how to get one: an API key (`okr_sk_…`), an embed key (`okr_pk_…`) or a token.
 * A function is asked before every call, and once more after a 401.
 */
export type Auth = string | ((request: AuthRequest) => string | Promise<string>);

/**
 * The `Authorization` header for a credential.
 *
 * @throws ConfigurationError when it cannot stand in a header, or is a secret and the way insecure.
 *   The message never holds it; that of `Headers` would.
 */
export function authorizationOf(
  credential: string,
  { isInsecure, say }: { isInsecure: boolean; say: Say },
): string {
  if (typeof credential !== 'string' || !/^[\x21-\x7e]+$/.test(credential)) {
    throw new ConfigurationError('invalid_credential', say('credential'));
  }
  // An embed key is public: it stands in the page's source.
  if (isInsecure && !credential.startsWith('okr_pk_')) {
    throw new ConfigurationError('insecure', say('insecure'));
  }
  return `Bearer ${credential}`;
}
