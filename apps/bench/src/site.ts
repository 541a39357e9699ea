import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

/** Pages on a loopback address, one per entry: `<address>/<name>`. */
export interface Site {
  address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Bundles each module for production into a temporary folder and serves a page around it. */
export async function openSite(entries: Readonly<Record<string, string>>): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'zielbaum-bench-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { ...entries },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const server = createServer(async (request, response) => {
    const path = request.url?.slice(1).replace(/\?.*/, '') ?? '';
    const type = types[extname(path)];
    // Isolated from other origins, a page's clock is exact to 5 µs.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', `${type ?? 'text/html'}; charset=utf-8`);
    if (type === undefined) return response.end(pageOf(path));
    const body = await readFile(join(folder, path)).catch(() => undefined);
    return response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function pageOf(name: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/${name}.css"><div id="stage"></div>
<script type="module" src="/${name}.js"></script></html>`;
}
