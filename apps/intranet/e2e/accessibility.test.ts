import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers, prepareAxe } from './harness/axe.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test.each(['light', 'dark'] as const)(
  'the whole page has no barriers in %s',
  async (colorScheme) => {
    const page = await openAt({ colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  },
);

test.each([
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
])('nothing needs scrolling sideways %s', async (_name, options) => {
  const page = await openAt(options);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
});

async function openAt(options: object) {
  const { page } = await openPage(browser, city.intranetUrl, { ...options, prepare: prepareAxe });
  // What stands further down loads when it comes into sight.
  for (const name of ['okr-gauge[shape=bullet]', 'okr-tree', 'okr-check-in']) {
    await page.locator(name).scrollIntoViewIfNeeded();
  }
  await page.getByRole('treeitem').first().waitFor();
  await page.getByRole('meter').nth(2).waitFor();
  await page.getByRole('textbox', { name: 'Neuer Wert (Tage)' }).waitFor();
  return page;
}
