import { expect, test } from 'vitest';
import { standing } from './history.ts';

const entry = (id: string, date: string, rest: object = {}) => ({
  id,
  date,
  kind: 'value',
  ...rest,
});

test('the newest day comes first, and of one day the last that was entered', () => {
  const entries = [entry('a', '2026-10-01'), entry('b', '2026-11-01'), entry('c', '2026-10-01')];
  expect(standing(entries).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('what was replaced or taken back is left out, what stands in its place is there', () => {
  const entries = [
    entry('a', '2026-10-01', { replacedBy: 'b' }),
    entry('b', '2026-10-01', { kind: 'correction', replaces: 'a' }),
    entry('c', '2026-10-08', { replacedBy: 'd', isWithdrawn: true }),
    entry('d', '2026-10-08', { kind: 'withdrawal', replaces: 'c' }),
  ];
  expect(standing(entries).map(({ id }) => id)).toEqual(['b']);
});

test.each([[undefined], ['many'], [[null, 3, 'x']]])('of %j nothing is left', (entries) => {
  expect(standing(entries)).toEqual([]);
});

test('an entry without a day comes last', () => {
  const entries = [{ id: 'x', date: 7 }, entry('a', '2026-10-01')];
  expect(standing(entries).map(({ id }) => id)).toEqual(['a', 'x']);
});
