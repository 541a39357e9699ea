import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@zielbaum/sdk';
import type { OkrClient, SearchOptions } from '@zielbaum/sdk';
import { heading, table } from '../report.ts';
import { goalList } from '../server/goal-list.ts';
import { Installation } from '../server/reference-server.ts';
import { figure, median } from '../statistics.ts';

const size = { objectives: 20_000, keyResultsPerObjective: 4, checkInsPerKeyResult: 0 };
const organisation = 'Stadt Messung';
const rounds = 30;

const questions: Readonly<Record<string, SearchOptions>> = {
  'one goal: Anliegen 4711': { q: 'Anliegen 4711' },
  'all objectives, by a stem: Rückfragen': { q: 'Rückfragen' },
  'all key results, with a slip: Bearbetungszeit': { q: 'Bearbetungszeit' },
  'all key results, by two words: zeit Teilstrecke': { q: 'zeit Teilstrecke' },
  'none: Hallenbad': { q: 'Hallenbad' },
  'by pace, without words': { pace: 'open' },
};

/** Finding among the goals of a very large organisation, the way over HTTP included. */
export async function run(): Promise<void> {
  heading('search: 20,000 objectives, 80,000 key results, in one cycle');
  const folder = await mkdtemp(join(tmpdir(), 'zielbaum-bench-'));
  const installation = await Installation.create();
  try {
    const okr = await populate(installation, join(folder, 'goals.csv'));
    const server = await installation.serve();
    try {
      await measure(okr(server.address));
    } finally {
      await server.close();
    }
  } finally {
    await installation.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function populate(
  installation: Installation,
  file: string,
): Promise<(baseUrl: string) => OkrClient> {
  await writeFile(file, goalList(size));
  await installation.okr('import', file, '--organisation', organisation);
  const scopes = ['--scope', 'okr:read', '--scope', 'okr:write'];
  const created = await installation.okr(
    ...['key', 'create', '--organisation', organisation, '--kind', 'api', ...scopes],
  );
  const [key] = /okr_sk_[\w-]+/.exec(created) ?? [];
  if (key === undefined) throw new Error(`okr key create printed no key:\n${created}`);
  return (baseUrl) =>
    createClient({ baseUrl, auth: key, timeoutMs: 120_000, totalTimeoutMs: 120_000 });
}

async function measure(okr: OkrClient): Promise<void> {
  const first = await timed(() => okr.search({ q: 'Anliegen' }).page());
  console.log(`The first search, which builds the index: ${figure(first)} ms\n`);
  const rows: string[][] = [];
  for (const [name, question] of Object.entries(questions)) {
    const ask = () => okr.search(question).page();
    const { items } = await ask();
    rows.push([name, figure(items.length), ...(await repeated(ask))]);
  }
  rows.push(['behind a change of a title', '50', ...(await behindChanges(okr))]);
  table(['', 'hits on the page', 'median, ms', 'least', 'most'], rows);
}

/** Each search finds what has been written before it. */
async function behindChanges(okr: OkrClient): Promise<string[]> {
  const { items } = await okr.search({ q: 'Anliegen 4711' }).page();
  const id = items[0]?.id ?? '';
  let { etag } = await okr.objectives.get(id);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const title = `Hallenbad ${round}`;
    ({ etag } = await okr.objectives.change(id, { title }, { ifMatch: etag }));
    times.push(await timed(() => okr.search({ q: `Hallenbad ${round}` }).page()));
  }
  return spreadOf(times);
}

async function repeated(work: () => Promise<unknown>): Promise<string[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return spreadOf(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function spreadOf(times: readonly number[]): string[] {
  return [median(times), Math.min(...times), Math.max(...times)].map((each) => figure(each, 1));
}
