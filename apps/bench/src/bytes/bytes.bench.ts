import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from '../bundle.ts';
import { launch } from '../chromium.ts';
import { goal, heading, stated, table } from '../report.ts';
import { serveFolder } from '../site.ts';
import { figure } from '../statistics.ts';

const elements = fileURLToPath(new URL('../../../../packages/elements/dist/', import.meta.url));
/** What a page that has Lit already does not load again. */
const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];

/** The bytes a page pays, compressed as a server would send them. */
export async function run(): Promise<void> {
  heading('bytes: gzip, everything included');
  const files = await loadedByPage();
  const loaded = files.reduce((sum, { kb }) => sum + kb, 0);
  const sdk = await bundledKb(new URL('./sdk.entry.ts', import.meta.url));
  const gauge = await bundledKb(new URL('./gauge.entry.ts', import.meta.url), lit);
  const litAlone = await bundledKb(new URL('./lit.entry.ts', import.meta.url));
  table(
    ['loader + provider + tree, as Chromium asks for them', 'kB'],
    [...files.map(({ path, kb }) => [path, figure(kb, 2)]), ['together', figure(loaded, 2)]],
  );
  const kilobytes = { unit: 'kB', digits: 1 };
  goal({ what: 'loader + provider + tree', values: [loaded], limit: 40, ...kilobytes });
  goal({ what: 'sdk alone', values: [sdk], limit: 14, ...kilobytes });
  goal({ what: 'gauge on top of Lit', values: [gauge], limit: 4, ...kilobytes });
  stated(`Lit alone: ${figure(litAlone, 1)} kB`);
}

/** Every file of ours that a page asks for, which embeds a tree and nothing else. */
async function loadedByPage(): Promise<{ path: string; kb: number }[]> {
  const site = await serveFolder(
    elements,
    () => `<!doctype html><html lang="de"><meta charset="utf-8"><title>bytes</title>
<script type="module" src="/embed/loader.js"></script>
<okr-provider base-url="http://127.0.0.1:9" key="okr_pk_bench"><okr-tree></okr-tree></okr-provider></html>`,
  );
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const paths: string[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === site.address && pathname.endsWith('.js')) paths.push(pathname);
    });
    await page.goto(`${site.address}/page`);
    await page.waitForFunction(
      () => document.querySelector('okr-tree')?.shadowRoot?.childElementCount,
    );
    await page.waitForLoadState('networkidle');
    return await Promise.all(
      paths.map(async (path) => ({ path, kb: gzipKb(await readFile(join(elements, path))) })),
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

async function bundledKb(entry: URL, external: readonly string[] = []): Promise<number> {
  const folder = await bundle({ entry }, external);
  const kb = gzipKb(await readFile(join(folder, 'entry.js')));
  await rm(folder, { recursive: true, force: true });
  return kb;
}

function gzipKb(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).byteLength / 1000;
}
