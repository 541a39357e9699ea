import { OkrError } from './okr-error.ts';

/**
 * `invalid_base_url`: the address cannot be used. `invalid_credential`: it cannot stand in a header.
 * `insecure`: a secret would cross the network over plain http (see `allowPlainHttp`).
 */
export type ConfigurationCode = 'invalid_base_url' | 'invalid_credential' | 'insecure';

/**
 * The client is set up in a way that cannot work, or that would give a secret away. Nothing was
 * sent. `createClient` throws it for the address and for a fixed `auth`; a call rejects with it for
 * what an `auth` function returned.
 */
export class ConfigurationError extends OkrError {
  override name = 'ConfigurationError';
  declare readonly code: ConfigurationCode;
}

/** True when the client's options are at fault, so that trying again cannot help. */
export function isConfigurationError(error: unknown): error is ConfigurationError {
  return error instanceof ConfigurationError;
}
