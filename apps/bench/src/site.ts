import { readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { bundle } from './bundle.ts';

/** Pages and files on a loopback address. */
export interface Site {
  address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves the files of a folder, and a page for every path without an ending. */
export async function serveFolder(folder: string, pageOf: (name: string) => string): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const type = types[extname(pathname)];
    // Isolated from other origins, a page's clock is exact to 5 µs.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', `${type ?? 'text/html'}; charset=utf-8`);
    if (type === undefined) return response.end(pageOf(pathname.slice(1)));
    const body = await readFile(join(folder, pathname)).catch(() => undefined);
    return response.writeHead(body ? 200 : 404).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Bundles each module for production, and serves a page with a stage around it: `/<name>`.
 * @param files what else the pages can fetch, by name
 */
export async function openSite(
  entries: Readonly<Record<string, URL>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const folder = await bundle(entries);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const site = await serveFolder(folder, stagePage);
  return {
    address: site.address,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function stagePage(name: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/${name}.css"><div id="stage"></div>
<script type="module" src="/${name}.js"></script></html>`;
}
