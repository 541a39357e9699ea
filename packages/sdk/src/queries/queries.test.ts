import { QueryClient } from '@tanstack/query-core';
import { expect, it, vi } from 'vitest';
import { emptyTree, keyResult, objective, organisation } from '../testing/bodies.ts';
import { json, problem, rejection, serve } from '../testing/server.ts';
import {
  cyclesQuery,
  keyResultQuery,
  objectiveQuery,
  organisationQuery,
  queryKeys,
  treeQuery,
} from './index.ts';

const { cycle } = emptyTree;
const bodies: Record<string, unknown> = {
  '/api/v1/tree': emptyTree,
  '/api/v1/objectives/o1': objective,
  '/api/v1/key-results/k1': keyResult,
  '/api/v1/organisation': organisation,
  '/api/v1/cycles': { items: [cycle, cycle], nextCursor: null },
};

it('each query fetches its resource under its key', async () => {
  const server = serve(({ url }) => json(bodies[new URL(url).pathname]));
  const okr = server.client();
  const client = new QueryClient();
  expect(await client.fetchQuery(treeQuery(okr, { cycle: '2026-Q4' }))).toEqual(emptyTree);
  expect(await client.fetchQuery(objectiveQuery(okr, 'o1'))).toMatchObject(objective);
  expect(await client.fetchQuery(keyResultQuery(okr, 'k1'))).toMatchObject(keyResult);
  expect(await client.fetchQuery(organisationQuery(okr))).toEqual(organisation);
  expect(await client.fetchQuery(cyclesQuery(okr))).toEqual([cycle, cycle]);
  const keys = client.getQueriesData({ queryKey: queryKeys.all }).map(([key]) => key);
  expect(keys).toEqual([
    queryKeys.tree({ cycle: '2026-Q4' }),
    queryKeys.objective('o1'),
    queryKeys.keyResult('k1'),
    queryKeys.organisation,
    queryKeys.cycles,
  ]);
});

it('a tree without a cycle is that of the current one', () => {
  expect(queryKeys.tree()).toEqual(queryKeys.tree({ cycle: 'current' }));
});

it('a failure is the client’s error, without further attempts', async () => {
  const server = serve(() => problem(404, 'not_found'));
  const query = objectiveQuery(server.client(), 'o9');
  expect(await rejection(new QueryClient().fetchQuery(query))).toMatchObject({ code: 'not_found' });
  expect(server.requests).toHaveLength(1);
});

it('a query nobody waits for any more ends its request', async () => {
  const server = serve(() => new Promise<Response>(() => undefined));
  const client = new QueryClient();
  const fetching = rejection(client.fetchQuery(treeQuery(server.client())));
  await vi.waitFor(() => {
    expect(server.requests).toHaveLength(1);
  });
  await client.cancelQueries({ queryKey: queryKeys.trees });
  await fetching;
  expect(server.requests[0]?.signal.aborted).toBe(true);
});
