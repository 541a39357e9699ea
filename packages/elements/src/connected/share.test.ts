import { describe, expect, test } from 'vitest';
import { share } from './share.ts';

const before = () => ({
  today: '2026-11-23',
  cycle: { id: 'c1', end: null },
  objectives: [
    { id: 'o1', score: { progress: 0.5 }, children: [{ id: 'o2', score: { progress: 0.25 } }] },
    { id: 'o3', score: { progress: null }, children: [] },
  ],
});

describe('what is equal', () => {
  test('all through is the very same as before', () => {
    const known = before();
    expect(share(known, before())).toBe(known);
  });

  test('in a part is, beside and below what has changed', () => {
    const known = before();
    const next = before();
    const [first] = next.objectives;
    if (first) first.score.progress = 0.75;
    const expected = structuredClone(next);
    const shared = share(known, next);
    expect(shared).toEqual(expected);
    expect(shared).not.toBe(known);
    expect(shared.cycle).toBe(known.cycle);
    expect(shared.objectives).not.toBe(known.objectives);
    expect(shared.objectives[0]).not.toBe(known.objectives[0]);
    expect(shared.objectives[0]?.children).toBe(known.objectives[0]?.children);
    expect(shared.objectives[1]).toBe(known.objectives[1]);
  });

  test('stays what it was: the state before is never changed', () => {
    const known = before();
    share(known, { ...before(), today: '2026-11-24' });
    expect(known).toEqual(before());
  });
});

test.each([
  ['another value', { a: 1 }, { a: 2 }],
  ['one more', { a: 1 }, { a: 1, b: 2 }],
  ['one less', { a: 1, b: 2 }, { a: 1 }],
  ['another name without a value', { a: undefined }, { b: undefined }],
  ['a longer list', [1, 2], [1, 2, 3]],
  ['a shorter list', [1, 2, 3], [1, 2]],
  ['another order', [{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 1 }]],
  ['a list in place of an object', { 0: 1 }, [1]],
  ['an object in place of a list', [], {}],
  ['nothing in place of something', { a: {} }, { a: null }],
  ['something in place of nothing', { a: null }, { a: {} }],
  ['a name that every object has', {}, { valueOf: {} }],
  ['something in place of nothing at all', undefined, { a: 1 }],
])('%s is taken as it comes', (_, known, next) => {
  const expected = structuredClone(next) as unknown;
  const shared: unknown = share(known, next);
  expect(shared).toBe(next);
  expect(shared).toStrictEqual(expected);
});

test('however deep, it comes to an end', () => {
  const deep = () => JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
  const next = deep();
  expect(share(deep(), next)).toBe(next);
});
