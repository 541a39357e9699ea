import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
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

test('a goal list goes in by one command, and comes out by key and on a foreign page', async () => {
  const file = fileURLToPath(new URL('fixtures/musterstadt.csv', import.meta.url));
  await city.okr('import', file, '--organisation', 'Musterstadt');

  // Days: (25,5 − 40,5) / (20,5 − 40,5) = 0,75; understood at once: 20 / 80 = 0,25.
  const tree = await readTree(await createKey('api', '--scope', 'okr:read'));
  expect(tree).toMatchObject({
    organisation: { name: 'Musterstadt' },
    objectives: [
      {
        title: 'Wer Hilfe braucht, bekommt sie schnell',
        score: { progress: 0.5 },
        children: [{ score: { progress: 0.7 } }],
      },
    ],
  });

  const key = await createKey('embed', '--origin', city.host.url);
  const elements = '<okr-tree cycle="2025-Q1"></okr-tree>';
  city.host.show(pageWithWidgets(city, { key, elements }));
  const { page } = await openPage(browser, city.host.url);
  const rows = page.getByRole('tree', { name: 'Musterstadt' }).getByRole('treeitem');
  await rows.first().waitFor();
  const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  expect(names).toEqual(
    [
      'Wer Hilfe braucht, bekommt sie schnell',
      'Wohngeldanträge werden schneller entschieden',
      'Bescheide sind auf Anhieb verständlich',
      'Niemand wartet lange auf einen Termin',
      'Freie Termine binnen drei Tagen',
    ].map((title) => expect.stringMatching(`^${title}, `)),
  );
});

async function createKey(kind: 'api' | 'embed', ...options: string[]): Promise<string> {
  const output = await city.okr(
    ...['key', 'create', '--organisation', 'Musterstadt', '--kind', kind, ...options],
  );
  const [key] = /okr_[ps]k_\S+/.exec(output) ?? [];
  if (key === undefined) throw new Error(`no key in:\n${output}`);
  return key;
}

async function readTree(key: string): Promise<unknown> {
  const response = await fetch(`${city.serverUrl}/api/v1/tree?cycle=2025-Q1`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return response.json();
}
