import { createClient } from '@zielbaum/sdk';
import ky from 'ky';
import { startChild } from '../child.ts';
import { goal, heading, table } from '../report.ts';
import { ratio, spread } from '../statistics.ts';

const key = 'okr_sk_bench';
const timeoutMs = 10_000;
const rounds = 60;
const requestsPerBatch = 50;
const warmUps = 10;

type Request = () => Promise<unknown>;

/** A GET through the client, through ky alone and through a bare fetch, one after the other. */
export async function run(): Promise<void> {
  heading('sdk: a GET, one after the other, from a server on the same machine');
  const server = await startChild(new URL('json-server.ts', import.meta.url));
  try {
    const client = createClient({ baseUrl: server.address, auth: key, timeoutMs });
    const api = ky.create({
      prefix: `${server.address}/api/v1`,
      headers: { authorization: `Bearer ${key}` },
      timeout: timeoutMs,
      retry: 2,
    });
    const bare = async (path: string) => {
      const headers = { authorization: `Bearer ${key}` };
      return (await fetch(`${server.address}/api/v1/${path}`, { headers })).json();
    };
    await compare('small (0.1 kB)', {
      sdk: () => client.organisation.get(),
      ky: () => api.get('organisation').json(),
      fetch: () => bare('organisation'),
    });
    await compare('middle-sized (100 kB)', {
      sdk: () => client.tree(),
      ky: () => api.get('tree').json(),
      fetch: () => bare('tree'),
    });
  } finally {
    await server.close();
  }
}

async function compare(
  what: string,
  ways: Readonly<Record<'sdk' | 'ky' | 'fetch', Request>>,
): Promise<void> {
  const times = { sdk: [], ky: [], fetch: [] } as Record<keyof typeof ways, number[]>;
  const names = ['sdk', 'ky', 'fetch'] as const;
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) {
    for (const name of names) await batch(ways[name]);
  }
  for (let round = 0; round < rounds; round += 1) {
    // The order turns, so that nobody always runs after the same neighbour.
    for (const offset of names.keys()) {
      const name = names[(round + offset) % names.length] ?? 'sdk';
      times[name].push(await batch(ways[name]));
    }
  }
  table(
    [what, 'µs a request', '÷ ky', '÷ fetch'],
    names.map((name) => [
      { sdk: '@zielbaum/sdk', ky: 'ky alone', fetch: 'bare fetch' }[name],
      spread(times[name], 0),
      ratio(times[name], times.ky).toFixed(2),
      ratio(times[name], times.fetch).toFixed(2),
    ]),
  );
  goal({ what: `${what}: sdk ÷ ky alone`, values: [ratio(times.sdk, times.ky)], limit: 1.15 });
  console.log();
}

/** Microseconds a request takes, on the mean of one batch. */
async function batch(request: Request): Promise<number> {
  const startedAt = performance.now();
  for (let sent = 0; sent < requestsPerBatch; sent += 1) await request();
  return ((performance.now() - startedAt) * 1000) / requestsPerBatch;
}
