import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

const summary = '<okr-summary cycle="current"></okr-summary>';

test('each provider serves its own organisation, also where the other cannot', async () => {
  const page = await openWith({
    city: provider(city.demo.embedKey),
    alliance: provider(city.demo.alliance.embedKey),
    refused: provider('okr_pk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    away: provider(city.demo.embedKey, 'http://127.0.0.1:9'),
  });

  await page.locator('#city [part=group]').first().waitFor();
  await page.locator('#alliance [part=group]').first().waitFor();
  expect(await textIn(page, 'city')).not.toBe(await textIn(page, 'alliance'));
  await page.locator('#refused [part=notice]').waitFor();
  await page.locator('#away [part=notice]').waitFor();
  expect(await textIn(page, 'refused')).not.toBe(await textIn(page, 'away'));
});

test('an element moved to another provider shows what that one has, and nothing of the first', async () => {
  const page = await openWith({
    city: provider(city.demo.embedKey),
    alliance: provider(city.demo.alliance.embedKey),
    refused: provider('okr_pk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
  });
  await page.locator('#city [part=group]').first().waitFor();
  await page.locator('#alliance [part=group]').first().waitFor();
  await page.locator('#refused [part=notice]').waitFor();
  const [ofCity, ofAlliance] = [await textIn(page, 'city'), await textIn(page, 'alliance')];

  await move(page, { from: 'city', to: 'alliance' });
  await expect.poll(() => textsIn(page, 'alliance')).toEqual([ofAlliance, ofAlliance]);
  await move(page, { from: 'alliance', to: 'refused' });
  await expect.poll(() => page.locator('#refused [part=notice]').count()).toBe(2);
  expect((await textsIn(page, 'refused')).join()).not.toContain(ofAlliance);
  await move(page, { from: 'refused', to: 'city' });
  await expect.poll(() => textsIn(page, 'city')).toEqual([ofCity]);
});

test('an element taken out while it loads and put back elsewhere shows what belongs there', async () => {
  const page = await openWith({
    city: provider(city.demo.embedKey),
    alliance: provider(city.demo.alliance.embedKey),
  });
  await page.locator('#city [part=group]').first().waitFor();
  await page.locator('#alliance [part=group]').first().waitFor();
  const ofAlliance = await textIn(page, 'alliance');

  await page.evaluate(async () => {
    const [from, to] = ['city', 'alliance'].map((id) => document.querySelector(`#${id} > *`));
    const summary = document.createElement('okr-summary');
    summary.setAttribute('cycle', 'current');
    for (const holder of [from, to, from, to]) {
      holder?.append(summary);
      await Promise.resolve();
      summary.remove();
    }
    to?.append(summary);
  });

  await expect.poll(() => textsIn(page, 'alliance')).toEqual([ofAlliance, ofAlliance]);
});

function provider(key: string, url = city.serverUrl): string {
  return `<okr-provider base-url="${url}" key="${key}">${summary}</okr-provider>`;
}

/** A page with these providers, each in a section of that name. */
async function openWith(sections: Readonly<Record<string, string>>): Promise<Page> {
  const parts = Object.entries(sections).map(
    ([id, content]) => `<section id="${id}">${content}</section>`,
  );
  city.host.show(`<!doctype html>
<html lang="de">
  <head>
    <title>Zwei Städte</title>
    <script type="module" src="${city.serverUrl}/embed/v1/loader.js"></script>
  </head>
  <body>${parts.join('')}</body>
</html>`);
  const viewport = { width: 1000, height: 4000 };
  return (await openPage(browser, city.host.url, { viewport })).page;
}

/** Moves the last element of one provider to the end of another. */
async function move(page: Page, sections: { from: string; to: string }): Promise<void> {
  await page.evaluate(({ from, to }) => {
    const moved = document.querySelector(`#${from} > * > :last-child`);
    if (moved) document.querySelector(`#${to} > *`)?.append(moved);
  }, sections);
}

/** What each element of a section shows. */
async function textsIn(page: Page, section: string): Promise<string[]> {
  const elements = page.locator(`#${section} okr-summary`);
  return elements.evaluateAll((found) =>
    found.map(({ shadowRoot }) => shadowRoot?.querySelector('.base')?.textContent.trim() ?? ''),
  );
}

async function textIn(page: Page, section: string): Promise<string | undefined> {
  return (await textsIn(page, section))[0];
}
