import { expect, test } from 'vitest';
import { keyResult, objective } from '../tree/testing/nodes.ts';
import { needsAttention } from './attention.ts';

const of = (score: Partial<ReturnType<typeof keyResult>['score']>) =>
  needsAttention(keyResult('k', { score }));

test('what goes well needs no attention', () => {
  expect(needsAttention(objective('a'))).toBe(false);
  expect(of({ pace: 'achieved', confidence: null })).toBe(false);
  expect(of({ pace: 'early', confidence: 5 })).toBe(false);
});

test.each([
  ['stale', { isStale: true }],
  ['behind', { pace: 'behind' }],
  ['off track', { pace: 'offTrack' }],
  ['of low confidence', { confidence: 4.9 }],
] as const)('what is %s does', (_, score) => {
  expect(of(score)).toBe(true);
});

test('what is open does from half of its time on', () => {
  expect(of({ pace: 'open', progress: null, expected: 0.49 })).toBe(false);
  expect(of({ pace: 'open', progress: null, expected: 0.5 })).toBe(true);
});

test.each(['postponed', 'closed', 'dropped'] as const)('what is %s does not', (state) => {
  expect(needsAttention(objective('a', { state, score: { isStale: true } }))).toBe(false);
});

test('foreign data that tells nothing needs none', () => {
  for (const score of [undefined, null, 'x', { confidence: 'low' }])
    expect(needsAttention({ score, progress: 1 } as never)).toBe(false);
});
