import { scoreKeyResult } from '@zielbaum/model';
import type { DatedValue, KeyResultScore, Metric } from '@zielbaum/model';
import { describe, expect, it } from 'vitest';
import { scoreWithCheckIn } from './score-with-check-in.ts';

const context = { cycle: { start: '2026-10-01', end: '2026-12-31' }, today: '2026-11-23' };
const metrics: Record<string, Metric> = {
  number: { kind: 'number', baseline: 0, target: 80 },
  maintain: { kind: 'maintain', lower: 90 },
  milestones: { kind: 'milestones', items: [{ label: 'a' }, { label: 'b', weight: 3 }] },
  steps: { kind: 'steps' },
};

function scored(metric: Metric, checkIns: readonly DatedValue[]): KeyResultScore {
  return { ...scoreKeyResult({ metric }, checkIns, context), explanation: undefined };
}

describe('a check-in shows what the server will answer', () => {
  it.each([
    ['number', 20, 44],
    ['milestones', ['a'], ['a', 'b']],
    ['steps', 'commit', 'target'],
    ['steps', 'commit', null],
  ] as const)('for %s from %j to %j', (kind, from, to) => {
    const metric = metrics[kind] as Metric;
    const before: DatedValue = { date: '2026-11-02', value: from, confidence: 3 };
    const after: DatedValue = { date: '2026-11-23', value: to, confidence: 8 };
    const score = scored(metric, [before]);
    expect(scoreWithCheckIn({ metric, score }, after, context)).toEqual(
      scored(metric, [before, after]),
    );
  });

  it.each(Object.keys(metrics))('for the first one of %s', (kind) => {
    const metric = metrics[kind] as Metric;
    const value = { number: 95, maintain: 95, milestones: ['a'], steps: 'target' }[kind] ?? null;
    const first: DatedValue = { date: '2026-11-20', value, confidence: null };
    const score = scored(metric, []);
    expect(scoreWithCheckIn({ metric, score }, first, context)).toEqual({
      ...scored(metric, [first]),
      isStale: false,
    });
  });
});

it('of maintain moves value, confidence and pace, and leaves the progress to the server', () => {
  const metric = metrics.maintain as Metric;
  const score = scored(metric, [{ date: '2026-11-02', value: 95, confidence: 9 }]);
  const next = scoreWithCheckIn({ metric, score }, { date: '2026-11-23', value: 80 }, context);
  expect(next).toEqual({
    ...score,
    value: 80,
    confidence: null,
    checkedInOn: '2026-11-23',
    pace: 'offTrack',
    isStale: false,
  });
});

describe('a check-in changes nothing', () => {
  const metric = metrics.number as Metric;
  const score = scored(metric, [{ date: '2026-11-20', value: 20 }]);
  it.each([
    ['when a newer one counts', { date: '2026-11-19', value: 40 }],
    ['on a day before its own', { date: '2026-11-24', value: 40 }],
    ['that the server will refuse', { date: '2026-11-23', value: 'commit' }],
    ['with a number that is none', { date: '2026-11-23', value: NaN }],
    ['on a day that does not exist', { date: '2026-11-2x', value: 40 }],
  ])('%s', (_, checkIn) => {
    expect(scoreWithCheckIn({ metric, score }, checkIn, context)).toBe(score);
  });
});

it('a step that does not exist changes nothing', () => {
  const metric = metrics.steps as Metric;
  const score = scored(metric, [{ date: '2026-11-20', value: 'commit' }]);
  const checkIn = { date: '2026-11-23', value: 'halfway' };
  expect(scoreWithCheckIn({ metric, score }, checkIn, context)).toBe(score);
});

it('without its cycle moves all but pace and expected', () => {
  const metric = metrics.number as Metric;
  const score = scored(metric, [{ date: '2026-11-02', value: 20 }]);
  const next = scoreWithCheckIn({ metric, score }, { date: '2026-11-23', value: 80 }, null);
  expect(next).toMatchObject({
    progress: 1,
    value: 80,
    pace: score.pace,
    expected: score.expected,
  });
});
