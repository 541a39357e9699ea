import type { OkrClient } from '../client.ts';
import { connection } from '../connection.ts';
import type { Connected } from '../connection.ts';
import type { ClientOptions } from '../client-options.ts';
import { createHttp } from '../http.ts';
import { sendWithFetch } from '../send-with-fetch.ts';
import { shownKeyResultsOf } from '../shown-key-results.ts';
import type { ShownKeyResults } from '../shown-key-results.ts';
import { treeOf } from '../tree.ts';

/** As much of a client as a page needs that shows goals and takes check-ins. */
export interface PageClient extends Connected, Pick<OkrClient, 'tree'> {
  keyResults: ShownKeyResults;
}

/**
 * As `createClient`, for pages that count bytes: nothing else of the client comes along, neither
 * ky nor its sentences. A page has its own for the `code` of an error.
 *
 * @throws ConfigurationError when `baseUrl` is no http address, or a fixed `auth` cannot be sent.
 *
 * @example
 * const okr = createPageClient({ baseUrl: 'https://okr.example.de', auth: 'okr_pk_…' });
 */
export function createPageClient(options: ClientOptions): PageClient {
  const http = createHttp(options, (what) => what, sendWithFetch);
  return { tree: treeOf(http), keyResults: shownKeyResultsOf(http), [connection]: http };
}
