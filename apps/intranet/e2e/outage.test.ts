import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

const message = 'Der Server ist gerade nicht erreichbar.';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('while the server is away the goals stay, say that they may be old, and go on afterwards', async () => {
  const { page } = await openPage(browser, city.intranetUrl, {
    prepare: (page) => page.clock.install(),
  });
  const items = page.getByRole('tree').getByRole('treeitem');
  await items.first().waitFor();
  await page.getByRole('meter').nth(2).waitFor();
  const before = await items.count();
  const notice = page.locator('okr-tree').getByRole('paragraph').filter({ hasText: message });

  await city.server.stop();
  await page.clock.fastForward('01:00');
  await notice.waitFor();
  expect(await items.count()).toBe(before);
  expect(await page.getByRole('meter').count()).toBe(3);

  await city.restartServer();
  await page.clock.fastForward('02:00');
  await notice.waitFor({ state: 'detached' });
  expect(await items.count()).toBe(before);
});

test('a page opened while the server is away says so and shows the goals when asked again', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  const items = page.getByRole('tree').getByRole('treeitem');
  await items.first().waitFor();

  // Without events the page cannot recover by itself before the button is pressed.
  await page.route(`${city.serverUrl}/api/v1/events`, (route) => route.abort());
  await page.route(`${city.serverUrl}/api/**`, (route) => route.abort());
  await page.reload();
  await page.locator('okr-tree').getByRole('paragraph').filter({ hasText: message }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Unsere Ziele');

  await page.unroute(`${city.serverUrl}/api/**`);
  // One button for all elements of the page.
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await items.first().waitFor();
  await page.getByRole('meter').nth(2).waitFor();
});

test('where the table does not load the tree stays, and the next press tries again', async () => {
  const { page } = await openPage(browser, city.intranetUrl, {
    prepare: (page) => page.route(/\/telling-/, (route) => route.abort()),
  });
  const items = page.getByRole('tree').getByRole('treeitem');
  await items.first().waitFor();
  const before = await items.count();
  const asTable = page.getByRole('button', { name: 'Tabelle', exact: true });

  const failure = page.waitForEvent('requestfailed');
  await asTable.click();
  await failure;
  await expect.poll(() => asTable.getAttribute('aria-pressed')).toBe('false');
  expect(await items.count()).toBe(before);

  await page.unroute(/\/telling-/);
  await asTable.click();
  await page.locator('okr-tree').getByRole('table').waitFor();
  expect(await asTable.getAttribute('aria-pressed')).toBe('true');
});

test('where the rest of a tree does not load its rows stand, and the next click asks for it again', async () => {
  const { page } = await openPage(browser, city.intranetUrl, {
    prepare: (page) => page.route(/\/tree-more-/, (route) => route.abort()),
  });
  const first = page.getByRole('tree').getByRole('treeitem').first();
  await first.waitFor();
  await page.unroute(/\/tree-more-/);

  expect(await first.getAttribute('aria-selected')).toBe('false');
  await first.getByText(/\S/).first().click();
  await expect.poll(() => first.getAttribute('aria-selected')).toBe('true');
});

test('where the rest of a gauge does not load its picture and words stand, and opening its table again tries again', async () => {
  city.host.show(pageWithWidgets(city, { elements: '<okr-gauge label="Anträge"></okr-gauge>' }));
  const failures: string[] = [];
  const { page } = await openPage(browser, city.host.url, {
    prepare: async (page) => {
      await page.route(/\/gauge-more-/, (route) => route.abort());
      page.on('requestfailed', (request) => failures.push(request.url()));
    },
  });
  await page.locator('okr-gauge').evaluate((gauge) => {
    const metric = { kind: 'number', baseline: 0, target: 80, unit: 'Anträge' };
    const score = { value: 42, progress: 0.525, raw: 0.525, expected: 0.6, pace: 'onTrack' };
    Object.assign(gauge, { data: { title: 'Anträge', metric, score } });
  });
  const meter = page.getByRole('meter', { name: 'Anträge' });
  const toggle = page.getByRole('button', { name: 'Als Tabelle' });
  const said = async () => (await meter.getAttribute('aria-valuetext'))?.replaceAll('\u00a0', ' ');
  await toggle.click();
  await expect.poll(() => failures.length).toBeGreaterThan(0);
  expect(await said()).toBe('42 von 80 Anträgen, 53 %, im Plan, erwartet heute 60 %');
  expect(await page.locator('okr-gauge svg').isVisible()).toBe(true);

  await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('false');
  await page.unroute(/\/gauge-more-/);
  await toggle.click();
  await page.getByRole('table').getByText('Zielwert').waitFor();
});
