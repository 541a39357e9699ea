import { expect, test } from 'vitest';
import { wishOf } from './keyboard.ts';

const onStage = { isRightToLeft: false, isOnButton: false };

test.each([
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
  ['PageUp', 'previous'],
  ['PageDown', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  [' ', 'play'],
  ['f', 'enlarge'],
  ['Escape', 'pause'],
  ['x', undefined],
  ['toString', undefined],
])('%s asks for %s', (key, wish) => {
  expect(wishOf(new KeyboardEvent('keydown', { key }), onStage)).toBe(wish);
});

test('from right to left the arrows are mirrored', () => {
  const mirrored = { isRightToLeft: true, isOnButton: false };
  expect(wishOf(new KeyboardEvent('keydown', { key: 'ArrowLeft' }), mirrored)).toBe('next');
  expect(wishOf(new KeyboardEvent('keydown', { key: 'ArrowRight' }), mirrored)).toBe('previous');
});

test('space on a button is its own', () => {
  const onButton = { isRightToLeft: false, isOnButton: true };
  expect(wishOf(new KeyboardEvent('keydown', { key: ' ' }), onButton)).toBeUndefined();
});

test('what the browser is asked for is left to it', () => {
  const key = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true });
  expect(wishOf(key, onStage)).toBeUndefined();
});
