import { expect, test } from 'vitest';
import { linesOf, ring, straight, tickAt } from './geometry.ts';
import type { Span } from './picture.ts';

test('the ring runs from bottom left over the top to bottom right', () => {
  expect(linesOf(ring, [[0, 1]])).toBe('M21.72 78.28A40 40 0 1 1 78.28 78.28');
  expect(ring.point(0.5, 0)).toBe('50 10');
});

test('of the ring, up to two thirds are the short way round', () => {
  expect(linesOf(ring, [[0, 0.6]])).toContain('A40 40 0 0 1');
  expect(linesOf(ring, [[0, 0.7]])).toContain('A40 40 0 1 1');
});

test('a stroke stands across the line at its place', () => {
  expect(tickAt(ring, 0.5, [-7, 7])).toBe('M50 17L50 3');
  expect(tickAt(straight, 0.6, [8, 14])).toBe('M60 8L60 14');
  expect(tickAt(straight, undefined, [0, 1])).toBe('');
});

test('pieces are drawn one after the other', () => {
  const halves: Span[] = [
    [0, 0.49],
    [0.51, 1],
  ];
  expect(linesOf(straight, halves)).toBe('M0 0L49 0M51 0L100 0');
});
