import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hashOf } from '../http/conditional.ts';

/** One file of the elements' bundle, ready to be sent. */
export interface BundleFile {
  type: string;
  bytes: Buffer;
  gzipped: Buffer;
  /** Without quotes. */
  hash: string;
  /** Whether its name changes with its content. */
  isHashed: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const gzipAsync = promisify(gzip);

/** Reads the built bundle: a few small files, by their paths. Throws `ENOENT` when it is not built. */
export async function readBundle(folder: URL): Promise<Map<string, BundleFile>> {
  const root = fileURLToPath(folder);
  const names = await readdir(root, { recursive: true });
  const read = names
    .filter((name) => types[extname(name)])
    .map(async (name) => {
      const file = await fileOf(name, await readFile(join(root, name)));
      return [name.replaceAll(sep, '/'), file] as const;
    });
  return new Map(await Promise.all(read));
}

async function fileOf(name: string, bytes: Buffer): Promise<BundleFile> {
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    bytes,
    gzipped: await gzipAsync(bytes, { level: 9 }),
    hash: hashOf(bytes),
    isHashed: /-[\w-]{8}\.\w+(\.map)?$/.test(name),
  };
}
