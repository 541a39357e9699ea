import { expect, it } from 'vitest';
import { collect } from './testing/collect.ts';
import { rejection, json, serve } from './testing/server.ts';

const pages: Record<string, unknown> = {
  first: { items: [{ id: '1' }, { id: '2' }], nextCursor: 'second' },
  second: { items: [], nextCursor: 'third&' },
  'third&': { items: [{ id: '3' }], nextCursor: null },
};

const paged = () =>
  serve(({ url }) => json(pages[new URL(url).searchParams.get('cursor') ?? 'first']));

it('fetches page after page while one iterates, over empty ones too', async () => {
  const server = paged();
  const list = server.client().objectives.list({ cycle: 'current', limit: 2 });
  expect(server.requests).toHaveLength(0);
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  expect(ids).toEqual(['1', '2', '3']);
  expect(server.requests.map(({ url }) => new URL(url).search)).toEqual([
    '?cycle=current&limit=2',
    '?cycle=current&limit=2&cursor=second',
    '?cycle=current&limit=2&cursor=third%26',
  ]);
});

it('begins anew with every loop', async () => {
  const list = paged().client().cycles.list();
  for (const ids of [await collect(list), await collect(list)]) expect(ids).toHaveLength(3);
});

it('asks for nothing more once the loop is left', async () => {
  const server = paged();
  for await (const { id } of server.client().objectives.list()) if (id) break;
  expect(server.requests).toHaveLength(1);
});

it('gives single pages', async () => {
  const list = paged().client().keyResults.list();
  const first = await list.page();
  expect(first).toEqual(pages.first);
  expect(await list.page({ cursor: first.nextCursor })).toEqual(pages.second);
});

it.each([
  ['a page that names itself as the next', { items: [{ id: '1' }], nextCursor: 'second' }],
  ['pages in a circle', { items: [{ id: '1' }], nextCursor: 'first' }],
  ['null for items', { items: null, nextCursor: null }],
  ['no items', { nextCursor: null }],
])('does not go on with %s', async (_name, second) => {
  const first = { items: [], nextCursor: 'second' };
  const circle: Record<string, unknown> = { second, first };
  const server = serve(({ url }) =>
    json(circle[new URL(url).searchParams.get('cursor') ?? 'first']),
  );
  const error = await rejection(collect(server.client().units.list()));
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError', code: 'unexpected_answer' });
});

it('ends with the reason of its signal between two pages', async () => {
  const server = paged();
  const controller = new AbortController();
  const ids: string[] = [];
  const loop = (async () => {
    for await (const { id } of server.client().objectives.list({ signal: controller.signal })) {
      ids.push(id);
      controller.abort();
    }
  })();
  expect(await rejection(loop)).toMatchObject({ name: 'AbortError' });
  expect(ids).toEqual(['1', '2']);
  expect(server.requests).toHaveLength(1);
});
