import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('a key of another origin is refused in one clear sentence', async () => {
  const key = await createKey('--origin', 'https://anderswo.example');
  expect(await messageWith(key)).toContain('Der Schlüssel gilt nicht für diese Internetadresse.');
});

test('a page that no key names learns that, not that the server is away', async () => {
  const address = city.host.url.replace('127.0.0.1', 'localhost');
  expect(await messageWith(city.demo.embedKey, { address })).toContain(
    'Der Schlüssel gilt nicht für diese Internetadresse.',
  );
});

test('an expired key is named as such', async () => {
  const key = await createKey('--origin', city.host.url);
  // No key can be made that has expired already: this is what the server says of one that has.
  const expire = (page: Page) =>
    page.route(`${city.serverUrl}/api/**`, (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': city.host.url },
        json: {
          type: 'urn:zielbaum:problem:key_expired',
          title: 'Der Schlüssel ist abgelaufen.',
          status: 401,
          code: 'key_expired',
        },
      }),
    );
  expect(await messageWith(key, { prepare: expire })).toContain(
    'Der Schlüssel dieser Seite ist abgelaufen.',
  );
});

test('a revoked key is named as such', async () => {
  const key = await createKey('--origin', city.host.url);
  await city.okr('key', 'revoke', key, '--organisation', 'Gießen');
  expect(await messageWith(key)).toContain('Der Schlüssel dieser Seite wurde widerrufen.');
});

test('a key that was mistyped is named as such', async () => {
  expect(await messageWith('okr_pk_vertippt')).toContain(
    'Der Server kennt den Schlüssel dieser Seite nicht.',
  );
});

async function createKey(...options: string[]): Promise<string> {
  const output = await city.okr(
    ...['key', 'create', '--organisation', 'Gießen', '--kind', 'embed', ...options],
  );
  const [key] = /okr_pk_\S+/.exec(output) ?? [];
  if (key === undefined) throw new Error(`no key in:\n${output}`);
  return key;
}

interface Visit {
  /** Where the page is opened, default the host's address. */
  address?: string;
  prepare?: (page: Page) => Promise<unknown>;
}

/** What a tree on a foreign page shows with a key; the page around it must be whole. */
async function messageWith(
  key: string,
  { address = city.host.url, prepare }: Visit = {},
): Promise<string | null> {
  city.host.show(pageWithWidgets(city, { key, elements: '<okr-tree></okr-tree>' }));
  const { page } = await openPage(browser, address, { prepare });
  // A tree that is drawn unseen meanwhile speaks of „Schlüsselergebnisse“.
  const message = page
    .locator('okr-tree')
    .getByText(/Schlüssel(?!ergebnis)/)
    .first();
  await message.waitFor();
  expect(await page.locator('#after').isVisible()).toBe(true);
  return message.textContent();
}
