import type { Observed } from '../internal/data-source.ts';
import type { DataOf, ReadKind, SubjectOf } from '../internal/reads.ts';
import { createPageClient } from '@zielbaum/sdk/cache';
import { afterEach, expect, test, vi } from 'vitest';
import { connectSource, type ConnectedSource } from './connected-source.ts';

let source: ConnectedSource | undefined;

afterEach(() => {
  source?.close();
  vi.unstubAllGlobals();
});

const cycle = { id: 'c1', name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' };

/** What the server holds, by path and query below `/api/v1`. */
const answers: Readonly<Record<string, unknown>> = {
  'objectives/o1': { id: 'o1', cycleId: 'c1' },
  'objectives/o1/explain?on=2026-11-01': { id: 'o1', progress: { text: 'Ziel' } },
  'key-results/k1': { id: 'k1', objectiveId: 'o1' },
  'key-results/k1/explain': { id: 'k1', progress: { text: 'Schlüsselergebnis' } },
  'key-results/k1/check-ins?limit=200': { items: [{ id: 'e1' }], nextCursor: 'next' },
  'key-results/k1/check-ins?limit=200&cursor=next': { items: [{ id: 'e2' }], nextCursor: null },
  'key-results/k1/metrics?limit=200': { items: [{ until: '2026-10-31' }], nextCursor: null },
  'cycles/c1': cycle,
  'cycles?limit=200': { items: [cycle], nextCursor: null },
  'units?limit=200': { items: [{ id: 'u1', name: 'Bauamt' }], nextCursor: null },
  'themes?limit=200': { items: [{ id: 't1', name: 'Wald' }], nextCursor: null },
  settings: { cadenceDays: 7, focus: { objectivesPerUnit: 3, keyResultsPerObjective: 4 } },
  'trends?by=unit': { items: [{ key: 'u1', points: [] }] },
  'tree?cycle=current&on=2026-11-16': { cycle, objectives: [], today: '2026-11-16' },
};

/** The newest state of what is observed through a server that holds `answers`. */
function observe<Kind extends ReadKind>(
  kind: Kind,
  subject: SubjectOf<Kind>,
): () => Observed<DataOf<Kind>> | undefined {
  vi.stubGlobal('fetch', (input: Request) => {
    const { pathname, search } = new URL(input.url);
    const path = (pathname + search).replace('/api/v1/', '');
    if (path === 'events') return Promise.resolve(new Response(new ReadableStream()));
    const answer = answers[path];
    const found = answer === undefined ? { status: 404 } : {};
    return Promise.resolve(Response.json(answer ?? {}, found));
  });
  const okr = createPageClient({ baseUrl: 'https://okr.example.de', auth: 'okr_pk_test' });
  const connected = connectSource(okr, () => 'de');
  source = connected;
  let state: Observed<DataOf<Kind>> | undefined;
  connected.observe(kind, subject, (told) => (state = told));
  return () => state;
}

test('an objective is fetched by its id', async () => {
  const state = observe('objective', 'o1');
  expect(state()?.status).toBe('loading');
  await expect.poll(() => state()?.data).toMatchObject({ id: 'o1' });
});

test('the course of a key result holds all its entries, on all pages', async () => {
  const state = observe('checkIns', 'k1');
  await expect
    .poll(() => state()?.data)
    .toMatchObject({
      keyResult: { id: 'k1' },
      checkIns: [{ id: 'e1' }, { id: 'e2' }],
      earlierMetrics: [{ until: '2026-10-31' }],
      cycle,
    });
});

test('an explanation is that of today or of a past day', async () => {
  const today = observe('explanation', { of: 'keyResult', id: 'k1' });
  await expect.poll(() => today()?.data?.progress.text).toBe('Schlüsselergebnis');
  source?.close();
  const past = observe('explanation', { of: 'objective', id: 'o1', on: '2026-11-01' });
  await expect.poll(() => past()?.data?.progress.text).toBe('Ziel');
});

test('cycles, trends, units and themes come as lists', async () => {
  const cycles = observe('cycles', 'all');
  await expect.poll(() => cycles()?.data).toEqual([cycle]);
  source?.close();
  const trends = observe('trends', 'unit');
  await expect.poll(() => trends()?.data).toEqual([{ key: 'u1', points: [] }]);
  source?.close();
  const units = observe('units', 'all');
  await expect.poll(() => units()?.data).toEqual([{ id: 'u1', name: 'Bauamt' }]);
  source?.close();
  const themes = observe('themes', 'all');
  await expect.poll(() => themes()?.data).toEqual([{ id: 't1', name: 'Wald' }]);
});

test('settings are those of the organisation', async () => {
  const settings = observe('settings', 'own');
  await expect.poll(() => settings()?.data?.cadenceDays).toBe(7);
});

test('a tree may be one of a past day', async () => {
  const state = observe('tree', { cycle: 'current', on: '2026-11-16' });
  await expect.poll(() => state()?.data?.today).toBe('2026-11-16');
});

test('what is not there is told like any failure', async () => {
  const state = observe('objective', 'o2');
  await expect.poll(() => state()?.status).toBe('error');
});
