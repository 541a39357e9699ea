import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from './invalid-input-error.ts';
import type { Metric } from './metric.ts';
import { scoreKeyResult } from './score-key-result.ts';

const cycle = { start: '2026-01-01', end: '2026-03-31' };
const number: Metric = { kind: 'number', baseline: 0, target: 100 };

function score(metric: Metric, checkIns: Parameters<typeof scoreKeyResult>[1], today: string) {
  return scoreKeyResult({ metric }, checkIns, { cycle, today });
}

function refusal(work: () => unknown): { key: string; path: string } {
  try {
    work();
  } catch (error) {
    if (isInvalidInputError(error)) return { key: error.key, path: error.path.join('.') };
    throw error;
  }
  throw new Error('was not refused');
}

describe('the current check-in', () => {
  it('is the newest by date, whatever was entered later', () => {
    const checkIns = [
      { date: '2026-02-10', value: 60, createdAt: '2026-02-10T08:00:00Z' },
      { date: '2026-02-01', value: 20, createdAt: '2026-02-12T08:00:00Z' },
    ];
    expect(score(number, checkIns, '2026-02-15')).toMatchObject({
      value: 60,
      checkedInOn: '2026-02-10',
    });
  });

  it('is of several on one day the one entered last', () => {
    const early = { date: '2026-02-10', value: 10, createdAt: '2026-02-10T08:00:00Z' };
    const late = { date: '2026-02-10', value: 30, createdAt: '2026-02-10T09:30:00+01:00' };
    expect(score(number, [late, early], '2026-02-15').value).toBe(30);
    expect(score(number, [early, late], '2026-02-15').value).toBe(30);
  });

  it('is of several on one day the last in order where no time is known', () => {
    const checkIns = [
      { date: '2026-02-10', value: 30 },
      { date: '2026-02-10', value: 10 },
    ];
    expect(score(number, checkIns, '2026-02-15').value).toBe(10);
  });

  it('does not count before its day, so that a past day can be worked out again', () => {
    const checkIns = [
      { date: '2026-01-10', value: 10 },
      { date: '2026-02-10', value: 60 },
    ];
    expect(score(number, checkIns, '2026-02-09').progress).toBe(0.1);
    expect(score(number, checkIns, '2026-02-10').progress).toBe(0.6);
    expect(score(number, checkIns, '2026-01-09').progress).toBeNull();
  });

  it('gives the confidence', () => {
    const checkIns = [
      { date: '2026-01-10', value: 10, confidence: 3 },
      { date: '2026-02-10', value: 60, confidence: 8 },
    ];
    expect(score(number, checkIns, '2026-02-15').confidence).toBe(8);
  });
});

describe('pace by kind', () => {
  it('is open without a check-in, but never for milestones', () => {
    const milestones: Metric = { kind: 'milestones', items: [{ label: 'a' }] };
    expect(score(number, [], '2026-02-15').pace).toBe('open');
    expect(score({ kind: 'steps' }, [], '2026-02-15').pace).toBe('open');
    expect(score({ kind: 'maintain', lower: 1 }, [], '2026-02-15').pace).toBe('open');
    expect(score(milestones, [], '2026-03-30')).toMatchObject({
      progress: 0,
      pace: 'offTrack',
      value: [],
    });
  });

  it('follows the newest value for maintain, not the share of days', () => {
    const metric: Metric = { kind: 'maintain', lower: 10 };
    const left = [
      { date: '2026-01-01', value: 12 },
      { date: '2026-03-30', value: 9 },
    ];
    expect(score(metric, left, '2026-03-30').pace).toBe('offTrack');
    expect(score(metric, left.slice(0, 1), '2026-03-30')).toMatchObject({
      pace: 'onTrack',
      progress: 1,
    });
  });

  it('is none for steps', () => {
    expect(
      score({ kind: 'steps' }, [{ date: '2026-01-05', value: 'target' }], '2026-02-15').pace,
    ).toBe(null);
  });
});

