import { OkrError } from './okr-error.ts';

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
