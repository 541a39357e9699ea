import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { after, before, type Goals } from '../goals.ts';
import { run } from './run.ts';
import { serve, type Site } from './site.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const embed = path('../../../packages/elements/dist/embed');

let browser: Browser;
let built: string;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'zielbaum-frameworks-'));
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserArguments],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(built, { recursive: true });
});

describe.each(['html', 'react', 'vue', 'svelte', 'angular'])('in %s', (framework) => {
  let site: Site;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = framework === 'html' ? await serveAsWritten() : await build(framework);
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    page = await browser.newPage({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.route('https://okr.musterstadt.de/embed/v1/*', (route) =>
      route.fulfill({
        path: join(embed, basename(route.request().url())),
        headers: { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' },
      }),
    );
    await page.goto(site.url);
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('meter').waitFor();
    return async () => {
      await page.close();
      expect(complaints).toEqual([]);
    };
  });

  test('properties, attributes and children arrive', async () => {
    for (const { title } of before.tree.objectives) {
      expect(await page.locator('okr-tree').getByText(title, { exact: true }).count()).toBe(1);
    }
    expect(await propertyOf('okr-tree', 'expandedLevel')).toBe(2);
    expect(await page.locator('okr-gauge [part=label]').textContent()).toBe(before.keyResult.title);
    expect(await propertyOf('okr-gauge', 'shape')).toBe('bar');
    const heading = page.getByRole('heading', { name: 'Unsere Ziele', level: 1 });
    expect(await heading.isVisible()).toBe(true);
    expect(await heading.evaluate((element) => element.assignedSlot?.name)).toBe('heading');
  });

  test('an event tells what has been selected', async () => {
    const [first] = before.tree.objectives;
    await page
      .locator('okr-tree')
      .getByText(first?.title ?? '', { exact: true })
      .click();

    await expect.poll(() => page.locator('output').textContent()).toBe(first?.id);
  });

  test('new data takes the place of the old', async () => {
    const told = async () =>
      (await page.getByRole('meter').getAttribute('aria-valuetext'))?.replaceAll(/\s/g, ' ');
    expect(valueOf(after)).not.toBe(valueOf(before));
    expect(await told()).toContain(valueOf(before));

    await page.getByRole('button', { name: 'Neuer Stand' }).click();

    await expect.poll(told).toContain(valueOf(after));
  });

  test('the language of the page changes that of the elements', async () => {
    const first = page.getByRole('treeitem').first();
    expect(await first.getAttribute('aria-label')).toContain('Fortschritt');

    await page.getByRole('button', { name: 'English' }).click();

    await expect.poll(() => first.getAttribute('aria-label')).toContain('progress');
    await expect.poll(() => page.getByRole('button', { name: 'As a table' }).count()).toBe(1);
  });

  function propertyOf(tag: string, name: string): Promise<unknown> {
    return page.locator(tag).evaluate((element, name) => Reflect.get(element, name), name);
  }
});

function valueOf({ keyResult: { score, metric } }: Goals): string {
  const unit = 'unit' in metric ? metric.unit : '';
  return `${Number(score.value).toLocaleString('de-DE')} ${unit}`.trim();
}

/** A page without a bundler: its files as they stand, and the data it asks for. */
function serveAsWritten(): Promise<Site> {
  return serve(path('../html'), {
    '/before.json': JSON.stringify(before),
    '/after.json': JSON.stringify(after),
  });
}

async function build(framework: string): Promise<Site> {
  const folder = join(built, framework);
  const { code, output } = await run(
    'vite',
    ...['build', framework, '--outDir', folder, '--logLevel', 'error'],
  );
  if (code !== 0) throw new Error(output);
  return serve(folder);
}
