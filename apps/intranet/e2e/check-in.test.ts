import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

const title = 'Vom Antrag bis zum Bescheid vergehen höchstens drei Wochen';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('a value checked in by keyboard shows in the tree, the gauge and a second page within two seconds', async () => {
  const [mine, colleagues] = [
    await openPage(browser, city.intranetUrl),
    await openPage(browser, city.intranetUrl),
  ];
  await Promise.all([mine, colleagues].map(({ page }) => isShown(page)));

  await tabTo(mine.page, mine.page.getByRole('textbox', { name: 'Neuer Wert (Tage)' }));
  await mine.page.keyboard.type('24,3');
  await tabTo(mine.page, mine.page.getByRole('button', { name: 'Zwischenstand eintragen' }));
  const answer = mine.page.waitForResponse(isCheckIn);
  await mine.page.keyboard.press('Enter');
  expect((await answer).status()).toBe(201);
  const withinTwoSeconds = { timeout: 2_000, interval: 20 };

  // From 42 days to 21: with 24,3 days 84,3 % of the way is done.
  await expect
    .poll(() => gaugeText(colleagues.page), withinTwoSeconds)
    .toMatch(/^24,3\sTage, Ziel 21\sTage, 84\s%, /);
  await expect
    .poll(() => rowLabel(colleagues.page), withinTwoSeconds)
    .toMatch(/24,3\sTage, Ziel 21\sTage, .*84\s% Fortschritt/);
  await expect.poll(() => gaugeText(mine.page)).toMatch(/^24,3\sTage/);
  await expect.poll(() => rowLabel(mine.page)).toMatch(/24,3\sTage/);
  await mine.page.getByText('Gespeichert: Zwischenstand vom').waitFor();
  expect([...mine.complaints, ...colleagues.complaints]).toEqual([]);
});

test('a value is still there when the server dies right after saying that it has it', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  await isShown(page);

  await page.getByRole('textbox', { name: 'Neuer Wert (Tage)' }).fill('23,25');
  const answer = page.waitForResponse(isCheckIn);
  await page.getByRole('button', { name: 'Zwischenstand eintragen' }).click();
  expect((await answer).status()).toBe(201);
  await city.server.kill();
  await city.restartServer();

  await page.reload();
  await isShown(page);
  expect(await gaugeText(page)).toMatch(/^23,25\sTage, Ziel 21\sTage/);
});

test('what cannot be saved is said so, stays in the form, and is saved on the next try', async () => {
  const { page } = await openPage(browser, city.intranetUrl);
  await isShown(page);
  const value = page.getByRole('textbox', { name: 'Neuer Wert (Tage)' });
  const submit = page.getByRole('button', { name: 'Zwischenstand eintragen' });

  await value.fill('viel');
  await submit.click();
  await page.getByText('Das ist keine Zahl.').waitFor();

  await value.fill('25,5');
  await city.server.stop();
  await submit.click();
  await page.getByText('Nicht gespeichert. Ihre Eingaben sind noch da.').waitFor();
  expect(await value.inputValue()).toBe('25,5');
  await expect.poll(() => gaugeText(page)).not.toMatch(/^25,5\sTage/);

  await city.restartServer();
  await submit.click();
  await page.getByText('Gespeichert: Zwischenstand vom').waitFor();
  await expect.poll(() => gaugeText(page)).toMatch(/^25,5\sTage/);
});

function isCheckIn(response: { url(): string; request(): { method(): string } }): boolean {
  return response.url().endsWith('/check-ins') && response.request().method() === 'POST';
}

async function isShown(page: Page): Promise<void> {
  await page.getByRole('meter', { name: title }).waitFor();
  await page.getByRole('treeitem', { name: title }).waitFor();
  await page.getByRole('heading', { name: 'Zwischenstand eintragen' }).scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Neuer Wert (Tage)' }).waitFor();
}

function gaugeText(page: Page): Promise<string | null> {
  return page.getByRole('meter', { name: title }).getAttribute('aria-valuetext');
}

function rowLabel(page: Page): Promise<string | null> {
  return page.getByRole('treeitem', { name: title }).getAttribute('aria-label');
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by Tab');
}
