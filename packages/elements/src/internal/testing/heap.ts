import type { BrowserCommand, CDPSession } from 'vitest/node';

/** What is alive in the page after a garbage collection. */
export interface Alive {
  /** How many elements of each name. */
  elements: Readonly<Record<string, number>>;
  /** How many nodes that stand in no document. */
  detached: number;
}

/** What a heap snapshot holds, as far as it is looked at. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[] } };
  nodes: number[];
  strings: string[];
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    countInHeap(): Promise<Alive>;
  }
}

/** Counts what a heap snapshot of the page holds; beside the page, whose heap it would else fill. */
export const countInHeap: BrowserCommand<[]> = async ({ provider, sessionId }): Promise<Alive> => {
  const session = await provider.getCDPSession?.(sessionId);
  if (!session) throw new Error('This browser gives no heap snapshot.');
  const { snapshot, nodes, strings } = await takeSnapshot(session);
  const fields = snapshot.meta.node_fields;
  const [name, detachedness] = [fields.indexOf('name'), fields.indexOf('detachedness')];
  const elements: Record<string, number> = {};
  let detached = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + detachedness] === 2) detached += 1;
    const tag = /^<([\w-]+)/.exec(strings[nodes[at + name] ?? -1] ?? '')?.[1];
    if (tag) elements[tag] = (elements[tag] ?? 0) + 1;
  }
  return { elements, detached };
};

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
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
