import { clientOver } from '../client.ts';
import type { OkrClient } from '../client.ts';
import { connection } from '../connection.ts';
import type { Connected } from '../connection.ts';

/**
 * The whole client behind the small one of a page, for what only some pages do: to be loaded by the
 * first that needs it. Errors keep the small one's `code` for a sentence.
 *
 * @example
 * const { wholeClient } = await import('@zielbaum/sdk/cache/whole');
 * const cycle = await wholeClient(okr).cycles.get('current');
 */
export function wholeClient({ [connection]: http }: Connected): OkrClient {
  return clientOver(http);
}
