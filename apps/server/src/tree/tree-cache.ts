import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hashOf } from '../http/conditional.ts';
import type { PreparedBody } from '../http/conditional.ts';

/** A tree ready to be sent, as it is and, once somebody asks for it, compressed. */
export interface PreparedTree {
  plain: PreparedBody;
  /** Compresses at the first call only. */
  gzipped(): Promise<PreparedBody>;
  /** Of the compressed bytes, which differ; known before they are. */
  gzippedEtag: string;
}

export interface TreeCache {
  /** The tree of a key when it is ready. */
  recall(tenantId: string, key: string): PreparedTree | undefined;
  /** The tree of a key; builds it once, however many ask for it meanwhile. */
  find(tenantId: string, key: string, build: () => Promise<Buffer>): Promise<PreparedTree>;
  /** Something of this tenant has changed. */
  forget(tenantId: string): void;
  /** While notifications are lost, nothing is kept. */
  setTrusted(isTrusted: boolean): void;
}

interface Entry {
  tree?: PreparedTree;
  building: Promise<PreparedTree>;
  size: number;
}

const gzipAsync = promisify(gzip);
const separator = ' ';
// Below this, compressing saves nothing.
const leastBytesToCompress = 1024;

/** The ETag of what a reader gets: of the compressed bytes where it takes them. */
export function etagFor({ plain, gzippedEtag }: PreparedTree, acceptsGzip: boolean): string {
  return acceptsGzip && plain.bytes.length >= leastBytesToCompress ? gzippedEtag : plain.etag;
}

/** Prepared trees in memory, the oldest leaving first. Keyed by tenant before anything else. */
export function createTreeCache(mostBytes: number): TreeCache {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  let isTrusted = true;
  return { recall, find, forget, setTrusted };

  function recall(tenantId: string, key: string): PreparedTree | undefined {
    return isTrusted ? entries.get(tenantId + separator + key)?.tree : undefined;
  }

  function find(
    tenantId: string,
    key: string,
    build: () => Promise<Buffer>,
  ): Promise<PreparedTree> {
    const name = tenantId + separator + key;
    const known = entries.get(name);
    if (known) return known.building;
    const entry: Entry = { building: build().then(prepareTree), size: 0 };
    entries.set(name, entry);
    entry.building.then(
      (tree) => settle(name, entry, tree),
      () => drop(name, entry),
    );
    return entry.building;
  }

  function settle(name: string, entry: Entry, tree: PreparedTree): void {
    // Forgotten while it was being built: good for those who had asked before, for nobody else.
    if (entries.get(name) !== entry) return;
    if (!isTrusted) return drop(name, entry);
    entry.tree = tree;
    entry.size = tree.plain.bytes.length;
    bytes += entry.size;
    for (const [oldest, old] of entries) {
      if (bytes <= mostBytes) break;
      if (old.tree) drop(oldest, old);
    }
  }

  function drop(name: string, entry: Entry): void {
    if (entries.get(name) !== entry) return;
    entries.delete(name);
    bytes -= entry.size;
  }

  function forget(tenantId: string): void {
    for (const [name, entry] of entries) {
      if (name.startsWith(tenantId + separator)) drop(name, entry);
    }
  }

  function setTrusted(value: boolean): void {
    isTrusted = value;
    entries.clear();
    bytes = 0;
  }
}

function prepareTree(bytes: Buffer): PreparedTree {
  const hash = hashOf(bytes);
  const gzippedEtag = `"${hash}-gzip"`;
  let compressing: Promise<PreparedBody> | undefined;
  return {
    plain: { bytes, etag: `"${hash}"` },
    gzippedEtag,
    gzipped() {
      compressing ??= gzipAsync(bytes).then((short) => ({ bytes: short, etag: gzippedEtag }));
      return compressing;
    },
  };
}
