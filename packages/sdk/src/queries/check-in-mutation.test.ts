import { MutationObserver, QueryClient } from '@tanstack/query-core';
import type { CheckIn, ScoredKeyResult, Tree, TreeKeyResult } from '@zielbaum/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OkrClient } from '../index.ts';
import { keyResult, organisation, treeOf } from '../testing/bodies.ts';
import { deferred } from '../testing/deferred.ts';
import type { Deferred } from '../testing/deferred.ts';
import { json, problem, rejection, serve } from '../testing/server.ts';
import { checkInMutation, keyResultQuery, queryKeys, treeQuery } from './index.ts';

// The days of the example bodies.
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page with its queries, and a server whose check-ins are answered when the test says so. */
function setup() {
  const told = { tree: treeOf({ k1: 40, k2: 10 }), keyResult };
  const checkIns: Deferred<Response>[] = [];
  const { client, requests } = serve((request) => {
    if (request.method === 'POST') {
      const answer = deferred<Response>();
      checkIns.push(answer);
      return answer.promise;
    }
    return json(request.url.includes('/tree') ? told.tree : told.keyResult);
  });
  const queryClient = new QueryClient();
  const okr: OkrClient = client({ retries: 0 });
  const read = {
    tree: () => queryClient.getQueryData<Tree>(queryKeys.tree()) as Tree,
    inTree: (id: string) => inTree(read.tree(), id),
    keyResult: () => queryClient.getQueryData<ScoredKeyResult>(queryKeys.keyResult('k1')),
  };
  return {
    queryClient,
    okr,
    told,
    checkIns,
    read,
    requests,
    load: () =>
      Promise.all([
        queryClient.fetchQuery(treeQuery(okr)),
        queryClient.fetchQuery(keyResultQuery(okr, 'k1')),
      ]),
    /** Sends a check-in and waits until the server has it. */
    async checkIn(keyResultId: string, value: number) {
      const observer = new MutationObserver(queryClient, checkInMutation(queryClient, okr));
      const isKnown = checkIns.length;
      const result = observer.mutate({ keyResultId, value, confidence: 9 });
      result.catch(() => undefined);
      await vi.waitFor(() => {
        expect(checkIns).toHaveLength(isKnown + 1);
      });
      return { result };
    },
  };
}

function inTree(tree: Tree, id: string): TreeKeyResult | undefined {
  return tree.objectives[0]?.keyResults.find((one) => one.id === id);
}

const accepted = (value: number) =>
  json({ id: 'c', keyResultId: 'k1', date: '2026-11-23', value } as CheckIn, { status: 201 });
const refused = () => problem(409, 'cycle_closed');

