import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

/** What resets, frameworks and old style sheets do to everything on their pages. */
const hostileCss = `
  html { font-size: 5px }
  body { font: 16px/1.5 sans-serif; text-align: center }
  * { margin: 0; padding: 0; float: none; box-sizing: content-box }
  svg { display: none; width: 0; height: 0 }
  div, span, p { display: inline; position: static; color: #ff00ff; font-size: 40px }
  button, input, table { all: unset }
  button { position: fixed; inset: 0; z-index: 2147483647 }
  table, td, th { display: block; border: 9px solid }
  h1 { color: rgb(1, 2, 3) }
  .row, .bar, .meter, .title { display: none }
`;

/** Beside the tree and the gauge. */
const others =
  'check-in cycle editor explain key-result map matrix objective presenter status summary trend'.split(
    ' ',
  );

let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('hostile style sheets change neither what is seen nor the page itself', async () => {
  const page = await openWith(hostileCss);

  const row = await box(page, 'okr-tree [role=treeitem] >> nth=0');
  expect(row.width).toBeGreaterThan(300);
  expect(row.height).toBeGreaterThan(24);
  const picture = await box(page, 'okr-gauge svg[part=graphic]');
  expect(picture.width).toBeGreaterThan(60);
  expect(picture.height).toBeGreaterThan(20);
  const button = await box(page, 'okr-tree button >> nth=0');
  expect(button.height).toBeGreaterThanOrEqual(24);
  expect(button.height).toBeLessThan(60);
  const title = page.locator('okr-tree [part=title]').first();
  expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('16px');
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
});

test('on a page with libraries of another time the widgets work', async () => {
  const page = await openWith('', (opened) => opened.addInitScript(surroundWithLibraries));

  expect(await page.evaluate(() => Reflect.get(window, 'wasCalled') as boolean)).toBe(false);
  await page.getByRole('treeitem').first().press('ArrowDown');
  expect(
    await page
      .getByRole('treeitem')
      .nth(1)
      .evaluate((row) => row.matches(':focus')),
  ).toBe(true);

  const elements = others.map((name) => `<okr-${name}></okr-${name}>`).join('');
  await page.locator('okr-provider').evaluate((provider, html) => {
    provider.insertAdjacentHTML('beforeend', html);
  }, elements);
  for (const name of others) {
    const element = page.locator(`okr-provider > okr-${name}:defined`);
    await element.waitFor({ state: 'attached' });
    await element.scrollIntoViewIfNeeded();
  }
});

test('two copies of the library on one page get along', async () => {
  const page = await openWith('', async (opened) => {
    await opened.route('**/embed/other/*', async (route) => {
      const url = route.request().url().replace('/embed/other/', '/embed/v1/');
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await opened.addInitScript((address) => {
      addEventListener('DOMContentLoaded', () => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = `${address}/embed/other/loader.js`;
        document.head.append(script);
        // Whichever copy it is loaded by, it finds its provider.
        document
          .querySelector('okr-provider')
          ?.append(Object.assign(document.createElement('okr-summary'), { cycle: 'current' }));
      });
    }, city.serverUrl);
  });

  await page.locator('okr-summary').getByRole('button', { name: 'As a table' }).waitFor();
  expect(await page.locator('okr-tree').count()).toBe(1);
});

/** jQuery under its short name, a loader of AMD modules, and built-in objects with additions. */
function surroundWithLibraries(): void {
  const old = window as unknown as Record<string, unknown>;
  old.wasCalled = false;
  const called = (): void => {
    old.wasCalled = true;
  };
  old.$ = old.jQuery = called;
  old.define = old.require = Object.assign(called, { amd: {} });
  // Enumerable, as Prototype.js and MooTools leave them.
  Object.assign(Array.prototype, { each: called, contains: called });
  Object.assign(String.prototype, { trimAll: called });
  Object.assign(Element.prototype, { hide: called, $family: 'element' });
  // A value, too: what is taken for a function of everything is none.
  Object.assign(Object.prototype, { extend: called, version: '1.0' });
}

test('on an English page the widgets speak English', async () => {
  const page = await openWith('');
  const first = page.getByRole('treeitem').first();

  expect(await first.getAttribute('aria-label')).toMatch(/ \d+% progress, .*Objective$/);
  expect(await page.getByRole('meter').getAttribute('aria-valuetext')).toMatch(/expected today/);
});

async function openWith(css: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const elements =
    `<okr-tree></okr-tree>` + `<okr-gauge key-result="${city.demo.show.radial}"></okr-gauge>`;
  city.host.show(pageWithWidgets(city, { elements, css, language: 'en' }));
  const { page, complaints } = await openPage(browser, city.host.url, { prepare });
  await page.getByRole('treeitem').first().waitFor();
  await page.getByRole('meter').waitFor();
  expect(complaints).toEqual([]);
  return page;
}

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).boundingBox();
  if (found === null) throw new Error(`${selector} is not to be seen`);
  return found;
}
