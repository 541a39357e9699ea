import { expect, it } from 'vitest';
import { matchDay } from './match-day.ts';

const row = (value: number) => ({ value, confidence: null, note: '' });
const imported = (value: number) => ({ ...row(value), isImported: true });
const entered = (value: number) => ({ ...row(value), isImported: false });

it('recognises equal check-ins, as often as they occur', () => {
  expect(matchDay([imported(1), imported(1), imported(2)], [row(1), row(1), row(2)])).toEqual([
    0, 1, 2,
  ]);
  expect(matchDay([imported(1)], [row(1), row(1)])).toEqual([0, 'new']);
});

it('lets a changed row take the place of the imported one it was', () => {
  expect(matchDay([imported(1), imported(2)], [row(1), row(3)])).toEqual([0, 1]);
});

it('leaves check-ins alone that came another way', () => {
  expect(matchDay([entered(1)], [row(3)])).toEqual(['new']);
  expect(matchDay([entered(1), imported(2)], [row(3), row(1)])).toEqual([1, 0]);
});

it('leaves those alone that the file does not have', () => {
  expect(matchDay([imported(1), imported(2)], [row(2)])).toEqual([1]);
});

it('keeps the order of the file, because the last one of a day counts', () => {
  expect(matchDay([imported(1), imported(2)], [row(2), row(1)])).toEqual([0, 1]);
  expect(matchDay([imported(1)], [row(2), row(1)])).toEqual([0, 'new']);
  expect(matchDay([imported(1), imported(2)], [row(2), row(3)])).toEqual([0, 1]);
});
