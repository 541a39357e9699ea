import { expect, test } from 'vitest';
import { type MatrixKeyboard, placeFor } from './keyboard.ts';

const middle: MatrixKeyboard = {
  row: 1,
  column: 1,
  rows: 3,
  columns: 4,
  isRightToLeft: false,
  isStacked: false,
  hasControl: false,
};

function press(key: string, state: Partial<MatrixKeyboard> = {}): string | undefined {
  const place = placeFor(key, { ...middle, ...state });
  return place && `${place.row}/${place.column}`;
}

test.each([
  ['ArrowRight', '1/2'],
  ['ArrowLeft', '1/0'],
  ['ArrowDown', '2/1'],
  ['ArrowUp', '0/1'],
  ['Home', '1/0'],
  ['End', '1/3'],
  ['Enter', undefined],
  ['x', undefined],
])('%s leads to %s', (key, place) => {
  expect(press(key)).toBe(place);
});

test('with control held, Home and End lead to the first and the last cell', () => {
  expect(press('Home', { hasControl: true })).toBe('0/0');
  expect(press('End', { hasControl: true })).toBe('2/3');
});

test('from right to left the arrows are mirrored', () => {
  expect(press('ArrowRight', { isRightToLeft: true })).toBe('1/0');
  expect(press('ArrowLeft', { isRightToLeft: true })).toBe('1/2');
  expect(press('ArrowDown', { isRightToLeft: true })).toBe('2/1');
});

test('at an edge an arrow leads nowhere', () => {
  expect(press('ArrowUp', { row: 0 })).toBeUndefined();
  expect(press('ArrowDown', { row: 2 })).toBeUndefined();
  expect(press('ArrowLeft', { column: 0 })).toBeUndefined();
  expect(press('ArrowRight', { column: 3 })).toBeUndefined();
});

test('where cells stand below each other, up and down lead through all of them', () => {
  expect(press('ArrowDown', { isStacked: true })).toBe('1/2');
  expect(press('ArrowDown', { isStacked: true, column: 3 })).toBe('2/0');
  expect(press('ArrowUp', { isStacked: true, column: 0 })).toBe('0/3');
  expect(press('ArrowDown', { isStacked: true, row: 2, column: 3 })).toBeUndefined();
  expect(press('ArrowUp', { isStacked: true, row: 0, column: 0 })).toBeUndefined();
});