describe('a check-in', () => {
  it('shows at once in the tree, in the key result and in the objective above', async () => {
    const { load, checkIn, read } = setup();
    await load();
    await checkIn('k1', 60);
    const score = { value: 60, progress: 0.75, confidence: 9, checkedInOn: '2026-11-23' };
    expect(read.inTree('k1')?.score).toMatchObject({ ...score, pace: 'onTrack' });
    expect(read.keyResult()?.score).toMatchObject({ ...score, pace: 'onTrack' });
    expect(read.tree().objectives[0]?.score).toMatchObject({ progress: 0.4375, confidence: 7 });
  });

  it('is taken back exactly where the server refuses, and fails with its reason', async () => {
    const { load, checkIn, checkIns, read, told } = setup();
    await load();
    const { result } = await checkIn('k1', 60);
    checkIns[0]?.resolve(refused());
    expect(await rejection(result)).toMatchObject({ name: 'ConflictError', code: 'cycle_closed' });
    expect(read.tree()).toEqual(told.tree);
    expect(read.keyResult()).toEqual({ ...keyResult, etag: '' });
  });

  it('stays until the server tells the rest', async () => {
    const { queryClient, load, checkIn, checkIns, read, told } = setup();
    await load();
    const { result } = await checkIn('k1', 60);
    told.tree = treeOf({ k1: 60, k2: 11 });
    checkIns[0]?.resolve(accepted(60));
    await result;
    expect(read.inTree('k1')?.score.value).toBe(60);
    expect(queryClient.getQueryState(queryKeys.tree())?.isInvalidated).toBe(true);
    await queryClient.refetchQueries({ queryKey: queryKeys.all });
    expect(read.tree()).toEqual(told.tree);
  });

  it('does not make older data look fresh', async () => {
    const { queryClient, load, checkIn } = setup();
    await load();
    const before = queryClient.getQueryState(queryKeys.tree())?.dataUpdatedAt;
    vi.setSystemTime(Date.now() + 60_000);
    await checkIn('k1', 60);
    expect(queryClient.getQueryState(queryKeys.tree())?.dataUpdatedAt).toBe(before);
  });

  it('covers what is fetched while it is under way, and uncovers just that', async () => {
    const { queryClient, load, checkIn, checkIns, read, told, okr } = setup();
    await load();
    const { result } = await checkIn('k1', 60);
    told.tree = treeOf({ k1: 40, k2: 80 });
    await queryClient.fetchQuery({ ...treeQuery(okr), staleTime: 0 });
    expect(read.inTree('k1')?.score.value).toBe(60);
    expect(read.inTree('k2')?.score.value).toBe(80);
    checkIns[0]?.resolve(refused());
    await rejection(result);
    expect(read.tree()).toEqual(told.tree);
  });

  it('leaves the same value of somebody else, when it is taken back', async () => {
    const { queryClient, load, checkIn, checkIns, read, told, okr } = setup();
    await load();
    const { result } = await checkIn('k1', 60);
    told.tree = structuredClone(read.tree());
    await queryClient.fetchQuery({ ...treeQuery(okr), staleTime: 0 });
    checkIns[0]?.resolve(refused());
    await rejection(result);
    expect(read.inTree('k1')?.score.value).toBe(60);
  });

  it('shows nothing in the tree of a past day', async () => {
    const { queryClient, checkIn, okr, told } = setup();
    told.tree = { ...told.tree, today: '2026-11-21' };
    await queryClient.fetchQuery(treeQuery(okr, { on: '2026-11-21' }));
    const key = queryKeys.tree({ on: '2026-11-21' });
    const before = queryClient.getQueryData(key);
    await checkIn('k1', 60);
    expect(queryClient.getQueryData(key)).toBe(before);
  });

  it('takes the thresholds of a known organisation', async () => {
    const { queryClient, load, checkIn, read } = setup();
    const paceThresholds = { onTrack: 0.3, behind: 0 };
    queryClient.setQueryData(queryKeys.organisation, { ...organisation, paceThresholds });
    await load();
    await checkIn('k1', 60);
    expect(read.inTree('k1')?.score.pace).toBe('behind');
  });
});

describe('check-ins at the same time', () => {
  it('of two key results do not take each other back', async () => {
    const { load, checkIn, checkIns, read } = setup();
    await load();
    const first = await checkIn('k1', 60);
    await checkIn('k2', 80);
    checkIns[0]?.resolve(refused());
    await rejection(first.result);
    expect(read.inTree('k1')?.score.value).toBe(40);
    expect(read.inTree('k2')?.score.value).toBe(80);
    expect(read.tree().objectives[0]?.score.progress).toBe(0.75);
  });

  it.each([
    ['the first is refused', [refused, () => accepted(70)], 70],
    ['the second is refused', [() => accepted(60), refused], 60],
    ['both are refused', [refused, refused], 40],
  ] as const)('of one key result leave what the server took when %s', async (_, answers, value) => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { load, checkIn, checkIns, read } = setup();
      await load();
      const results = [await checkIn('k1', 60), await checkIn('k1', 70)];
      expect(read.inTree('k1')?.score.value).toBe(70);
      for (const index of order) {
        checkIns[index]?.resolve(answers[index]());
        await results[index]?.result.catch(() => undefined);
      }
      expect(read.inTree('k1')?.score.value).toBe(value);
    }
  });
});
