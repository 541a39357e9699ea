import { clientOver } from '../client.ts';
import type { OkrClient } from '../client.ts';
import type { ClientOptions } from '../client-options.ts';
import { createClient } from '../create-client.ts';
import { createHttp } from '../http.ts';
import { sayIn } from '../messages.ts';
import { sendWithFetch } from '../send-with-fetch.ts';

/** The ways of sending, each as a whole client: what holds for one has to hold for the other. */
export const ways: { way: string; createClient: typeof createClient }[] = [
  { way: 'ky', createClient },
  { way: 'fetch', createClient: createClientWithFetch },
];

function createClientWithFetch(options: ClientOptions): OkrClient {
  return clientOver(createHttp(options, sayIn(options.language ?? 'de'), sendWithFetch));
}
