import { addDays, type CheckIn, scoreKeyResult } from '@zielbaum/model';
import { describe, expect, test } from 'vitest';
import { type Course, readCourse } from './course.ts';
import { wayOf } from './course-scale.ts';
import { dateOf, dayOf } from './day.ts';
import { demoTrends } from './testing/demo-trends.ts';
import { everyTrend, trendWith } from './testing/trends.ts';
import type { KeyResultTrend, TrendCheckIn } from './trend-data.ts';

function courseOf(data: Partial<KeyResultTrend>): Course {
  const course = readCourse(data);
  if (!course) throw new Error('no course');
  return course;
}

function levels(data: Partial<KeyResultTrend>): number[] {
  return courseOf(data).points.map(({ level }) => level);
}

describe('the points of a course', () => {
  test('are one a day, rising, whatever the order of the check-ins', () => {
    const checkIns = [
      { date: '2026-11-02', value: 30 },
      { date: '2026-10-12', value: 10 },
      { date: '2026-10-12', value: 12 },
    ];
    expect(levels(trendWith([], { checkIns }))).toEqual([12, 30]);
  });

  test('are those that were entered last on their day', () => {
    const checkIns = [
      { date: '2026-10-12', value: 12, createdAt: '2026-10-12T10:00:00Z' },
      { date: '2026-10-12', value: 10, createdAt: '2026-10-12T08:00:00Z' },
    ];
    expect(levels(trendWith([], { checkIns }))).toEqual([12]);
  });

  test('do not have what was corrected or withdrawn', () => {
    const checkIns: TrendCheckIn[] = [
      { id: 'a', date: '2026-10-05', value: 400 },
      { id: 'b', date: '2026-10-05', value: 40, kind: 'correction', replaces: 'a' },
      { id: 'c', date: '2026-10-12', value: 50 },
      { id: 'd', date: '2026-10-12', value: 50, kind: 'withdrawal', replaces: 'c' },
      { id: 'e', date: '2026-10-19', value: 60 },
    ];
    expect(levels(trendWith([], { checkIns }))).toEqual([40, 60]);
  });

  test('end today', () => {
    const checkIns = [
      { date: '2026-11-23', value: 30 },
      { date: '2026-11-24', value: 40 },
    ];
    expect(levels(trendWith([], { checkIns }))).toEqual([30]);
  });

  test('of milestones are the share done, of steps the score reached', () => {
    expect(levels(everyTrend.milestones)).toEqual([0, 0.25, 0.25, 0.75]);
    expect(levels(everyTrend.steps)).toEqual([0, 0, 0.3, 0.3, 0.7]);
  });

  test('agree with the scores of the model on every day of the demo', () => {
    for (const trend of demoTrends('2026-11-23')) {
      const { points, metric } = courseOf(trend);
      for (const { day, level, checkIn } of points) {
        const { checkIns, cycle } = trend;
        const scored = scoreKeyResult(trend.keyResult, checkIns, { cycle, today: dateOf(day) });
        expect(scored.value).toEqual(checkIn.value);
        const way = wayOf(metric);
        if (way) expect((level - way[0]) / (way[1] - way[0])).toBeCloseTo(scored.raw ?? NaN, 9);
        if (metric.kind === 'steps') expect(level).toBe(scored.raw);
      }
    }
  });

  test('agree with the model about corrections of corrections and several a day', () => {
    const entries: Partial<CheckIn>[] = [
      { id: 'a', date: '2026-10-05', value: 1, createdAt: '2026-10-05T08:00:00Z' },
      { id: 'b', date: '2026-10-05', value: 2, createdAt: '2026-10-05T09:00:00Z' },
      { id: 'c', value: 3, replaces: 'a', kind: 'correction', createdAt: '2026-10-07T08:00:00Z' },
      { id: 'd', value: 4, replaces: 'c', kind: 'correction', createdAt: '2026-10-08T08:00:00Z' },
      { id: 'e', value: 2, replaces: 'b', kind: 'withdrawal', createdAt: '2026-10-09T08:00:00Z' },
      { id: 'f', date: '2026-10-12', value: 9, createdAt: '2026-10-05T07:00:00Z' },
    ];
    const all = entries.map((entry) => ({ date: '2026-10-05', ...entry }) as TrendCheckIn);
    for (let count = 1; count <= all.length; count += 1) {
      const trend = trendWith([], { checkIns: all.slice(0, count) });
      const { metric } = trend.keyResult;
      const { value } = scoreKeyResult({ metric }, trend.checkIns, {
        cycle: trend.cycle,
        today: trend.today,
      });
      expect(courseOf(trend).points.at(-1)?.level).toBe(value);
    }
  });
});

