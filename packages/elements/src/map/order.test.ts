import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { crossings, orderLayers } from './order.ts';

/** Two or more layers, and lines between neighbouring ones, as pairs of positions. */
function netWith(sizes: readonly number[], lines: readonly (readonly [number, number])[]) {
  let node = 0;
  const layers = sizes.map((size) => Array.from({ length: size }, () => node++));
  const before: number[][] = Array.from({ length: node }, () => []);
  const after: number[][] = Array.from({ length: node }, () => []);
  for (const [from, to] of lines) {
    after[from]?.push(to);
    before[to]?.push(from);
  }
  return { layers, before, after };
}

test('takes two lines apart that cross', () => {
  const net = netWith(
    [2, 2],
    [
      [0, 3],
      [1, 2],
    ],
  );
  expect(crossings(net)).toBe(1);
  expect(crossings({ ...net, layers: orderLayers(net) })).toBe(0);
});

test('leaves an order in which nothing crosses', () => {
  const net = netWith(
    [2, 3],
    [
      [0, 2],
      [0, 3],
      [1, 4],
    ],
  );
  expect(orderLayers(net)).toEqual(net.layers);
});

test('never crosses more than before, loses nobody, and is always the same', () => {
  const lines = array(tuple(integer({ min: 0, max: 5 }), integer({ min: 6, max: 11 })));
  const further = array(tuple(integer({ min: 6, max: 11 }), integer({ min: 12, max: 17 })));
  assert(
    property(lines, further, (first, second) => {
      const net = netWith([6, 6, 6], [...first, ...second]);
      const layers = orderLayers(net);
      expect(crossings({ ...net, layers })).toBeLessThanOrEqual(crossings(net));
      expect(layers.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(net.layers);
      expect(orderLayers(net)).toEqual(layers);
    }),
  );
});

test('counts every pair that crosses', () => {
  const everyone = [0, 1, 2].flatMap((from) => [3, 4, 5].map((to) => [from, to] as const));
  expect(crossings(netWith([3, 3], everyone))).toBe(9);
});
