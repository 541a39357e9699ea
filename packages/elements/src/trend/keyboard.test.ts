import { expect, test } from 'vitest';
import { positionAfter } from './keyboard.ts';

const state = { position: 2, count: 5, isRightToLeft: false };

test.each([
  ['ArrowRight', 3],
  ['ArrowLeft', 1],
  ['Home', 0],
  ['End', 4],
])('%s leads to %i', (key, position) => {
  expect(positionAfter(key, state)).toBe(position);
});

test.each([
  ['ArrowRight', 1],
  ['ArrowLeft', 3],
])('from right to left %s leads to %i', (key, position) => {
  expect(positionAfter(key, { ...state, isRightToLeft: true })).toBe(position);
});

test('at the ends there is nowhere to go', () => {
  expect(positionAfter('ArrowLeft', { ...state, position: 0 })).toBeUndefined();
  expect(positionAfter('ArrowRight', { ...state, position: 4 })).toBeUndefined();
  expect(positionAfter('End', { ...state, position: 4 })).toBeUndefined();
});

test.each(['a', 'Tab', 'constructor', 'ArrowUp'])('%s leads nowhere', (key) => {
  expect(positionAfter(key, state)).toBeUndefined();
});
