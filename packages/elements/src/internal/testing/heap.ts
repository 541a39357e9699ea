import { cdp } from 'vitest/browser';

/** What a heap snapshot holds, as far as it is looked at. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[] } };
  nodes: number[];
  strings: string[];
}

interface Session {
  send(method: string, parameters?: object): Promise<unknown>;
  on(event: string, listener: (told: { chunk: string }) => void): void;
  off(event: string, listener: (told: { chunk: string }) => void): void;
}

/** What is alive after a garbage collection. */
export interface Alive {
  /** How many elements of a name. */
  elements(tag: string): number;
  /** How many nodes that stand in no document. */
  detached: number;
}

/** Counts what a heap snapshot holds. */
export async function countInHeap(): Promise<Alive> {
  const { snapshot, nodes, strings } = await takeSnapshot();
  const fields = snapshot.meta.node_fields;
  const [name, detachedness] = [fields.indexOf('name'), fields.indexOf('detachedness')];
  const counts = new Map<string | undefined, number>();
  let detached = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + detachedness] === 2) detached += 1;
    const tag = /^<([\w-]+)/.exec(strings[nodes[at + name] ?? -1] ?? '')?.[1];
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return { elements: (tag) => counts.get(tag) ?? 0, detached };
}

async function takeSnapshot(): Promise<Snapshot> {
  const session = cdp() as unknown as Session;
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  // Twice: what the first frees may free more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return JSON.parse(chunks.join('')) as Snapshot;
}
