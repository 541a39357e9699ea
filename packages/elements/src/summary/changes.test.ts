import { expect, test } from 'vitest';
import { type Goals, readGoals } from '../goals/read-goals.ts';
import { keyResult, objective, treeWith } from '../tree/testing/nodes.ts';
import { changesBetween } from './changes.ts';

type Score = NonNullable<Parameters<typeof keyResult>[1]>['score'];

/** One objective whose key results have these scores, on a day. */
function goalsOn(today: string, scores: Readonly<Record<string, Score>>): Goals {
  const keyResults = Object.entries(scores).map(([id, score]) =>
    keyResult(id, score ? { score } : {}),
  );
  return read({ ...treeWith(objective('a', { keyResults })), today });
}

function read(data: unknown): Goals {
  const goals = readGoals(data);
  if (!goals) throw new Error('no goals');
  return goals;
}

function changed(before: Readonly<Record<string, Score>>, now: Readonly<Record<string, Score>>) {
  const changes = changesBetween(goalsOn('2026-11-05', before), goalsOn('2026-11-12', now));
  return Object.fromEntries(
    changes.map(({ change, goals }) => [change, goals.map(({ id }) => id)]),
  );
}

const old = { checkedInOn: '2026-11-01' } as const;

test('tells what was reached, caught up and fell back', () => {
  expect(
    changed(
      {
        reached: { ...old, pace: 'behind' },
        up: { ...old, pace: 'offTrack' },
        down: { ...old, pace: 'onTrack' },
        same: { ...old, pace: 'behind' },
      },
      {
        reached: { ...old, pace: 'achieved' },
        up: { ...old, pace: 'behind' },
        down: { ...old, pace: 'offTrack' },
        same: { ...old, pace: 'behind' },
      },
    ),
  ).toEqual({ achieved: ['reached'], caughtUp: ['up'], fellBack: ['down'] });
});

test('neither the end of the first days nor a first check-in is catching up', () => {
  expect(
    changed(
      { a: { ...old, pace: 'early' }, b: { ...old, pace: 'open', progress: null } },
      { a: { ...old, pace: 'onTrack' }, b: { ...old, pace: 'offTrack' } },
    ),
  ).toEqual({});
});

test('tells what has been checked in after the earlier day, and what has grown stale', () => {
  expect(
    changed(
      { a: old, b: old, c: { checkedInOn: '2026-11-05' } },
      {
        a: { checkedInOn: '2026-11-06' },
        b: { ...old, isStale: true },
        c: { checkedInOn: '2026-11-05' },
      },
    ),
  ).toEqual({ becameStale: ['b'], checkedIn: ['a'] });
});

test('tells which objectives came and went', () => {
  const before = read(treeWith(objective('stays'), objective('goes')));
  const now = read(treeWith(objective('stays'), objective('comes')));
  const changes = changesBetween(before, now).map(({ change, goals }) => [change, goals[0]?.id]);
  expect(changes).toEqual([
    ['added', 'comes'],
    ['left', 'goes'],
  ]);
});

test('what has no id is compared with nothing', () => {
  const nameless = read([{ keyResults: [{ score: { pace: 'onTrack', progress: 0.5 } }] }]);
  expect(changesBetween(nameless, nameless)).toEqual([]);
});
