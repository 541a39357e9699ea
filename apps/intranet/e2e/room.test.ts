import { readFileSync } from 'node:fs';
import type { Tree } from '@zielbaum/model';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

/** The style sheet of docs/guide/embedding.md that keeps room for each element. */
const guide = readFileSync(new URL('../../../docs/guide/embedding.md', import.meta.url), 'utf8');
const [, css = ''] = /```css\n(okr-check-in[^`]*)```/.exec(guide) ?? [];

let city: Municipality;
let browser: Browser;
let objective: string;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
  const { page } = await openPage(browser, 'about:blank');
  const answer = page.waitForResponse(/\/api\/v1\/tree/);
  city.host.show(pageWithWidgets(city, { elements: '<okr-tree cycle="current"></okr-tree>' }));
  await page.goto(city.host.url);
  const tree = (await (await answer).json()) as Tree;
  objective = tree.objectives.find(({ keyResults }) => keyResults.length > 1)?.id ?? '';
  await page.close();
});
afterAll(() => Promise.all([browser.close(), city.close()]));

/** What each that would make a page jump shows once it has its data. */
const shown = {
  'okr-check-in': 'form',
  'okr-cycle': '[part=cycle]',
  'okr-editor': 'form',
  'okr-map': '[part=frame]',
  'okr-matrix': 'tbody td',
  'okr-objective': '[part=key-results]',
  'okr-presenter': '[part=slide]',
  'okr-tree': '[role=treeitem]',
  'okr-trend': '[part=graphic] path',
};

test.each(Object.entries(shown))(
  'a page that keeps room for %s does not jump',
  async (tag, content) => {
    const names = `cycle="current" objective="${objective}" key-result="${city.demo.show.radial}"`;
    const attributes = /objective/.test(tag) ? names.replace(/key-result=\S+/, '') : names;
    const elements = `<${tag} ${attributes}></${tag}>`;
    const after = '<p>Die Seite geht weiter, und zwar mit einigen Zeilen.</p>'.repeat(20);
    city.host.show(
      pageWithWidgets(city, { elements, css: `body{max-inline-size:56em}${css}` }) + after,
    );
    const { page } = await openPage(browser, city.host.url, {
      viewport: { width: 900, height: 800 },
      prepare: (opened) => opened.addInitScript(watchShifts),
    });

    await page.locator(tag).locator(content).first().waitFor({ state: 'attached' });
    await page.locator(tag).locator('[aria-busy=true]').waitFor({ state: 'detached' });
    // What comes later, and two frames for the browser to tell.
    await page
      .locator(tag)
      .first()
      .evaluate(async (element: HTMLElement) => {
        await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      });

    expect(await page.evaluate(() => Reflect.get(window, 'shifted') as number)).toBeLessThan(0.1);
    await page.close();
  },
);

/** Adds up in the page by how much its content moves. */
function watchShifts(): void {
  Object.assign(window, { shifted: 0 });
  new PerformanceObserver((list) => {
    const values = list.getEntries().map((entry) => Reflect.get(entry, 'value') as number);
    const sum = values.reduce((total, value) => total + value, Reflect.get(window, 'shifted'));
    Object.assign(window, { shifted: sum });
  }).observe({ type: 'layout-shift', buffered: true });
}
