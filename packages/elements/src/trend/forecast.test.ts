import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';

test('an even pace goes on, and leaves no doubt', () => {
  const points = [
    { day: 0, level: 0 },
    { day: 10, level: 10 },
    { day: 20, level: 20 },
  ];
  expect(forecast(points, 30)).toEqual({ from: 30, middle: 30, to: 30, count: 2 });
});

test('the middle half of where the paces so far lead is kept', () => {
  // From the five earlier points the newest is reached at 1, 2, 3, 4 and 5 a day.
  const paces = [1, 2, 3, 4, 5];
  const earlier = paces.map((pace, index) => ({ day: index, level: 100 - pace * (10 - index) }));
  const points = [...earlier, { day: 10, level: 100 }];
  expect(forecast(points, 20)).toEqual({ from: 120, middle: 130, to: 140, count: 5 });
});

test('falling values go on falling, the smaller end first', () => {
  const points = [
    { day: 0, level: 40 },
    { day: 10, level: 36 },
    { day: 20, level: 30 },
  ];
  const { from, to } = forecast(points, 40) ?? { from: NaN, to: NaN };
  expect(from).toBeLessThan(to);
  expect(to).toBeLessThan(30);
});

test('two points are no reason for one', () => {
  const points = [
    { day: 0, level: 0 },
    { day: 10, level: 10 },
  ];
  expect(forecast(points, 30)).toBeUndefined();
});

test('there is none beyond the end', () => {
  const points = [0, 1, 2, 3].map((day) => ({ day, level: day }));
  expect(forecast(points, 3)).toBeUndefined();
});
