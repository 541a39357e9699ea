import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from '../../src/demo.ts';
import { type AppProcess, runNode, startApp } from './app-process.ts';
import { freePort } from './free-port.ts';
import { type HostPage, serveHostPage } from './host-page.ts';

/** The real server with its demo and the real intranet, each on its own origin and port. */
export interface Municipality {
  serverUrl: string;
  intranetUrl: string;
  /** A second origin that the demo's embed key allows, for pages of other hosts. */
  host: HostPage;
  /** What the server wrote about its demo. */
  demo: Demo;
  server: AppProcess;
  /** Starts the server again after it was stopped or killed. */
  restartServer(): Promise<void>;
  /** Runs the command line `okr` on the server's data; resolves with what it printed. */
  okr(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/** Starts everything afresh in a folder of its own. */
export async function startMunicipality(): Promise<Municipality> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zielbaum-journey-'));
  const demoFile = join(dataDir, 'demo.json');
  const [serverPort, intranetPort] = [await freePort(), await freePort()];
  const serverUrl = `http://127.0.0.1:${serverPort}`;
  const intranetUrl = `http://127.0.0.1:${intranetPort}`;
  const host = await serveHostPage();
  const environment = {
    ZIELBAUM_PORT: String(serverPort),
    ZIELBAUM_DATA_DIR: dataDir,
    ZIELBAUM_DEMO: '1',
    ZIELBAUM_DEMO_ORIGINS: `${intranetUrl},${host.url}`,
    ZIELBAUM_DEMO_FILE: demoFile,
    ZIELBAUM_URL: serverUrl,
    INTRANET_PORT: String(intranetPort),
  };
  const startServer = () =>
    startApp({
      entry: 'apps/server/src/main.ts',
      environment,
      readyUrl: `${serverUrl}/healthz`,
    });

  const server = await startServer();
  await requireEmbedBundle(serverUrl);
  const intranet = await startApp({
    entry: 'apps/intranet/src/main.ts',
    environment,
    readyUrl: intranetUrl,
  });
  const municipality: Municipality = {
    serverUrl,
    intranetUrl,
    host,
    demo: JSON.parse(await readFile(demoFile, 'utf8')) as Demo,
    server,
    async restartServer() {
      await municipality.server.stop();
      municipality.server = await startServer();
    },
    okr: (...args) => runNode(['apps/server/src/cli/main.ts', ...args], environment),
    async close() {
      await Promise.all([intranet.stop(), municipality.server.stop(), host.close()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return municipality;
}

async function requireEmbedBundle(serverUrl: string): Promise<void> {
  const { ok } = await fetch(`${serverUrl}/embed/v1/loader.js`);
  if (ok) return;
  throw new Error(
    'The embed bundle is missing; build it with: npx turbo run build --filter=@zielbaum/elements',
  );
}
