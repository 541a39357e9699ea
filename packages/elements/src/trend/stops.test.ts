import { addDays } from '@zielbaum/model';
import { expect, test } from 'vitest';
import { readCourse } from './course.ts';
import { trendPicture } from './picture.ts';
import { type Stop, stopsOf } from './stops.ts';
import { everyTrend, trendWith, withRemarks } from './testing/trends.ts';
import type { KeyResultTrend } from './trend-data.ts';

function stops(data: KeyResultTrend): Stop[] {
  const course = readCourse(data);
  if (!course) throw new Error('no course');
  return stopsOf(course, trendPicture(course));
}

test('the ends of the line can be reached, and what has a note or a blocker', () => {
  const trend = withRemarks(everyTrend.number, {
    2: { note: 'Formular ist online' },
    4: { note: 'Zwei Ausfälle', blocker: 'Schnittstelle steht still' },
    5: { note: '  ', blocker: '' },
  });
  expect(stops(trend).map(({ sign }) => sign)).toEqual(['end', 'note', 'blocker', 'end']);
});

test('a change of target is one, where the new target begins', () => {
  const metric = { kind: 'number', baseline: 0, target: 60 } as const;
  const earlierMetrics = [{ metric, until: '2026-10-31' }];
  const found = stops({ ...everyTrend.number, earlierMetrics });
  const change = found.find(({ sign }) => sign === 'change');
  expect(change?.at).toEqual([31 / 92, 0.2]);
  expect(found.map(({ at: [along] }) => along)).toEqual(
    found.map(({ at: [along] }) => along).sort(),
  );
});

test('those that would lie on each other are one, with all they tell', () => {
  const checkIns = Array.from({ length: 1_000 }, (_, index) => ({
    date: addDays('2024-01-01', index),
    value: index,
    note: `Tag ${index}`,
  }));
  const cycle = { start: '2024-01-01', end: '2026-12-31' };
  const found = stops(trendWith([], { checkIns, cycle }));
  expect(found.length).toBeLessThan(40);
  expect(found.flatMap(({ points }) => points)).toHaveLength(1_000);
});

test('without a check-in there is none', () => {
  expect(stops(trendWith([]))).toEqual([]);
});
