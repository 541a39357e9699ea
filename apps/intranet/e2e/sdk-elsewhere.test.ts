import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './harness/bundle.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

/** The client of the SDK where no document is, and in bundles that need little of it. */
let city: Municipality;
let browser: Browser;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

test('a worker of a page reads and listens', async () => {
  const code = await bundle(`
    import { createClient, isNotFoundError } from '@zielbaum/sdk';
    import { batch } from '@zielbaum/sdk/batch';
    import { liveEvents } from '@zielbaum/sdk/live';
    const okr = createClient(${JSON.stringify({ baseUrl: city.serverUrl, auth: city.demo.embedKey })});
    const { cycle, objectives } = await okr.tree();
    const [read] = await batch(okr, [{ path: '/objectives/' + objectives[0].id }]);
    const refusal = await okr.objectives.get('gibt-es-nicht').catch(isNotFoundError);
    const controller = new AbortController();
    const heard = await new Promise((resolve) => {
      const listen = async () => {
        const options = { signal: controller.signal, onHeartbeat: resolve };
        for await (const event of liveEvents(okr, options)) resolve(event.eventId);
      };
      listen().catch(() => undefined);
    });
    controller.abort();
    const isPage = 'document' in globalThis;
    postMessage({ cycle: cycle.name, title: read.body.title, refusal, heard: typeof heard, isPage });
  `);
  city.host.show('<!doctype html><title>Worker</title>');
  const { page, complaints } = await openPage(browser, city.host.url);
  const told = await page.evaluate(
    (script) =>
      new Promise((resolve, reject) => {
        const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
        const worker = new Worker(address, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    code,
  );
  expect(told).toEqual({
    cycle: expect.any(String),
    title: expect.any(String),
    refusal: true,
    heard: 'string',
    isPage: false,
  });
  // The browser itself reports the refusal.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

describe('a bundle', () => {
  const sizeOf = async (code: string) => (await bundle(code)).length;

  test('carries only what it uses', async () => {
    const client = await sizeOf(
      `import { createClient } from '@zielbaum/sdk'; console.log(createClient);`,
    );
    const guard = await sizeOf(
      `import { isNotFoundError } from '@zielbaum/sdk'; console.log(isNotFoundError);`,
    );
    const table = await sizeOf(
      `import { can } from '@zielbaum/sdk/permissions'; console.log(can);`,
    );
    expect(client).toBeGreaterThan(20_000);
    expect(guard).toBeLessThan(1_500);
    expect(table).toBeLessThan(3_000);
  });

  test('is empty when nothing of an import is used', async () => {
    const entries = ['', '/audit', '/batch', '/cache', '/live', '/permissions', '/queries'];
    const imports = entries.map((entry) => `import '@zielbaum/sdk${entry}';`).join('\n');
    expect(await bundle(`${imports}\nconsole.log('ok');`)).toBe('console.log(`ok`);');
  });
});
