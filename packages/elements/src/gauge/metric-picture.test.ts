import { describe, expect, test } from 'vitest';
import { metricPicture } from './metric-picture.ts';
import type { Picture } from './picture.ts';
import { metrics } from './testing/key-results.ts';

/** Positions as whole per cent, which read more easily; where pieces meet, without their gap. */
function percents(spans: Picture['track'] | undefined): unknown {
  const exact = (position: number) => Math.round(position * 1e6) / 1e4;
  return spans?.map(([from, to]) => [Math.floor(exact(from)) + 0, Math.ceil(exact(to)) + 0]);
}

/** Where pieces meet, to a thousandth. */
function joints(spans: Picture['track'] | undefined): unknown {
  return spans?.map((span) => span.map((position) => Math.round(position * 1000) / 1000));
}

describe('a number', () => {
  test('runs from its baseline to its stretch, with the target on the way', () => {
    const picture = metricPicture(metrics.number, { value: 42, expected: 0.6 });
    expect(percents(picture?.track)).toEqual([[0, 100]]);
    expect(percents(picture?.fill)).toEqual([[0, 42]]);
    expect(picture?.mark).toBeCloseTo(0.8);
    expect(picture?.expected).toBeCloseTo(0.48);
    expect(picture?.labels).toEqual([
      [0, 0],
      [80, 0.8],
      [100, 1],
    ]);
  });

  test('rises towards its target even where its values fall', () => {
    expect(percents(metricPicture(metrics.falling, { value: 14 })?.fill)).toEqual([[0, 40]]);
  });

  test('breaks off where the value lies beyond the scale', () => {
    const picture = metricPicture(metrics.number, { value: 140 });
    expect(picture?.outside).toBe('above');
    expect(percents(picture?.fill)).toEqual([
      [0, 94],
      [97, 100],
    ]);
  });

  test('is empty where the value lies before the baseline', () => {
    const picture = metricPicture(metrics.falling, { value: 30 });
    expect(picture?.outside).toBe('below');
    expect(percents(picture?.fill)).toEqual([[0, 0]]);
  });

  test('takes a stretch on the wrong side of the target for none', () => {
    const picture = metricPicture({ ...metrics.falling, stretch: 10 }, { value: 14 });
    expect(picture?.mark).toBe(1);
  });
});

describe('a band', () => {
  test('lies in the middle, with half its width on either side', () => {
    const picture = metricPicture(metrics.maintain, { value: 8.5 });
    expect(percents(picture?.fill)).toEqual([[25, 75]]);
    expect(picture?.mark).toBeCloseTo(0.5);
  });

  test('goes on to the end of the scale without an upper bound', () => {
    const picture = metricPicture({ kind: 'maintain', lower: 99.5 }, { value: 98.9 });
    expect(picture?.fill[0]?.[1]).toBe(1);
    expect(picture?.mark).toBeLessThan(picture?.fill[0]?.[0] ?? 0);
  });

  test('begins at the start of the scale without a lower bound', () => {
    const picture = metricPicture({ kind: 'maintain', upper: 12 }, { value: 3 });
    expect(picture?.fill[0]?.[0]).toBe(0);
    expect(picture?.mark).toBeLessThan(picture?.fill[0]?.[1] ?? 0);
  });

  test('shows a value far outside at the end of the scale', () => {
    const picture = metricPicture(metrics.maintain, { value: 1000 });
    expect(picture?.mark).toBe(1);
    expect(picture?.outside).toBe('above');
  });

  test('without a value has no mark', () => {
    expect(metricPicture(metrics.maintain, { value: null })?.mark).toBeUndefined();
  });
});

describe('milestones', () => {
  test('are as long as they weigh, and filled where they are done', () => {
    const picture = metricPicture(metrics.milestones, { value: ['Zuschlag'] });
    expect(percents(picture?.track)).toEqual([
      [0, 25],
      [25, 75],
      [75, 100],
    ]);
    expect(percents(picture?.fill)).toEqual([[25, 75]]);
  });

  test('before a check-in are done as planned', () => {
    const items = [{ label: 'A', done: true }, { label: 'B' }];
    expect(percents(metricPicture({ kind: 'milestones', items }, {})?.fill)).toEqual([[0, 50]]);
  });

  test('are parted by a gap where they meet, narrower between short ones', () => {
    const items = [
      { label: 'A', weight: 49 },
      { label: 'B', weight: 49 },
      { label: 'C', weight: 2 },
    ];
    expect(joints(metricPicture({ kind: 'milestones', items }, {})?.track)).toEqual([
      [0, 0.485],
      [0.495, 0.975],
      [0.984, 1],
    ]);
  });
});

describe('steps', () => {
  test('are filled up to the one reached', () => {
    const picture = metricPicture(metrics.steps, { value: 'target' });
    expect(percents(picture?.fill)).toEqual([
      [0, 30],
      [30, 70],
    ]);
  });

  test('are empty while none is reached', () => {
    expect(metricPicture(metrics.steps, { value: null })?.fill).toEqual([]);
  });
});

test.each([
  undefined,
  null,
  {},
  { kind: 'mystery' },
  { kind: 'number', baseline: 0 },
  { kind: 'number', baseline: 5, target: 5 },
  { kind: 'number', baseline: '0', target: 'viele' },
  { kind: 'number', baseline: NaN, target: 5 },
  { kind: 'number', baseline: 0, target: Infinity },
  { kind: 'number', baseline: -1e308, target: 1e308 },
  { kind: 'maintain' },
  { kind: 'maintain', lower: 'a' },
  { kind: 'milestones' },
  { kind: 'milestones', items: [] },
  { kind: 'milestones', items: 'abc' },
  { kind: 'milestones', items: [{ label: 'A', weight: 0 }] },
  { kind: 'milestones', items: [null, { weight: 'schwer' }] },
  { kind: 'steps', steps: 7 },
  { kind: 'steps', steps: [{ label: 'A', score: 'hoch' }] },
])('%j gives no picture', (metric) => {
  expect(metricPicture(metric as never, { value: 3, expected: 0.5 })).toBeUndefined();
});

test.each([1e308, -1e308, Infinity, NaN, '42', [], {}, null])(
  'whatever the value, here %j, every position is between 0 and 1',
  (value) => {
    for (const metric of Object.values(metrics)) {
      const picture = metricPicture(metric, { value: value as never, expected: 1e9 });
      const positions = [...(picture?.track ?? []), ...(picture?.fill ?? [])].flat();
      for (const position of [...positions, picture?.mark ?? 0, picture?.expected ?? 0]) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  },
);