describe('stale', () => {
  const value = [{ date: '2026-02-01', value: 1 }];

  it('begins after twice the cadence', () => {
    expect(score(number, value, '2026-02-15').isStale).toBe(false);
    expect(score(number, value, '2026-02-16').isStale).toBe(true);
  });

  it('counts from the cycle’s start without a check-in', () => {
    expect(score(number, [], '2026-01-15').isStale).toBe(false);
    expect(score(number, [], '2026-01-16').isStale).toBe(true);
  });

  it('follows the key result’s own cadence', () => {
    const monthly = { metric: number, cadenceDays: 30 };
    expect(scoreKeyResult(monthly, value, { cycle, today: '2026-03-31' }).isStale).toBe(false);
  });

  it('stops counting when the cycle ends', () => {
    const last = [{ date: '2026-03-20', value: 1 }];
    expect(score(number, last, '2026-12-31').isStale).toBe(false);
  });
});

describe('values of labels', () => {
  const milestones: Metric = {
    kind: 'milestones',
    items: [
      { label: 'Konzept', weight: 1, done: true },
      { label: 'Pilot', weight: 3 },
    ],
  };

  it('a check-in names all milestones done, in place of the state before', () => {
    expect(score(milestones, [], '2026-02-01').raw).toBe(0.25);
    expect(score(milestones, [{ date: '2026-01-05', value: ['Pilot'] }], '2026-02-01').raw).toBe(
      0.75,
    );
    expect(score(milestones, [{ date: '2026-01-05', value: [] }], '2026-02-01').raw).toBe(0);
  });

  it('a label that is gone since does not count', () => {
    const renamed = [{ date: '2026-01-05', value: ['Pilot', 'Rollout'] }];
    expect(score(milestones, renamed, '2026-02-01')).toMatchObject({ raw: 0.75, value: ['Pilot'] });
    expect(score({ kind: 'steps' }, [{ date: '2026-01-05', value: 'weg' }], '2026-02-01').raw).toBe(
      0,
    );
  });

  it('milestones without any weight are at 0', () => {
    const weightless: Metric = {
      kind: 'milestones',
      items: [{ label: 'a', weight: 0, done: true }],
    };
    expect(score(weightless, [], '2026-02-01').raw).toBe(0);
  });
});

describe('extreme numbers', () => {
  it.each([
    { baseline: 1e308, target: -1e308, value: 0, raw: 0.5 },
    { baseline: -1.7e308, target: 1.7e308, value: 1.7e308, raw: 1 },
    { baseline: 0, target: 5e-324, value: 1e308, raw: 1e15 },
    { baseline: 0, target: 5e-324, value: 5e-324, raw: 1 },
    { baseline: 1, target: 1 + Number.EPSILON, value: 1, raw: 0 },
    { baseline: 100, target: 0, value: 100, raw: 0 },
  ])('from $baseline to $target at $value is $raw', ({ baseline, target, value, raw }) => {
    const metric: Metric = { kind: 'number', baseline, target };
    expect(score(metric, [{ date: '2026-01-05', value }], '2026-02-01').raw).toBe(raw);
  });
});

describe('the explanation', () => {
  it('names the figures a number follows from', () => {
    const { explanation } = score(number, [{ date: '2026-01-05', value: 40 }], '2026-01-20');
    expect(explanation).toEqual({
      rule: 'number',
      inputs: {
        value: 40,
        baseline: 0,
        target: 100,
        daysWithout: 15,
        cadenceDays: 7,
        day: 20,
        days: 90,
        gap: 0.177778,
      },
    });
  });

  it('counts the days for maintain', () => {
    const metric: Metric = { kind: 'maintain', lower: 4, upper: 5 };
    const checkIns = [
      { date: '2026-01-05', value: 4.2 },
      { date: '2026-01-09', value: 6 },
    ];
    expect(score(metric, checkIns, '2026-01-12').explanation.inputs).toMatchObject({
      daysCounted: 8,
      daysInBand: 4,
    });
  });

  it('lists the milestones with their weights', () => {
    const metric: Metric = {
      kind: 'milestones',
      items: [{ label: 'a', done: true }, { label: 'b' }],
    };
    expect(score(metric, [], '2026-01-12').explanation.items).toEqual([
      { label: 'a', progress: 1, counted: 1, weight: 1 },
      { label: 'b', progress: 0, counted: 0, weight: 1 },
    ]);
  });
});

