import { expect, test } from 'vitest';
import { linesOf, ring, straight, tickAt } from './geometry.ts';
import type { Span } from './picture.ts';

test('the ring runs from bottom left over the top to bottom right', () => {
  expect(ring.line(0, 1)).toBe('M21.72 78.28A40 40 0 1 1 78.28 78.28');
  expect(ring.line(0, 0.5)).toBe('M21.72 78.28A40 40 0 0 1 50 10');
});

test('a stroke stands across the line at its place', () => {
  expect(tickAt(ring, 0.5, [-0.5, 0.5])).toBe('M50 17L50 3');
  expect(tickAt(straight, 0.6, [0.6, 1])).toBe('M60 6V10');
  expect(tickAt(straight, undefined, [0, 1])).toBe('');
});

test('pieces that meet are parted by a gap, ends are not', () => {
  const halves: Span[] = [
    [0, 0.5],
    [0.5, 1],
  ];
  expect(linesOf(straight, halves, 2)).toBe('M0 0H49.5M50.5 0H100');
  expect(linesOf(straight, [[0, 0.53]], 1)).toBe('M0 0H53');
});

test('what has no length is not drawn', () => {
  expect(linesOf(straight, [[0, 0]], 1)).toBe('');
});