describe('the periods of a course', () => {
  const number = { kind: 'number', baseline: 0, unit: 'Anträge' } as const;

  test('are one without a change of target', () => {
    const { periods } = courseOf(everyTrend.number);
    expect(periods.map(({ from, to }) => [from, to].map(dateOf))).toEqual([
      ['2026-10-01', '2026-12-31'],
    ]);
  });

  test('follow each other without a gap, the last is that of now', () => {
    const earlierMetrics = [
      { metric: { ...number, target: 60 }, until: '2026-10-20' },
      { metric: { ...number, target: 70 }, until: '2026-11-10', reason: 'Mehr Personal' },
    ];
    const { periods } = courseOf(trendWith([4], { earlierMetrics }));
    expect(
      periods.map(({ metric, from, to }) => [wayOf(metric)?.[1], dateOf(from), dateOf(to)]),
    ).toEqual([
      [60, '2026-10-01', '2026-10-20'],
      [70, '2026-10-21', '2026-11-10'],
      [80, '2026-11-11', '2026-12-31'],
    ]);
  });

  test('pass over a metric of another kind, and what cannot be read', () => {
    const earlierMetrics = [
      { metric: { kind: 'steps' }, until: '2026-10-20' },
      { metric: { ...number, target: 60 }, until: 'gestern' },
      { metric: { ...number, target: 60 }, until: '2026-09-01' },
      null,
    ] as never;
    expect(courseOf(trendWith([4], { earlierMetrics })).periods).toHaveLength(1);
  });

  test('score each check-in by what held on its day', () => {
    const metric = {
      kind: 'milestones',
      items: [{ label: 'A' }, { label: 'B' }, { label: 'C' }, { label: 'D' }],
    } as const;
    const before = { ...metric, items: metric.items.slice(0, 2) };
    const data = trendWith([['A'], ['A'], ['A']], {
      metric,
      earlierMetrics: [{ metric: before, until: '2026-10-12' }],
    });
    expect(levels(data)).toEqual([0.5, 0.5, 0.25]);

    const changedAfterwards = [{ metric: before, until: '2027-01-05' }];
    expect(levels({ ...data, earlierMetrics: changedAfterwards })).toEqual([0.5, 0.5, 0.5]);
  });
});

test.each([
  {},
  { keyResult: { title: 'A', metric: { kind: 'number', baseline: 1, target: 1 } } },
  { keyResult: null, cycle: {}, today: 7 },
  { ...everyTrend.number, cycle: { start: '2026-12-31', end: '2026-10-01' } },
  { ...everyTrend.number, today: 'heute' },
  { ...everyTrend.number, keyResult: { metric: { kind: 'milestones', items: [null] } } },
])('without a frame there is no course: %j', (data) => {
  const course = readCourse(data as never);
  if (course) expect(course.points).toEqual([]);
});

test('a check-in that cannot be read is left out', () => {
  const checkIns = [null, 7, {}, { date: 'x' }, { date: '2026-10-05', value: 'viele' }] as never[];
  const sound = { date: '2026-10-06', value: 5 };
  expect(levels(trendWith([], { checkIns: [...checkIns, sound] }))).toEqual([5]);
});

test('days are counted, and written again as they were', () => {
  const day = '2026-02-28';
  expect(dateOf(dayOf(day) + 1)).toBe(addDays(day, 1));
  for (const none of [null, 7, '', '2026', '2026-02', '2026-2-28', '02/28/2026', '2026-13-01']) {
    expect(dayOf(none)).toBeNaN();
  }
});
