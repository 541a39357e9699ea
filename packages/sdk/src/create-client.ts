import { clientOver } from './client.ts';
import type { OkrClient } from './client.ts';
import type { ClientOptions } from './client-options.ts';
import { createHttp } from './http.ts';
import { sayIn } from './messages.ts';
import { sendWithKy } from './send-with-ky.ts';

/**
 * A client of one server for one credential. Nothing is sent until a call is made, and nothing is
 * shared between clients. Reads remember their `ETag`, so that reading again what has not changed
 * costs a 304 (at most 32 answers and 8 million characters are kept).
 *
 * @throws ConfigurationError when `baseUrl` is no http address, or a fixed `auth` cannot be sent.
 *
 * @example
 * const okr = createClient({ baseUrl: 'https://okr.example.de', auth: process.env.OKR_API_KEY ?? '' });
 * const tree = await okr.tree();
 */
export function createClient(options: ClientOptions): OkrClient {
  return clientOver(createHttp(options, sayIn(options.language ?? 'de'), sendWithKy));
}
