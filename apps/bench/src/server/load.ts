import { readFile } from 'node:fs/promises';
import { median } from '../statistics.ts';
import { Connection } from './connection.ts';

export interface Target {
  url: string;
  /** The process that answers. */
  pid: number;
  headers?: Readonly<Record<string, string>>;
  /** The only statuses that count; any other is a broken benchmark. */
  statuses: readonly number[];
  /** Each connection asks with the ETag it was given last, as a page does that polls. */
  followsEtag?: boolean;
}

export interface Load {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the answering process, a request; `NaN` where the system does not tell. */
  cpuUs: number;
}

export const connections = 10;

/** Asks as often as ten connections can, for some seconds. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const times: number[] = [];
  const cpuBefore = await cpuSeconds(target.pid);
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => askUntil(endsAt, target, times)));
  const elapsed = (performance.now() - startedAt) / 1000;
  const cpu = (await cpuSeconds(target.pid)) - cpuBefore;
  return {
    perSecond: times.length / elapsed,
    p50Ms: median(times),
    p99Ms: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN,
    cpuUs: (cpu / times.length) * 1e6,
  };
}

/** One connection: the next request follows the last byte of the answer before. */
async function askUntil(endsAt: number, target: Target, times: number[]): Promise<void> {
  const connection = await Connection.open(target.url, target.headers ?? {});
  while (performance.now() < endsAt) {
    const sentAt = performance.now();
    const { status, etag } = await connection.ask();
    times.push(performance.now() - sentAt);
    if (!target.statuses.includes(status)) throw new Error(`${target.url} answered ${status}.`);
    if (target.followsEtag && etag !== undefined) connection.setHeader('if-none-match', etag);
  }
  connection.close();
}

/** What Linux has counted for a process so far, in hundredths. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold blanks; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
