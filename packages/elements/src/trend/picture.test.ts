import { describe, expect, test } from 'vitest';
import { readCourse } from './course.ts';
import { type TrendPicture, trendPicture } from './picture.ts';
import { everyTrend, trendWith } from './testing/trends.ts';
import type { KeyResultTrend } from './trend-data.ts';

function pictureOf(data: KeyResultTrend): TrendPicture {
  const course = readCourse(data);
  if (!course) throw new Error('no course');
  return trendPicture(course);
}

test('every kind is drawn in numbers', () => {
  for (const data of Object.values(everyTrend)) {
    const { paths } = pictureOf(data);
    expect(paths.line).toMatch(/^M/);
    expect(Object.values(paths).join('')).not.toMatch(/NaN|Infinity|undefined|null/);
  }
});

test('a number goes straight from point to point, whatever holds in steps', () => {
  expect(pictureOf(everyTrend.number).paths.line).toMatch(/^M\d+ \d+( \d+ \d+)+$/);
  for (const kind of ['maintain', 'milestones', 'steps'] as const) {
    expect(pictureOf(everyTrend[kind]).paths.line).toMatch(/^M\d+ \d+(H\d+V\d+)+H/);
  }
});

test('however many points, the line is one path, and dots are none where they would touch', () => {
  const values = Array.from({ length: 61 }, (_, index) => index);
  const data = trendWith(values, { today: '2028-01-01' });
  expect(pictureOf(data).paths.dots).toBe('');
  expect(pictureOf(everyTrend.number).paths.dots.match(/M/g)).toHaveLength(7);
});

describe('what is expected', () => {
  test('is the share of the way that the days passed are of the cycle', () => {
    expect(pictureOf(everyTrend.number).expected).toBeCloseTo((80 * 54) / 92);
    expect(pictureOf(everyTrend.falling).expected).toBeCloseTo(20 - (15 * 54) / 92);
  });

  test('runs from the baseline on the day before the cycle to the target on its last', () => {
    expect(pictureOf(everyTrend.number).paths.expected).toBe('M0 10000L10000 2000');
  });

  test('of a band and of steps is nothing', () => {
    for (const kind of ['maintain', 'steps'] as const) {
      const { paths, expected, forecast } = pictureOf(everyTrend[kind]);
      expect([paths.expected, paths.target, paths.forecast]).toEqual(['', '', '']);
      expect([expected, forecast]).toEqual([undefined, undefined]);
    }
  });

  test('after the cycle is nothing of today any more', () => {
    const { paths, expected, forecast } = pictureOf({ ...everyTrend.number, today: '2027-01-07' });
    expect([paths.today, expected, forecast]).toEqual(['', undefined, undefined]);
  });
});

test('a change of target is a step in its line, and in what is expected', () => {
  const metric = { kind: 'number', baseline: 0, target: 40 } as const;
  const earlierMetrics = [{ metric, until: '2026-10-31' }];
  const { paths, along } = pictureOf({ ...everyTrend.number, earlierMetrics });
  const at = Math.round(along(20757) * 10_000);
  expect(paths.target).toBe(`M0 6000H${at}V2000H10000`);
  expect(paths.expected.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'L']);
});

test('a band is as high as its bounds, and open where there is none', () => {
  const { paths, down } = pictureOf(everyTrend.maintain);
  const [upper, lower] = [12, 5].map((bound) => Math.round(down(bound) * 10_000));
  expect(paths.band).toBe(`M0 ${upper}H10000V${lower}H0Z`);
  const open = { kind: 'maintain', upper: 12 } as const;
  expect(pictureOf(trendWith([10, 11], { metric: open })).paths.band).toMatch(/V10000H0Z$/);
});

describe('a forecast', () => {
  test('opens from the newest point to the end of the cycle', () => {
    const { paths, forecast, down } = pictureOf(everyTrend.number);
    expect(forecast?.count).toBe(6);
    expect(paths.spread.split('L')[0]).toBe(paths.forecast.split('L')[0]);
    const end = Math.round(down(forecast?.middle ?? NaN) * 10_000);
    expect(paths.forecast).toMatch(new RegExp(`L10000 ${end}$`));
  });

  test('of milestones is never more than all of them', () => {
    const done = [[], ['Ausschreibung'], ['Ausschreibung', 'Zuschlag']];
    const data = trendWith(done, { metric: everyTrend.milestones.keyResult.metric });
    expect(pictureOf(data).forecast).toMatchObject({ middle: 1, to: 1 });
  });

  test('that leads far away does not make the rest small', () => {
    const data = trendWith([1, 30, 79], { today: '2026-10-20' });
    const { forecast, scale } = pictureOf(data);
    expect(forecast?.to).toBeGreaterThan(300);
    expect(scale.to).toBeLessThanOrEqual(150);
  });
});

test('a check-in before the cycle widens the picture, and the cycle stays what it was', () => {
  const checkIns = [{ date: '2026-09-21', value: 3 }];
  const { days, paths, along } = pictureOf(trendWith([], { checkIns }));
  expect(days[0]).toBeLessThan(20727);
  expect(paths.expected).toMatch(new RegExp(`^M${Math.round(along(20726) * 10_000)} `));
});
