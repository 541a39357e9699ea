import { allianceTreeOf, demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { run } from './run.ts';
import { serve, type Site } from './site.ts';

/*
 * The page of docs/guide/server-rendering.md, from a server in plain Node that knows only what is
 * built, under a policy that allows neither inline styles nor inline scripts. Its goals need the
 * parts of tree and gauge that come later.
 */

const alliance = demoAlliance({ today: '2026-11-23' });
const tree = allianceTreeOf(alliance, '2026-11-23');
const keyResult = alliance.organisations
  .flatMap((city) => treeOf(city, 'current', '2026-11-23').objectives)
  .flatMap(({ keyResults }) => keyResults)
  .find(({ metric }) => metric.kind === 'milestones');

let built: string;
let goals: Site;
let server: ChildProcess;
let browser: Browser;
let url: string;
let complaints: string[];

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'zielbaum-server-'));
  const { code, output } = await run(
    'vite',
    ...['build', 'server', '--outDir', built, '--logLevel', 'error'],
  );
  if (code !== 0) throw new Error(output);
  goals = await serve(built, { '/goals.json': JSON.stringify({ tree, keyResult }) });
  ({ server, url } = await start(`${goals.url}/goals.json`));
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserArguments],
  });
});
afterAll(async () => {
  await browser.close();
  server.kill();
  goals.close();
  rmSync(built, { recursive: true });
});

beforeEach(() => {
  complaints = [];
  return () => expect(complaints).toEqual([]);
});

test('a reader without JavaScript sees everything', async () => {
  await using page = await open({ javaScriptEnabled: false });
  await page.goto(url);

  const items = page.getByRole('treeitem');
  for (const { title } of tree.objectives) {
    expect(await page.locator('okr-tree').getByText(title, { exact: true }).count()).toBe(1);
  }
  expect(await items.first().getAttribute('aria-level')).toBe('1');
  expect(await page.getByRole('heading', { name: 'Unsere Ziele' }).isVisible()).toBe(true);
  const gauge = page.locator('okr-gauge').getByRole('meter');
  expect(await gauge.getAttribute('aria-valuetext')).toContain('Meilenstein');
  expect(await page.locator('okr-status').getByRole('listitem').count()).toBeGreaterThan(0);
  const summary = page.locator('okr-summary').getByRole('group', { name: 'Überblick' });
  expect(await summary.textContent()).toContain('Fortschritt im Mittel');
  expect(await page.locator('okr-matrix').getByRole('rowheader').count()).toBeGreaterThan(1);
  const bar = page.locator('okr-tree [part=bar]').first();
  expect(
    await bar.evaluate((element) => getComputedStyle(element).getPropertyValue('--_progress')),
  ).toMatch(/^\d.*%$/);
});

test('a reader without JavaScript is offered nothing that needs it', async () => {
  const dead = (page: Page) =>
    page.getByRole('button').or(page.getByRole('searchbox')).or(page.locator('.toggle:visible'));
  await using page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  await using alive = await open();
  await alive.goto(url);
  await awake(alive);

  const content = page.locator('button.line, button[part=cell]');
  expect(await content.count()).toBeGreaterThan(10);
  expect(await dead(page).count()).toBe(await content.count());
  expect(await dead(alive).count()).toBeGreaterThan(await dead(page).count());
});

test('everything comes to life where it stands', async () => {
  await using page = await open();
  const release = await hold(page);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('output').waitFor({ state: 'attached' });
  // A reader may be further down already.
  await page.locator('okr-tree [part=scroller]').evaluate((element) => element.scrollTo(0, 300));
  const boxes = await boxesIn(page);
  const picture = await page.screenshot({ fullPage: true });
  await page.evaluate(watch);

  release();
  await awake(page);

  expect(await boxesIn(page)).toEqual(boxes);
  expect((await page.screenshot({ fullPage: true })).equals(picture)).toBe(true);
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
});

test('a table of many rows comes to life where it stands, too', async () => {
  await using page = await open();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const nonce = /'nonce-(.*)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1];
    const table = await written('okr-tree', { properties: { data: tree, view: 'table' }, nonce });
    const body = (await response.text()).replace('<main>', `$&${table}`);
    await route.fulfill({ response, body });
  });
  const release = await hold(page);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('output').waitFor({ state: 'attached' });
  const rows = page.locator('okr-tree').first().getByRole('rowheader');
  expect(await rows.count()).toBeGreaterThan(20);
  await page.evaluate(watch);

  release();
  await awake(page);

  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
});

