import type { Browser, Page } from 'playwright';
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

/** The start page, with what the page asked the server for. */
async function openStart(): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
  const asked: string[] = [];
  const { page, complaints } = await openPage(browser, city.intranetUrl, {
    prepare: async (fresh) => {
      await prepareAxe(fresh);
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  return { page, complaints, asked };
}

test('a reader goes back to a closed cycle and reads why a grade was set', async () => {
  const { page, complaints } = await openStart();
  const closed = city.demo.cycles.find(
    ({ kind, phase }) => kind === 'regular' && phase === 'closed',
  );
  const cycles = page.getByRole('navigation', { name: 'Zyklus wählen' });
  await cycles.locator(`a[href="/zyklus/${closed?.name}"]`).click();

  const tree = page.getByRole('tree');
  const graded = tree.getByRole('treeitem', { name: /, Bewertung \d(,\d)? statt \d(,\d)?, / });
  await graded.first().waitFor();
  expect(await page.locator('okr-tree [part=header]').first().innerText()).toContain(
    'abgeschlossen',
  );

  await graded.first().focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', {
    name: (await graded.first().getAttribute('aria-label'))?.split(', Wohngeldstelle')[0] ?? '',
  });
  await detail.getByText('Begründung').waitFor();
  expect(await detail.innerText()).toMatch(/Vorgeschlagen\s+\d/);
  expect(await findBarriers(page)).toEqual([]);

  await detail.getByRole('button', { name: 'Schließen' }).click();
  await expect.poll(() => detail.count()).toBe(0);
  expect(await graded.first().evaluate((row) => row.matches(':focus'))).toBe(true);
  expect(complaints).toEqual([]);
});

test('a practice cycle is marked where it is chosen, in its heading and in its tree', async () => {
  const { page } = await openStart();
  const link = page.getByRole('navigation', { name: 'Zyklus wählen' }).getByRole('link', {
    name: /Übungszyklus/,
  });
  await link.click();

  await page.getByRole('treeitem').first().waitFor();
  expect(await link.getAttribute('aria-current')).toBe('page');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Übungszyklus');
  expect(await page.locator('okr-tree [part=header]').first().innerText()).toContain(
    'Übungszyklus · ',
  );
  expect(await findBarriers(page)).toEqual([]);
});

test('the alliance shows whose goals its cities share, and asks for nothing they keep', async () => {
  const { page, complaints, asked } = await openStart();
  await page.getByRole('link', { name: /^Verbund/ }).click();

  const tree = page.getByRole('tree');
  const shared = tree.getByRole('treeitem', { name: /, freigegeben von Gießen, / });
  await shared.first().waitFor();
  await shared.first().click();
  const detail = page.locator('okr-tree [part=detail]');
  await detail.waitFor();

  expect(await detail.innerText()).toMatch(/Dieses Ziel gehört Gießen/);
  expect(await page.locator('okr-check-in').count()).toBe(0);
  // Code may come for what others would open; what the cities keep may not.
  const data = asked.filter((path) => !path.startsWith('/embed/'));
  expect(data.length).toBeGreaterThan(0);
  expect(
    data.filter((path) => /explain|check-ins|objectives|key-results\/.*\//.test(path)),
  ).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
