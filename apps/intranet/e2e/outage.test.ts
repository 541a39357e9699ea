import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

  await page.route(`${city.serverUrl}/api/**`, (route) => route.abort());
  await page.reload();
  await page.locator('okr-tree').getByRole('paragraph').filter({ hasText: message }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Unsere Ziele');

  await page.unroute(`${city.serverUrl}/api/**`);
  await page.locator('okr-tree').getByRole('button', { name: 'Erneut versuchen' }).click();
  await items.first().waitFor();
});
