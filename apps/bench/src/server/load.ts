import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';
import { median } from '../statistics.ts';

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
  const { url, pid, statuses } = target;
  const times: number[] = [];
  const cpuBefore = await cpuSeconds(pid);
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const options = { ...optionsOf(target), connections, duration: seconds };
    const instance = autocannon(options, (error: unknown, finished) =>
      error ? fail(new Error(`${url} could not be asked.`, { cause: error })) : done(finished),
    );
    // Its own latencies are whole milliseconds.
    instance.on('response', (...[, , , ms]) => times.push(ms));
  });
  const answered = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || !answered.every((status) => statuses.includes(Number(status)))) {
    throw new Error(`${url} answered ${answered.join(', ')} with ${result.errors} errors.`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: median(times),
    p99Ms: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN,
    cpuUs: (((await cpuSeconds(pid)) - cpuBefore) / times.length) * 1e6,
  };
}

function optionsOf({ url, headers = {}, followsEtag }: Target): autocannon.Options {
  if (!followsEtag) return { url, headers: { ...headers } };
  return {
    url,
    headers: { ...headers },
    setupClient(client: EventEmitter & Pick<autocannon.Client, 'setHeaders'>) {
      let known: string | undefined;
      // It hands over name and value in turn, where its types promise an object.
      client.on('headers', ({ headers: pairs }: { headers?: unknown }) => {
        if (!Array.isArray(pairs)) return;
        const etag: unknown = pairs[pairs.findIndex((name) => /^etag$/i.test(String(name))) + 1];
        if (typeof etag !== 'string' || etag === known) return;
        known = etag;
        client.setHeaders({ ...headers, 'if-none-match': etag });
      });
    },
  };
}

/** What Linux has counted for a process so far, in hundredths. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold blanks; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
