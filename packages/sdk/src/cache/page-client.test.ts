import { expect, it } from 'vitest';
import { createClient } from '../create-client.ts';
import { emptyTree, keyResult } from '../testing/bodies.ts';
import { json, problem, rejection } from '../testing/server.ts';
import { createPageClient } from './index.ts';

const options = { baseUrl: 'https://okr.example.de', auth: 'okr_pk_test', retries: 0 };

it('reads trees and key results, and checks in, as a whole client does', async () => {
  const requests: Request[] = [];
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    if (request.method === 'POST') return Promise.resolve(json({ id: 'c1', value: 42 }));
    return Promise.resolve(json(request.url.includes('/tree') ? emptyTree : keyResult));
  };
  for (const create of [createClient, createPageClient]) {
    const okr = create({ ...options, fetch });
    expect(await okr.tree({ cycle: 'c1' })).toEqual(emptyTree);
    expect(await okr.keyResults.get('k1')).toMatchObject(keyResult);
    expect(await okr.keyResults.checkIn('k1', { value: 42 })).toMatchObject({ value: 42 });
  }
  const sent = requests.map(({ method, url }) => `${method} ${url}`);
  expect(sent.slice(3)).toEqual(sent.slice(0, 3));
});

it('leaves the words to the page, and tells the code', async () => {
  const refusing = createPageClient({
    ...options,
    fetch: () => Promise.resolve(problem(403, 'origin_not_allowed', { title: 'Nicht hier.' })),
  });
  expect(await rejection(refusing.tree())).toMatchObject({
    code: 'origin_not_allowed',
    problem: { title: 'Nicht hier.' },
  });
  const unreachable = createPageClient({
    ...options,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  expect(await rejection(unreachable.tree())).toMatchObject({
    code: 'unreachable',
    message: 'unreachable (GET https://okr.example.de/api/v1/tree)',
  });
});
