import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@zielbaum/sdk';
import { type ChildServer, startChild } from '../child.ts';
import { goal, heading, stated, table } from '../report.ts';
import { figure, median, ratio, spread } from '../statistics.ts';
import { answerOf } from './answer.ts';
import { goalList, quarterOf } from './goal-list.ts';
import { connections, type Load, load, type Target } from './load.ts';
import { Installation, type RunningServer } from './reference-server.ts';

const size = { objectives: 2_000, keyResultsPerObjective: 4, checkInsPerKeyResult: 2 };
const organisation = 'Stadt Messung';
const rounds = 4;
const secondsEach = 3;

/** The tree of a large organisation beside bare Fastify routes that send the same bytes. */
export async function run(): Promise<void> {
  heading('server: requests a second on the tree, beside bare Fastify routes');
  const folder = await mkdtemp(join(tmpdir(), 'zielbaum-bench-'));
  const installation = await Installation.create();
  try {
    const key = await populate(installation, join(folder, 'goals.csv'));
    const server = await installation.serve();
    try {
      await compare(server, { key, folder });
    } finally {
      await server.close();
    }
  } finally {
    await installation.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Brings a goal list in the way a user does; resolves with a key that may read and check in. */
async function populate(installation: Installation, file: string): Promise<string> {
  await writeFile(file, goalList(size));
  await installation.okr('import', file, '--organisation', organisation);
  const scopes = ['--scope', 'okr:read', '--scope', 'okr:checkin'];
  const created = await installation.okr(
    ...['key', 'create', '--organisation', organisation, '--kind', 'api', ...scopes],
  );
  const [key] = /okr_sk_[\w-]+/.exec(created) ?? [];
  if (key === undefined) throw new Error(`okr key create printed no key:\n${created}`);
  return key;
}

async function compare(
  server: RunningServer,
  { key, folder }: { key: string; folder: string },
): Promise<void> {
  const url = `${server.address}/api/v1/tree?cycle=${quarterOf(new Date()).cycle}`;
  const plain = await answerOf(url, {
    authorization: `Bearer ${key}`,
    'accept-encoding': 'identity',
  });
  const gzip = await answerOf(url, { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' });
  const files = [join(folder, 'tree.json'), join(folder, 'tree.json.gz')] as const;
  await writeFile(files[0], plain.bytes);
  await writeFile(files[1], gzip.bytes);
  const bare = await startChild(new URL('bare-server.ts', import.meta.url), files);
  try {
    const megabytes = (bytes: Uint8Array) => figure(bytes.byteLength / 1e6, 2);
    console.log(
      `${figure(size.objectives)} objectives, ${figure(size.objectives * size.keyResultsPerObjective)} key results: ` +
        `${megabytes(plain.bytes)} MB, gzip ${megabytes(gzip.bytes)} MB. ` +
        `${connections} connections, ${rounds} rounds of ${secondsEach} s each, medians (min–max)\n`,
    );
    const tree = { url, pid: server.pid };
    const targets = {
      'bare route, {"hello":"world"}': bareTarget(bare, 'hello', 200),
      'bare route, 304': bareTarget(bare, 'not-modified', 304),
      'tree, 304': {
        ...tree,
        headers: { ...plain.asked, 'if-none-match': plain.etag },
        statuses: [304],
      },
      'bare route, the bytes of the tree': bareTarget(bare, 'plain', 200),
      'tree in full': { ...tree, headers: plain.asked, statuses: [200] },
      'bare route, the bytes compressed': bareTarget(bare, 'gzip', 200),
      'tree in full, compressed': { ...tree, headers: gzip.asked, statuses: [200] },
    };
    report(await inRounds(targets));
    const polling = { ...tree, headers: gzip.asked, statuses: [200, 304], followsEtag: true };
    await withWriter({ baseUrl: server.address, key }, polling);
  } finally {
    await bare.close();
  }
}

function bareTarget({ address, pid }: ChildServer, path: string, status: number): Target {
  return { url: `${address}/${path}`, pid, statuses: [status] };
}

async function inRounds(targets: Readonly<Record<string, Target>>): Promise<Loads> {
  const measured = Object.entries(targets).map(([name, target]) => {
    return { name, target, loads: [] as Load[] };
  });
  for (const { target } of measured) await load(target, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { target, loads } of measured) loads.push(await load(target, secondsEach));
  }
  return Object.fromEntries(measured.map(({ name, loads }) => [name, loads]));
}

const perSecond = (loads: readonly Load[]) => loads.map((each) => each.perSecond);
const cpuUs = (loads: readonly Load[]) => loads.map((each) => each.cpuUs);

type Loads = Readonly<Record<string, readonly Load[]>>;

function report(loads: Loads): void {
  print(loads);
  const compareTo = (ours: string, peer: string, limit?: number) => {
    const [a, b] = [loads[ours] ?? [], loads[peer] ?? []];
    const [what, value] = [`${ours} ÷ ${peer}`, ratio(perSecond(a), perSecond(b))];
    const byCpu = figure(ratio(cpuUs(b), cpuUs(a)), 2);
    if (limit === undefined)
      stated(`${what}: ${figure(value, 2)} ×; by the server's CPU ${byCpu} ×`);
    else goal({ what: `${what} (by CPU ${byCpu})`, values: [value], limit, kind: 'atLeast' });
  };
  compareTo('tree, 304', 'bare route, 304', 0.6);
  compareTo('tree, 304', 'bare route, {"hello":"world"}');
  compareTo('tree in full', 'bare route, the bytes of the tree', 0.5);
  compareTo('tree in full, compressed', 'bare route, the bytes compressed', 0.5);
  console.log();
}

function print(loads: Loads): void {
  table(
    ['', 'requests/s', 'p50, ms', 'p99, ms', "server's CPU, µs a request"],
    Object.entries(loads).map(([name, series]) => [
      name,
      spread(perSecond(series), 0),
      figure(median(series.map(({ p50Ms }) => p50Ms)), 2),
      figure(median(series.map(({ p99Ms }) => p99Ms)), 2),
      figure(median(cpuUs(series))),
    ]),
  );
}

/** Readers that poll, with and without somebody who checks in once a second. */
async function withWriter(
  { baseUrl, key }: { baseUrl: string; key: string },
  readers: Target,
): Promise<void> {
  const client = createClient({ baseUrl, auth: key });
  const { items } = await client.keyResults.list({ limit: 1 }).page();
  const [keyResult] = items;
  if (keyResult === undefined) throw new Error('There is no key result to check in on.');
  const loads: Record<'nobody writes' | 'one check-in a second', Load[]> = {
    'nobody writes': [],
    'one check-in a second': [],
  };
  let value = 0;
  const write = () => client.keyResults.checkIn(keyResult.id, { value: (value += 1) % 30 });
  for (let round = 0; round < rounds; round += 1) {
    loads['nobody writes'].push(await load(readers, secondsEach));
    const writes: Promise<unknown>[] = [write()];
    const writer = setInterval(() => writes.push(write()), 1_000);
    loads['one check-in a second'].push(await load(readers, secondsEach));
    clearInterval(writer);
    await Promise.all(writes);
  }
  console.log(`${connections} readers who ask with their last ETag, compressed:\n`);
  print(loads);
  const [quiet, written] = [loads['nobody writes'], loads['one check-in a second']];
  const kept = ratio(perSecond(written), perSecond(quiet));
  stated(`one check-in a second ÷ nobody writes: ${figure(kept, 2)} ×`);
}