test('keys and clicks do what they do elsewhere', async () => {
  await using page = await open();
  await page.goto(url);
  await awake(page);
  const [first] = tree.objectives;
  const items = page.getByRole('treeitem');

  await items.first().focus();
  await page.keyboard.press('ArrowLeft');
  expect(await items.first().getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  expect(await page.locator('output').textContent()).toBe(first?.id);

  await page.locator('okr-gauge').getByRole('button', { name: 'Als Tabelle' }).click();
  expect(await page.locator('okr-gauge').getByRole('table').isVisible()).toBe(true);
  await page.locator('okr-matrix').getByRole('button').first().click();
  await page.locator('okr-matrix [part=detail]').waitFor();
  await page.locator('okr-tree').getByRole('button', { name: 'Tabelle' }).click();
  await page.locator('okr-tree').getByRole('table').waitFor();
});

test('new data and another language change what a server has drawn', async () => {
  await using page = await open();
  await page.goto(url);
  await awake(page);
  const [first] = tree.objectives;

  await page
    .locator('okr-tree')
    .evaluate((element, data) => void Object.assign(element, { data }), {
      ...tree,
      objectives: [{ ...first, title: 'Ein anderes Ziel' }],
    });
  await page.getByRole('treeitem', { name: 'Ein anderes Ziel' }).waitFor();
  // Said where the server has left an empty region.
  const said = page.locator('okr-tree [role=status]');
  await expect.poll(() => said.textContent()).toContain('aktualisiert');
  expect(
    await page
      .locator('okr-tree')
      .getByText(first?.title ?? '')
      .count(),
  ).toBe(0);

  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await page.locator('okr-gauge').getByRole('button', { name: 'As a table' }).waitFor();
});

test('what another version has drawn is drawn anew, and once', async () => {
  await using page = await open();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<!--lit-part \S+-->/g, '<!--lit-part old-->');
    await route.fulfill({ response, body });
  });
  await page.goto(url);
  await awake(page);

  expect(await page.getByRole('tree').count()).toBe(1);
  expect(await page.locator('okr-gauge').getByRole('meter').count()).toBe(1);
  for (const { title } of tree.objectives) {
    expect(await page.locator('okr-tree').getByText(title, { exact: true }).count()).toBe(1);
  }
});

test('in a page of another language the words of the server stand', async () => {
  await using page = await open();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="de">', '<html lang="en">');
    await route.fulfill({ response, body });
  });
  await page.goto(url);
  await awake(page);

  expect(await page.locator('okr-gauge').getAttribute('lang')).toBe('de');
  await page.locator('okr-gauge').getByRole('button', { name: 'Als Tabelle' }).click();
  await page.locator('okr-gauge').getByRole('table').waitFor();
});

test('where the goals cannot be had, or a path names no script, the server goes on', async () => {
  const alone = await start('http://localhost:1/goals.json', 'ignore');
  try {
    for (let time = 0; time < 2; time++) {
      expect((await fetch(alone.url)).status).toBe(503);
      // As written by hand: a browser leaves out what leads upwards.
      const asked = request(alone.url, { path: '/..' }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      expect(answer.statusCode).toBe(404);
    }
  } finally {
    alone.server.kill();
  }
});

/** The server of the guide, and where it answers. */
async function start(
  goalsUrl: string,
  errors: 'inherit' | 'ignore' = 'inherit',
): Promise<{ server: ChildProcess; url: string }> {
  const started = spawn(process.execPath, ['server/server.js'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, GOALS: goalsUrl, SCRIPTS: built, PORT: '0' },
    stdio: ['ignore', 'pipe', errors],
  });
  if (!started.stdout) throw new Error('The server tells no address.');
  return { server: started, url: String(await once(started.stdout, 'data')).trim() };
}

/** An element as the package renders it in plain Node. */
async function written(tag: string, rendering: object): Promise<string> {
  const script = `import { renderToString } from '@zielbaum/elements/ssr';
    import { text } from 'node:stream/consumers';
    console.log(await renderToString('${tag}', JSON.parse(await text(process.stdin))));`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const node = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd });
  node.stdin.end(JSON.stringify(rendering));
  return text(node.stdout);
}

async function open(options: BrowserContextOptions = {}): Promise<Page & AsyncDisposable> {
  const page = await browser.newPage({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1000, height: 2000 },
    ...options,
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return Object.assign(page, { [Symbol.asyncDispose]: () => page.close() });
}

/** Keeps the page's script back until it is let go. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/client.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Where each node of the elements is. */
function boxesIn(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main > *')].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('div, span, td, button, path') ?? [])].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return [node.className, x, y, width, height].join(' ');
      }),
    ),
  );
}

/** Collects in the page what moves from now on, and which elements come or go, but for style sheets. */
function watch(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const changes = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of [...addedNodes, ...removedNodes]) {
        if (node instanceof Element && node.localName !== 'style') seen.push(node.outerHTML);
      }
    }
  });
  for (const { shadowRoot } of document.querySelectorAll('main > *')) {
    if (shadowRoot) changes.observe(shadowRoot, { subtree: true, childList: true });
  }
  new PerformanceObserver((list) =>
    seen.push(...list.getEntries().map(({ startTime }) => `shift at ${startTime}`)),
  ).observe({ type: 'layout-shift' });
}

/** When all elements are drawn by themselves. */
async function awake(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('main > *')) {
      await customElements.whenDefined(element.localName);
      const drawn = element as Element & { updateComplete: Promise<unknown> };
      await drawn.updateComplete;
      // What the server has drawn is taken over in an update of its own.
      await drawn.updateComplete;
    }
    // What the browser does when it has time.
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
}
