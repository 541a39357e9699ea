import autocannon from 'autocannon';

export interface Target {
  url: string;
  headers?: Record<string, string>;
  /** The only status that counts; any other is a broken benchmark. */
  status: number;
}

export interface Load {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export const connections = 10;

/** Asks as often as ten connections can, for some seconds. */
export async function load({ url, headers = {}, status }: Target, seconds: number): Promise<Load> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const statuses = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || statuses.length !== 1 || statuses[0] !== String(status)) {
    throw new Error(`${url} answered ${statuses.join(', ')} (${result.errors} errors), not ${status}.`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
