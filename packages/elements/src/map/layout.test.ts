import { manyObjectives } from '@zielbaum/model/fixtures';
import { array, assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxHeight, boxWidth, layOut, type MapLayout } from './layout.ts';
import { mirrored } from './mirrored.ts';
import { type Alignment, readMap } from './read-map.ts';

const most = 24;

/** Any alignments, also such as lead round in circles. */
const anyAlignments = array(
  record({
    parent: integer({ min: 0, max: most - 1 }),
    child: integer({ min: 0, max: most - 1 }),
    isMain: boolean(),
  }),
  { maxLength: 60 },
).map((all): Alignment[] => all.map((each) => ({ ...each, weight: null })));

function aligned(...pairs: (readonly [parent: number, child: number])[]): Alignment[] {
  return pairs.map(([parent, child]) => ({ parent, child, weight: 1, isMain: true }));
}

function expectNoOverlap({ places }: MapLayout): void {
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart =
        Math.abs(one.x - other.x) >= boxWidth || Math.abs(one.y - other.y) >= boxHeight;
      expect(isApart).toBe(true);
    }
  }
}

describe('whatever contributes to whatever', () => {
  test('every goal has a place on the map, and no two overlap', () => {
    assert(
      property(anyAlignments, (alignments) => {
        const layout = layOut(most, alignments);
        expect(layout.places).toHaveLength(most);
        for (const { x, y } of layout.places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(x + boxWidth).toBeLessThanOrEqual(layout.width);
          expect(y + boxHeight).toBeLessThanOrEqual(layout.height + 0.01);
        }
        expectNoOverlap(layout);
      }),
    );
  });

  test('every line leads on, from a parent to its child, and bends pass between boxes', () => {
    assert(
      property(anyAlignments, (alignments) => {
        const { lines, places, ledBack } = layOut(most, alignments);
        expect(lines.length + ledBack).toBe(alignments.length);
        for (const { parent, child, points } of lines) {
          const [from, to] = [places[parent], places[child]];
          expect(points[0]?.x).toBe((from?.x ?? 0) + boxWidth);
          expect(points.at(-1)?.x).toBe(to?.x);
          expect(points[0]?.y).toBeCloseTo((from?.y ?? 0) + boxHeight / 2, 1);
          expect(points.at(-1)?.y).toBeCloseTo((to?.y ?? 0) + boxHeight / 2, 1);
          for (const [index, point] of points.entries()) {
            const last = points[index - 1];
            expect(point.x).toBeGreaterThanOrEqual(last?.x ?? 0);
            // Where it is level it passes a column: between the boxes.
            if (!last || last.y !== point.y || point.x - last.x !== boxWidth) continue;
            const inTheWay = places.filter(
              ({ x, y }) => x === last.x && y < point.y && y + boxHeight > point.y,
            );
            expect(inTheWay).toEqual([]);
          }
        }
      }),
    );
  });

  test('the same goals lie the same way', () => {
    assert(
      property(anyAlignments, (alignments) => {
        expect(layOut(most, alignments)).toEqual(layOut(most, alignments));
      }),
    );
  });

  test('each that contributes to something has one main parent', () => {
    assert(
      property(anyAlignments, (alignments) => {
        const { lines } = layOut(most, alignments);
        const mains = lines.filter(({ isMain }) => isMain).map(({ child }) => child);
        expect(new Set(mains).size).toBe(mains.length);
        expect(new Set(mains)).toEqual(new Set(lines.map(({ child }) => child)));
      }),
    );
  });
});

test('a goal stands in the middle of what contributes to it', () => {
  const { places } = layOut(4, aligned([0, 1], [0, 2], [0, 3]));
  expect(places[0]?.y).toBe(places[2]?.y);
  expect((places[1]?.y ?? 0) + (places[3]?.y ?? 0)).toBeCloseTo(2 * (places[0]?.y ?? 0), 1);
});

test('what contributes to several goals stands to the right of all of them', () => {
  const { columns, lines } = layOut(4, aligned([0, 1], [1, 2], [0, 3], [3, 2], [0, 2]));
  expect(columns).toEqual([[0], [1, 3], [2]]);
  const far = lines.find(({ parent, child }) => parent === 0 && child === 2);
  // Level through the column in between.
  expect(far?.points).toHaveLength(4);
  expect(far?.points[1]?.y).toBe(far?.points[2]?.y);
});

test('of a circle the line is left out that closes it', () => {
  const { lines, ledBack, columns } = layOut(3, aligned([0, 1], [1, 2], [2, 0]));
  expect(lines.map(({ parent, child }) => [parent, child])).toEqual(
    expect.arrayContaining([
      [0, 1],
      [1, 2],
    ]),
  );
  expect(ledBack).toBe(1);
  expect(columns).toEqual([[0], [1], [2]]);
});

test('goals that stand alone lie in rows below the others', () => {
  const { places, columns } = layOut(6, aligned([0, 1]));
  expect(columns).toEqual([
    [0, 2, 4],
    [1, 3, 5],
  ]);
  expect(places[2]?.y).toBe(places[3]?.y);
  expect(places[2]?.y).toBeGreaterThan((places[1]?.y ?? 0) + boxHeight);
});

test('without goals the map is empty', () => {
  expect(layOut(0, [])).toMatchObject({ places: [], columns: [], lines: [], width: 0, height: 0 });
});

test('from right to left the map is the same, mirrored', () => {
  const layout = layOut(3, aligned([0, 1], [0, 2]));
  const other = mirrored(layout);
  expect(other.places[0]).toEqual({ x: layout.width - boxWidth, y: layout.places[0]?.y });
  expect(other.places[1]?.x).toBe(0);
  expect(other.lines[0]?.points[0]?.x).toBe(other.places[0]?.x);
  expect(mirrored(other)).toEqual(layout);
});

test('a thousand goals in forty trees do not overlap, and no line crosses another', () => {
  const { goals, alignments } = readMap(
    manyObjectives({ objectives: 1000, keyResultsPerObjective: 0 }).objectives,
  );
  const layout = layOut(goals.length, alignments);
  expect(layout.columns.map((column) => column.length)).toEqual([25, 75, 225, 675]);
  for (const column of layout.columns) {
    const tops = column.map((goal) => layout.places[goal]?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const parents = column.map((goal) => alignments.find(({ child }) => child === goal)?.parent);
    const runs = parents.filter((parent, index) => index === 0 || parent !== parents[index - 1]);
    expect(runs).toHaveLength(new Set(parents).size);
  }
});

test('a chain of five thousand goals is one row', () => {
  const chain = Array.from({ length: 4999 }, (_, goal) => [goal, goal + 1] as const);
  const { columns, places } = layOut(5000, aligned(...chain));
  expect(columns).toHaveLength(5000);
  expect(new Set(places.map(({ y }) => y))).toEqual(new Set([0]));
});
