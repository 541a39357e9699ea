import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { cyclesView } from './cycles-view.ts';

const german = localeFor('de');
const points = [
  { cycleId: 'a', count: 4, progress: 0.4, grade: 0.4 },
  { cycleId: 'b', count: 5, progress: 0.55, grade: null },
  { cycleId: 'c', count: 5, progress: 0.7, grade: 0.7 },
];
const cycles = [
  { id: 'a', name: '2026-Q1' },
  { id: 'b', name: '2026-Q2' },
];

test('a trend over cycles says the newest, and all of them in words', () => {
  const view = cyclesView({ points, cycles }, german);
  expect(view?.value.replaceAll('\u00a0', ' ')).toBe('70 % im Zyklus c');
  expect(view?.summary.replaceAll('\u00a0', ' ')).toBe(
    'Mittlerer Fortschritt über 3 Zyklen: 2026-Q1 40 %; 2026-Q2 55 %; c 70 %',
  );
});

test('a cycle without a grade has none in the line of grades', () => {
  const view = cyclesView({ points, cycles }, german);
  expect(view?.paths.line?.match(/[ML]/g)).toHaveLength(3);
  expect(view?.paths.expected?.match(/[ML]/g)).toHaveLength(2);
});

test('of forty cycles few are named, the newest among them', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    cycleId: `c${index}`,
    count: 1,
    progress: 0.5,
    grade: null,
  }));
  const names = cyclesView({ points: many }, german)?.days.map(([name]) => name) ?? [];
  expect(names.length).toBeLessThanOrEqual(6);
  expect(names.at(-1)).toBe('c39');
});

test.each([{ points: [] }, { points: [null] }, { points: [{ progress: 'halb' }] }])(
  'without progress there is nothing to show: %j',
  (data) => {
    expect(cyclesView(data as never, german)).toBeUndefined();
  },
);
