import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('the goals read as a tree whose items tell level, place and everything the eye sees', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  const tree = page.getByRole('tree', { name: /Gießen/ });
  const first = tree.getByRole('treeitem').first();
  await first.waitFor();

  expect(await first.getAttribute('aria-label')).toMatch(
    /^Die wichtigsten Anliegen .*, Digitalisierung und Organisation, .*\d+\s% Fortschritt, Zuversicht \d+(,\d)? von 10, Ziel$/,
  );
  expect(await tree.ariaSnapshot()).toMatch(
    /treeitem "Anteil der Anträge, die vollständig online eingehen, \d+.*%, Ziel 60\s%, .*\d+\s% Fortschritt.*"/,
  );

  // Only rows in sight are in the document: with their branches closed, all at the top are.
  const count = Number(await first.getAttribute('aria-setsize'));
  await first.focus();
  for (let position = 1; position <= count; position++) {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
  }
  const roots = tree.getByRole('treeitem', { level: 1 });
  await expect.poll(() => roots.count()).toBe(count);
  for (const [index, root] of (await roots.all()).entries()) {
    expect(await root.getAttribute('aria-setsize')).toBe(String(count));
    expect(await root.getAttribute('aria-posinset')).toBe(String(index + 1));
  }
});

test('the tree opens, closes and moves by keyboard alone', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  const items = page.getByRole('tree').getByRole('treeitem');
  const first = items.first();
  await first.waitFor();

  await first.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('false');

  await page.keyboard.press('ArrowRight');
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true');

  await page.keyboard.press('ArrowRight');
  const second = items.nth(1);
  await expect.poll(() => second.evaluate((item) => item.matches(':focus'))).toBe(true);
  expect(await second.getAttribute('aria-level')).toBe('2');
});

test('the gauges read as meters that say their value in words', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  const online = page.getByRole('meter', {
    name: 'Anteil der Anträge, die vollständig online eingehen',
  });
  await online.waitFor();

  await expect.poll(() => page.getByRole('meter').count()).toBe(3);
  expect(await online.getAttribute('aria-valuetext')).toMatch(
    /^\d+\s%, Ziel 60\s%, \d+\s%, .+, erwartet heute \d+\s%$/,
  );
});

test('the page stays silent, within its policy, and with its two hosts', async () => {
  const { page, complaints, hosts } = await openPage(browser, city.intranetUrl);
  await page.getByRole('tree').getByRole('treeitem').first().waitFor();
  await page.getByRole('meter').nth(2).waitFor();
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  await page.getByRole('table', { name: /Gießen/ }).waitFor();

  expect(complaints).toEqual([]);
  expect([...hosts].sort()).toEqual(
    [city.intranetUrl, city.serverUrl].map((url) => new URL(url).host).sort(),
  );
});
