import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

const guide = readFileSync(new URL('../../../docs/guide/languages.md', import.meta.url), 'utf8');

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

/** The module that the guide shows, and more in a second call. */
function french(): string {
  const example = /\/\/ okr-fr\.js\n([^]*?)```/.exec(guide)?.[1] ?? '';
  return `${example.replace('https://okr.musterstadt.de', city.serverUrl)}
    addLanguage('fr', {
      gaugeMore: { checkedIn: 'État du' },
      summary: { objectives: (count) => (count === 1 ? 'objectif' : 'objectifs') },
      tree: { table: 'Tableau' },
      treeMore: { unit: 'Service' },
    });`;
}

test('a language added before the elements are loaded is spoken by all of them, under a strict policy', async () => {
  // What the guide says the elements need, and the page's own modules.
  const policy =
    `script-src 'self' ${city.serverUrl}/embed/v1/; connect-src ${city.serverUrl}/api/v1/; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html`;
  const page = await openWith({ language: 'fr', module: '/okr-fr.js', policy });
  await expectFrench(page);

  // What comes when it is asked for.
  await page.locator('okr-tree').getByRole('button', { name: 'Tableau' }).click();
  await page.getByRole('columnheader', { name: 'Service' }).waitFor();
  await page.getByRole('button', { name: 'Sous forme de tableau' }).click();
  await page.getByRole('rowheader', { name: 'État du' }).waitFor();
});

test('one added later is spoken where the page says so, and loads no element for its texts', async () => {
  const page = await openWith({ language: 'en' });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const script = Object.assign(document.createElement('script'), {
      type: 'module',
      src: '/okr-fr.js',
    });
    return new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
  });
  expect(loaded).toContain('/embed/v1/languages.js');
  expect(loaded.filter((path) => path.startsWith('/embed/v1/okr-'))).toEqual([]);
  expect(await labelOfFirst(page)).toMatch(/ \d+% progress, .*Objective$/);

  await speak(page, 'fr-CH');
  await expectFrench(page);
  await speak(page, 'en');
  await expect.poll(() => labelOfFirst(page)).toMatch(/ \d+% progress, .*Objective$/);
});

/** Those that stand there, and one that is loaded only now. */
async function expectFrench(page: Page): Promise<void> {
  await expect.poll(() => labelOfFirst(page)).toMatch(/ \d+\s?% de progrès, .*Objectif$/);
  await page.getByRole('button', { name: 'Sous forme de tableau' }).waitFor();
  await page.locator('okr-provider').evaluate((provider) => {
    provider.prepend(document.createElement('okr-summary'));
  });
  await page
    .locator('okr-summary')
    .getByText(/objectifs?$/)
    .first()
    .waitFor();
}

function labelOfFirst(page: Page): Promise<string | null> {
  return page.getByRole('treeitem').first().getAttribute('aria-label');
}

function speak(page: Page, language: string): Promise<void> {
  return page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, language);
}

async function openWith(options: {
  language: string;
  module?: string;
  policy?: string;
}): Promise<Page> {
  const { policy, ...page } = options;
  const elements =
    '<okr-tree></okr-tree>' + `<okr-gauge key-result="${city.demo.show.radial}"></okr-gauge>`;
  const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
  city.host.show(pageWithWidgets(city, { elements, ...page }), headers);
  const { page: opened, complaints } = await openPage(browser, city.host.url, { prepare });
  await opened.getByRole('treeitem').first().waitFor();
  await opened.getByRole('meter').waitFor();
  expect(complaints).toEqual([]);
  return opened;
}

/** The module is a file of the page's. */
function prepare(page: Page): Promise<unknown> {
  return page.route('**/okr-fr.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: french() }),
  );
}