it('a maintain key result first checked in after its cycle stays open', () => {
  const late = [{ date: '2026-04-05', value: 3 }];
  expect(score({ kind: 'maintain', lower: 1 }, late, '2026-04-06')).toMatchObject({
    progress: null,
    pace: 'open',
  });
});

describe('what is refused', () => {
  const day = '2026-02-01';

  it.each<[string, Metric, string]>([
    ['metric.target', { kind: 'number', baseline: 5, target: 5 }, 'baseline_equals_target'],
    ['metric.baseline', { kind: 'number', baseline: NaN, target: 5 }, 'not_finite'],
    ['metric.target', { kind: 'number', baseline: 0, target: Infinity }, 'not_finite'],
    ['metric.lower', { kind: 'maintain' }, 'band_missing'],
    ['metric.upper', { kind: 'maintain', lower: 5, upper: 4 }, 'band_reversed'],
    ['metric.upper', { kind: 'maintain', upper: -Infinity }, 'not_finite'],
    [
      'metric.items.0.weight',
      { kind: 'milestones', items: [{ label: 'a', weight: -1 }] },
      'out_of_range',
    ],
    ['metric.steps.0.score', { kind: 'steps', steps: [{ label: 'a', score: NaN }] }, 'not_finite'],
    ['metric.steps.0.score', { kind: 'steps', steps: [{ label: 'a', score: 7 }] }, 'out_of_range'],
    [
      'metric.steps.1.score',
      {
        kind: 'steps',
        steps: [
          { label: 'a', score: 0.5 },
          { label: 'b', score: 0.5 },
        ],
      },
      'steps_not_rising',
    ],
    ['metric.kind', { kind: 'votes' } as unknown as Metric, 'metric_kind'],
    ['metric.kind', undefined as unknown as Metric, 'metric_kind'],
  ])('%s of %j', (path, metric, key) => {
    expect(refusal(() => score(metric, [], day))).toEqual({ key, path });
  });

  it.each([NaN, Infinity, -Infinity])('the value %d, even in a check-in of the future', (value) => {
    const checkIns = [{ date: '2026-03-01', value }];
    expect(refusal(() => score(number, checkIns, day))).toEqual({
      key: 'not_finite',
      path: 'checkIns.0.value',
    });
  });

  it.each<[Metric, string | number | null | string[]]>([
    [number, '12'],
    [number, null],
    [{ kind: 'steps' }, 3],
    [{ kind: 'milestones', items: [{ label: 'a' }] }, 'a'],
  ])('a value of another kind: %j with %j', (metric, value) => {
    expect(refusal(() => score(metric, [{ date: day, value }], day)).key).toBe('value_kind');
  });

  it.each(['2026-02-30', '2026-13-01', '0026-01-01', '9999-01-01', '2026-1-1', '', 'heute'])(
    'the day “%s”',
    (date) => {
      expect(refusal(() => score(number, [], date)).path).toBe('today');
      expect(refusal(() => score(number, [{ date, value: 1 }], day)).path).toBe('checkIns.0.date');
      const reversed = { cycle: { ...cycle, start: date }, today: day };
      expect(refusal(() => scoreKeyResult({ metric: number }, [], reversed)).path).toBe(
        'cycle.start',
      );
    },
  );

  it('a cycle with its end before its start', () => {
    const reversed = { cycle: { start: '2026-03-31', end: '2026-01-01' }, today: day };
    expect(refusal(() => scoreKeyResult({ metric: number }, [], reversed))).toEqual({
      key: 'cycle_reversed',
      path: 'cycle.end',
    });
  });

  it.each([0, -7, NaN])('a cadence of %d days', (cadenceDays) => {
    const work = () => scoreKeyResult({ metric: number, cadenceDays }, [], { cycle, today: day });
    expect(refusal(work).path).toBe('cadenceDays');
  });

  it('an instant of entry that is none', () => {
    const checkIns = [{ date: day, value: 1, createdAt: 'gestern' }];
    expect(refusal(() => score(number, checkIns, day)).path).toBe('checkIns.0.createdAt');
  });

  it.each([-1, 11, NaN])('a confidence of %d', (confidence) => {
    const checkIns = [{ date: day, value: 1, confidence }];
    expect(refusal(() => score(number, checkIns, day)).path).toBe('checkIns.0.confidence');
  });
});
