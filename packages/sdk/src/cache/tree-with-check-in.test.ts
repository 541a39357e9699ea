import { buildTree } from '@zielbaum/model';
import type { KeyResult, Tree, TreeObjective, TreeSource } from '@zielbaum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTree } from '../testing/bodies.ts';
import { treeWithCheckIn } from './tree-with-check-in.ts';

const { cycle, today } = emptyTree;

interface CheckIn {
  keyResultId: string;
  date: string;
  value: number;
  confidence: number | null;
}

interface Forest {
  objectives: TreeSource[];
  keyResults: Omit<KeyResult, 'ref'>[];
  checkIns: CheckIn[];
}

function treeOf({ objectives, keyResults, checkIns }: Forest): Tree {
  const built = buildTree(objectives, { keyResults, checkIns, cycle, today });
  return { ...emptyTree, objectives: built };
}

function objective(id: string, more: Partial<TreeSource> = {}): TreeSource {
  return {
    id,
    unitId: null,
    title: id,
    description: '',
    ambition: 'committed',
    state: 'active',
    rollup: 'keyResults',
    themes: [],
    alignments: [],
    ...more,
  };
}

function keyResult(id: string, objectiveId: string, weight = 1): Omit<KeyResult, 'ref'> {
  const metric = { kind: 'number', baseline: 0, target: 100 } as const;
  const rest = {
    description: '',
    cadenceDays: 7,
    state: 'active',
    contributorUnitIds: [],
  } as const;
  return { id, objectiveId, title: id, metric, weight, ...rest };
}

const aligned = (...parentIds: string[]) => ({
  alignments: parentIds.map((parentId) => ({ parentId, weight: 1 })),
});

const entry = { date: today, value: 60, confidence: 8 };
const change = { keyResultId: 'k1', checkIn: entry };

function objectivesOf(objectives: readonly TreeObjective[]): TreeObjective[] {
  return objectives.flatMap((one) => [one, ...objectivesOf(one.children)]);
}

describe('a check-in in a tree', () => {
  it('moves the key result, all objectives above it and their references', () => {
    const forest: Forest = {
      objectives: [
        objective('top', { rollup: 'both' }),
        objective('other', { rollup: 'children' }),
        objective('middle', { rollup: 'children', ...aligned('top', 'other') }),
        objective('low', aligned('middle')),
      ],
      keyResults: [keyResult('k1', 'low'), keyResult('k2', 'low', 3), keyResult('k3', 'top')],
      checkIns: [
        { keyResultId: 'k1', date: '2026-11-20', value: 10, confidence: 2 },
        { keyResultId: 'k2', date: '2026-11-20', value: 33, confidence: 4 },
        { keyResultId: 'k3', date: '2026-11-20', value: 77, confidence: null },
      ],
    };
    const before = treeOf(forest);
    const after = treeOf({
      ...forest,
      checkIns: [...forest.checkIns, { keyResultId: 'k1', ...entry }],
    });
    expect(treeWithCheckIn(before, change)).toEqual(after);
    expect(objectivesOf(after.objectives).filter(({ isReference }) => isReference)).toHaveLength(1);
  });

  it('leaves everything else the same object, and a tree without it the same tree', () => {
    const forest: Forest = {
      objectives: [objective('o1'), objective('o2')],
      keyResults: [keyResult('k1', 'o1'), keyResult('k2', 'o2')],
      checkIns: [],
    };
    const before = treeOf(forest);
    const after = treeWithCheckIn(before, change);
    expect(after.objectives[0]).not.toBe(before.objectives[0]);
    expect(after.objectives[1]).toBe(before.objectives[1]);
    expect(treeWithCheckIn(before, { ...change, keyResultId: 'k9' })).toBe(before);
  });

  it('follows the organisation’s thresholds', () => {
    const forest = {
      objectives: [objective('o1')],
      keyResults: [keyResult('k1', 'o1')],
      checkIns: [],
    };
    const thresholds = { onTrack: -0.01, behind: -0.02 };
    const [strict] = treeWithCheckIn(treeOf(forest), {
      keyResultId: 'k1',
      checkIn: { ...entry, value: 50 },
      thresholds,
    }).objectives;
    expect(strict?.score.pace).toBe('offTrack');
  });

  it('reaches the bottom of a very deep tree', () => {
    const depth = 1_000;
    const objectives = Array.from({ length: depth }, (_, level) =>
      objective(`o${level}`, { rollup: 'both', ...(level > 0 && aligned(`o${level - 1}`)) }),
    );
    const keyResults = [keyResult('k1', `o${depth - 1}`)];
    const after = treeWithCheckIn(treeOf({ objectives, keyResults, checkIns: [] }), change);
    expect(after.objectives[0]?.score.progress).toBe(0.6);
  });

  it('shows in any forest the very tree the server will answer', () => {
    fc.assert(
      fc.property(forests, fc.nat(100), ({ forest, picked }, value) => {
        const keyResultId = forest.keyResults[picked % forest.keyResults.length]?.id ?? '';
        const checkIn = { date: today, value, confidence: 5 };
        const shown = treeWithCheckIn(treeOf(forest), { keyResultId, checkIn });
        const added = { ...checkIn, keyResultId };
        expect(shown).toEqual(treeOf({ ...forest, checkIns: [...forest.checkIns, added] }));
      }),
    );
  });
});

const forests = fc
  .record({
    // Of each objective the parents, by index, with what it weighs in their roll-up.
    parents: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(5), fc.integer({ min: 0, max: 3 })), {
        maxLength: 2,
        selector: ([parent]) => parent,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    rollups: fc.array(fc.constantFrom('keyResults', 'children', 'both'), {
      minLength: 6,
      maxLength: 6,
    }),
    owners: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 8,
    }),
    values: fc.array(fc.option(fc.integer({ min: -20, max: 120 })), { minLength: 8, maxLength: 8 }),
    picked: fc.nat(7),
  })
  .map(({ parents, rollups, owners, values, picked }) => {
    const objectives = parents.map((above, index) => {
      const known = above.filter(([parent]) => parent < index);
      return objective(`o${index}`, {
        rollup: rollups[index] ?? 'both',
        alignments: known.map(([parent, weight]) => ({ parentId: `o${parent}`, weight })),
      });
    });
    const keyResults = owners.map(([owner, weight], index) =>
      keyResult(`k${index}`, `o${owner % objectives.length}`, weight),
    );
    const checkIns = keyResults.flatMap(({ id }, index) => {
      const value = values[index] ?? null;
      return value === null
        ? []
        : [{ keyResultId: id, date: '2026-11-18', value, confidence: index }];
    });
    return { forest: { objectives, keyResults, checkIns }, picked };
  });
