import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildTree,
  isInvalidInputError,
  type SharedSource,
  type TreeObjective,
  type TreeSource,
} from './index.ts';
import type { KeyResult } from './key-result.ts';

const cycle = { start: '2026-01-01', end: '2026-03-31' };
const today = '2026-02-14';
const empty = { keyResults: [], checkIns: [], cycle, today };

function objective(id: string, parents: string[] = [], rest: Partial<TreeSource> = {}): TreeSource {
  return {
    id,
    unitId: null,
    title: `Ziel ${id}`,
    description: '',
    ambition: 'aspirational',
    state: 'active',
    rollup: 'both',
    themes: [],
    alignments: parents.map((parentId) => ({ parentId, weight: 1 })),
    ...rest,
  };
}

function keyResult(id: string, objectiveId: string, rest: Partial<KeyResult> = {}) {
  return {
    id,
    objectiveId,
    title: `Ergebnis ${id}`,
    description: '',
    metric: { kind: 'number' as const, baseline: 0, target: 100 },
    weight: 1,
    cadenceDays: 7,
    state: 'active' as const,
    ...rest,
  };
}

function checkIn(keyResultId: string, value: number, date = '2026-02-10') {
  return { keyResultId, value, date };
}

function only(tree: TreeObjective[]): TreeObjective {
  const [first, ...rest] = tree;
  if (!first || rest.length > 0) throw new Error(`${tree.length} objectives at the top`);
  return first;
}

describe('the shape of a tree', () => {
  it('keeps the order of objectives, children and key results', () => {
    const objectives = [
      objective('c', ['a']),
      objective('a'),
      objective('z'),
      objective('b', ['a']),
    ];
    const keyResults = [keyResult('k2', 'a'), keyResult('k1', 'a')];
    const [a, z] = buildTree(objectives, { ...empty, keyResults });
    expect([a?.id, z?.id]).toEqual(['a', 'z']);
    expect(a?.children.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(a?.keyResults.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it('shows an objective in full under its first parent and as a reference under others', () => {
    const objectives = [
      objective('a'),
      objective('b'),
      objective('c', ['b', 'a']),
      objective('d', ['c']),
    ];
    const keyResults = [keyResult('k', 'c')];
    const [a, b] = buildTree(objectives, { ...empty, keyResults });
    expect(a?.children).toMatchObject([
      { id: 'c', isReference: true, keyResults: [], children: [] },
    ]);
    expect(b?.children).toMatchObject([
      { id: 'c', keyResults: [{ id: 'k' }], children: [{ id: 'd' }] },
    ]);
    expect(b?.children[0]?.isReference).toBeUndefined();
  });

  it('puts at the top what contributes only to objectives that are not there', () => {
    expect(only(buildTree([objective('a', ['gone'])], empty)).id).toBe('a');
  });

  it('shows in full under the first parent that is there', () => {
    const tree = buildTree([objective('b', ['gone', 'a']), objective('a')], empty);
    expect(only(tree).children[0]?.isReference).toBeUndefined();
  });

  it('tells how each rolls up, and what it weighs where it stands', () => {
    const objectives = [
      objective('a', [], { rollup: 'children' }),
      objective('b'),
      objective('c', [], {
        alignments: [
          { parentId: 'a', weight: 2 },
          { parentId: 'b', weight: 0.5 },
        ],
      }),
    ];
    expect(buildTree(objectives, empty)).toMatchObject([
      { id: 'a', rollup: 'children', children: [{ id: 'c', weight: 2, rollup: 'both' }] },
      { id: 'b', children: [{ id: 'c', weight: 0.5, isReference: true }] },
    ]);
    expect(buildTree(objectives, empty)[0]).not.toHaveProperty('weight');
  });

  it('asks for no more than it needs', () => {
    const sources = [
      { id: 'a', title: 'Kurze Wege' },
      { id: 'b', title: 'Weniger Papier', alignments: [{ parentId: 'a' }] },
    ];
    const metric = { kind: 'number', baseline: 0, target: 10 } as const;
    const keyResults = [{ id: 'k', objectiveId: 'a', title: 'Anträge', metric }];
    const checkIns = [{ keyResultId: 'k', date: today, value: 4 }];
    const [a] = buildTree(sources, { keyResults, checkIns, cycle, today });
    expect(a).toMatchObject({ ambition: 'aspirational', state: 'active', rollup: 'keyResults' });
    expect(a?.score.progress).toBe(0.4);
    expect(a?.children).toMatchObject([{ id: 'b', weight: 1 }]);
    expect(buildTree(sources, { cycle, today })).toHaveLength(1);
  });

  it('names the owning unit', () => {
    const units = [{ id: 'u', name: 'Bürgerbüro' }];
    const objectives = [
      objective('a', [], { unitId: 'u' }),
      objective('b', [], { unitId: 'gone' }),
    ];
    expect(buildTree(objectives, { ...empty, units }).map(({ unit }) => unit)).toEqual([
      'Bürgerbüro',
      null,
    ]);
  });

  it('holds chains of 10,000 objectives and 50,000 check-ins', () => {
    const objectives = Array.from({ length: 10_000 }, (_, index) =>
      objective(`${index}`, index === 0 ? [] : [`${index - 1}`]),
    );
    const keyResults = [keyResult('k', '9999')];
    const checkIns = Array.from({ length: 50_000 }, (_, index) => checkIn('k', index % 51));
    let node = only(buildTree(objectives, { ...empty, keyResults, checkIns }));
    expect(node.score.progress).toBeCloseTo((49_999 % 51) / 100, 9);
    let depth = 1;
    for (let child = node.children[0]; child; child = node.children[0]) {
      node = child;
      depth += 1;
    }
    expect(depth).toBe(10_000);
  });

  it('never loses or doubles an objective, references aside', () => {
    // Parents come earlier in the list: any graph without loops can be written so.
    const graph = fc
      .array(fc.uniqueArray(fc.nat(), { maxLength: 3 }), { maxLength: 25 })
      .chain((parents) => {
        const objectives = parents.map((list, index) => {
          const ids = new Set(list.filter(() => index > 0).map((each) => `${each % index}`));
          return objective(`${index}`, [...ids]);
        });
        return fc.shuffledSubarray(objectives, { minLength: objectives.length });
      });
    fc.assert(
      fc.property(graph, (objectives) => {
        const nodes = flatten(buildTree(objectives, empty));
        const full = nodes.filter((node) => !node.isReference).map(({ id }) => id);
        expect(full.sort()).toEqual(objectives.map(({ id }) => id).sort());
        const alignments = objectives.flatMap((each) => each.alignments ?? []).length;
        const roots = objectives.filter((each) => each.alignments?.length === 0).length;
        expect(nodes.length).toBe(alignments + roots);
      }),
    );
  });
});

function flatten(tree: readonly TreeObjective[]): TreeObjective[] {
  return tree.flatMap((node) => [node, ...flatten(node.children)]);
}

describe('what counts in a roll-up', () => {
  const objectives = [objective('a'), objective('b', ['a'])];
  const keyResults = [keyResult('ka', 'a'), keyResult('kb', 'b')];
  const checkIns = [checkIn('ka', 100), checkIn('kb', 50)];

  it.each([
    ['keyResults', 1],
    ['children', 0.5],
    ['both', 0.75],
  ] as const)('by “%s” is %d', (rollup, progress) => {
    const [, b] = objectives;
    const sources = [objective('a', [], { rollup }), ...(b ? [b] : [])];
    const tree = buildTree(sources, { ...empty, keyResults, checkIns });
    expect(only(tree).score.progress).toBe(progress);
  });

  it('is weighted by the alignment', () => {
    const sources = [
      objective('a'),
      objective('b', [], { alignments: [{ parentId: 'a', weight: 3 }] }),
    ];
    const tree = buildTree(sources, { ...empty, keyResults, checkIns });
    expect(only(tree).score.progress).toBe(0.625);
  });

  it('counts a reference with the weight of its own alignment', () => {
    const alignments = [
      { parentId: 'a', weight: 1 },
      { parentId: 'c', weight: 1 },
    ];
    const sources = [objective('a'), objective('c'), objective('b', [], { alignments })];
    const [a, c] = buildTree(sources, { ...empty, keyResults, checkIns });
    expect(a?.score.progress).toBe(0.75);
    expect(c?.score.progress).toBe(0.5);
  });

  it('leaves out dropped key results, which stay listed', () => {
    const dropped = [keyResult('ka', 'a', { state: 'dropped' }), keyResult('k', 'a')];
    const tree = buildTree([objective('a')], { ...empty, keyResults: dropped, checkIns });
    expect(only(tree).score.progress).toBe(0);
    expect(only(tree).keyResults.map(({ state }) => state)).toEqual(['dropped', 'active']);
  });

  it.each(['dropped', 'postponed'] as const)(
    'leaves out %s objectives, which stay listed',
    (state) => {
      const sources = [objective('a'), objective('b', ['a'], { state })];
      const tree = buildTree(sources, { ...empty, keyResults, checkIns });
      expect(only(tree).score.progress).toBe(1);
      expect(only(tree).children).toMatchObject([{ id: 'b', state }]);
    },
  );

  it.each(['draft', 'proposed', 'agreed', 'active', 'closed'] as const)(
    'counts %s ones',
    (state) => {
      const sources = [objective('a'), objective('b', ['a'], { state })];
      expect(only(buildTree(sources, { ...empty, keyResults, checkIns })).score.progress).toBe(
        0.75,
      );
    },
  );
});

describe('signals of an objective', () => {
  it('are null progress and open pace without anything of weight', () => {
    const keyResults = [keyResult('k', 'a', { weight: 0 })];
    const tree = buildTree([objective('a')], { ...empty, keyResults, checkIns: [checkIn('k', 5)] });
    expect(only(tree).score).toMatchObject({ progress: null, pace: 'open', isStale: false });
  });

  it('are progress 0 and open pace when nothing has been checked in below', () => {
    const keyResults = [keyResult('k', 'b')];
    const tree = buildTree([objective('a'), objective('b', ['a'])], { ...empty, keyResults });
    expect(only(tree).score).toMatchObject({ progress: 0, pace: 'open' });
  });

  it('are judged as soon as one item has a value', () => {
    const keyResults = [keyResult('k1', 'a'), keyResult('k2', 'a')];
    const tree = buildTree([objective('a')], {
      ...empty,
      keyResults,
      checkIns: [checkIn('k1', 0)],
    });
    expect(only(tree).score.pace).toBe('offTrack');
  });

  it('carry the weighted mean confidence, half up to one decimal', () => {
    const keyResults = [
      keyResult('k1', 'a', { weight: 3 }),
      keyResult('k2', 'a'),
      keyResult('k3', 'a'),
    ];
    const checkIns = [
      { ...checkIn('k1', 1), confidence: 7 },
      { ...checkIn('k2', 1), confidence: 4 },
      checkIn('k3', 1),
    ];
    const tree = buildTree([objective('a')], { ...empty, keyResults, checkIns });
    expect(only(tree).score.confidence).toBe(6.3);
  });

  it('are stale when a counted item is', () => {
    const keyResults = [keyResult('k', 'b')];
    const checkIns = [checkIn('k', 5, '2026-01-05')];
    const sources = [objective('a'), objective('b', ['a'])];
    const stale = (rollup: 'both' | 'keyResults') =>
      only(
        buildTree([{ ...objective('a'), rollup }, ...sources.slice(1)], {
          ...empty,
          keyResults,
          checkIns,
        }),
      ).score.isStale;
    expect(stale('both')).toBe(true);
    expect(stale('keyResults')).toBe(false);
  });

  it('carry their explanations when asked for', () => {
    const keyResults = [keyResult('k', 'a', { weight: 2 })];
    const input = { ...empty, keyResults, checkIns: [checkIn('k', 40)] };
    const plain = only(buildTree([objective('a')], input));
    const explained = only(buildTree([objective('a')], { ...input, explain: true }));
    expect(plain.score.explanation).toBeUndefined();
    expect(explained.score.explanation).toEqual({
      rule: 'weightedMean',
      inputs: { items: 1, keyResults: 1, objectives: 0, day: 45, days: 90, gap: -0.1 },
      items: [{ label: 'k', progress: 0.4, counted: 0.4, weight: 2 }],
    });
    expect(explained.keyResults[0]?.score.explanation?.rule).toBe('number');
  });
});

describe('what the reviews of a closed cycle say', () => {
  const sources = [objective('a'), objective('b', ['a'], { ambition: 'committed' })];
  const keyResults = [keyResult('ka', 'a'), keyResult('kb', 'b')];
  const checkIns = [checkIn('ka', 72), checkIn('kb', 72)];
  const override = { grade: 1, reason: 'Der Rest lag nicht an uns.' };
  const outcome = { kind: 'drop' as const, reason: 'Erledigt.' };
  const reviews = new Map([['b', { override, note: 'Gut gelaufen.', outcome }]]);

  it('stands with each objective, reviewed or not', () => {
    const input = { ...empty, keyResults, checkIns, reviews };
    const a = only(buildTree(sources, input));
    expect(a.review).toEqual({
      proposedGrade: 0.7,
      grade: 0.7,
      band: 'green',
      override: null,
      note: '',
      outcome: null,
    });
    expect(a.children[0]?.review).toEqual({
      proposedGrade: 0.7,
      grade: 1,
      band: 'green',
      override,
      note: 'Gut gelaufen.',
      outcome,
    });
  });

  it('says nothing of what has no progress', () => {
    const [a] = buildTree([objective('a')], { ...empty, reviews: new Map() });
    expect(a?.review).toMatchObject({ proposedGrade: null, grade: null, band: null });
  });

  it('is in no other tree', () => {
    const [a] = buildTree(sources, { ...empty, keyResults, checkIns });
    expect(a).not.toHaveProperty('review');
  });
});

describe('what a tree refuses', () => {
  function refusal(work: () => unknown): { key: string; path: string } {
    try {
      work();
    } catch (error) {
      if (isInvalidInputError(error)) return { key: error.key, path: error.path.join('.') };
      throw error;
    }
    throw new Error('was not refused');
  }

  it('a loop, naming the way', () => {
    const loop = [objective('r'), objective('a', ['b']), objective('b', ['a'])];
    expect(() => buildTree(loop, empty)).toThrow('a → b → a');
    expect(refusal(() => buildTree(loop, empty))).toEqual({
      key: 'alignment_loop',
      path: 'objectives.1.alignments',
    });
  });

  it('an id and a parent given twice', () => {
    expect(refusal(() => buildTree([objective('a'), objective('a')], empty)).key).toBe(
      'id_repeated',
    );
    const twice = [objective('a'), objective('b', ['a', 'a'])];
    expect(refusal(() => buildTree(twice, empty))).toEqual({
      key: 'parent_repeated',
      path: 'objectives.1.alignments.1.parentId',
    });
  });

  it('a broken key result, naming its place', () => {
    const keyResults = [
      keyResult('k', 'a'),
      keyResult('l', 'a', { metric: { kind: 'number', baseline: 1, target: 1 } }),
    ];
    const work = () => buildTree([objective('a')], { ...empty, keyResults });
    expect(refusal(work)).toEqual({
      key: 'baseline_equals_target',
      path: 'keyResults.1.metric.target',
    });
    expect(work).toThrow(/^keyResults\.1\.metric\.target: equals the baseline/);
  });

  it('weights below 0 and not finite', () => {
    const bad = [
      objective('a'),
      objective('b', [], { alignments: [{ parentId: 'a', weight: NaN }] }),
    ];
    expect(refusal(() => buildTree(bad, empty)).path).toBe('objectives.1.alignments.0.weight');
    const keyResults = [keyResult('k', 'a', { weight: -1 })];
    expect(refusal(() => buildTree([objective('a')], { ...empty, keyResults })).path).toBe(
      'keyResults.0.weight',
    );
  });
});

describe('what other organisations share', () => {
  function shared(id: string, parentIds: string[], progress: number | null = 0.5): SharedSource {
    return {
      id,
      title: `Ziel ${id}`,
      description: '',
      ambition: 'aspirational',
      state: 'active',
      themes: [],
      unit: 'Amt 10',
      sharedBy: 'Gießen',
      cycle: { start: '2026-02-01', end: '2026-02-28' },
      score: {
        progress,
        confidence: 7,
        pace: progress === null ? 'open' : 'onTrack',
        isStale: false,
      },
      alignments: parentIds.map((parentId, index) => ({ parentId, weight: index + 1 })),
    };
  }

  it('stands behind the own contributions, as it was told, and is marked', () => {
    const tree = buildTree([objective('a'), objective('b', ['a'])], {
      ...empty,
      shared: [shared('s', ['a'])],
    });
    expect(only(tree).children.map(({ id }) => id)).toEqual(['b', 's']);
    expect(only(tree).children[1]).toEqual({
      id: 's',
      title: 'Ziel s',
      description: '',
      ambition: 'aspirational',
      state: 'active',
      rollup: 'keyResults',
      themes: [],
      unit: 'Amt 10',
      score: { progress: 0.5, confidence: 7, pace: 'onTrack', isStale: false, expected: 0.5 },
      keyResults: [],
      children: [],
      sharedBy: 'Gießen',
      weight: 1,
    });
  });

  it('counts by its weight, or not at all, as the objective rolls up', () => {
    const heavy = { ...shared('t', ['a'], 0.9), alignments: [{ parentId: 'a', weight: 3 }] };
    const progress = (rollup: TreeSource['rollup']) =>
      only(
        buildTree([objective('a', [], { rollup })], {
          ...empty,
          keyResults: [keyResult('k', 'a')],
          checkIns: [checkIn('k', 10)],
          shared: [shared('s', ['a']), heavy],
        }),
      ).score.progress;
    expect(progress('keyResults')).toBe(0.1);
    expect(progress('children')).toBeCloseTo(0.8, 10);
    expect(progress('both')).toBeCloseTo(0.66, 10);
  });

  it('is a reference under further parents, and left out where none is there', () => {
    const sources = [objective('a'), objective('b')];
    const tree = buildTree(sources, {
      ...empty,
      shared: [shared('s', ['gone', 'b', 'a']), shared('t', ['gone']), shared('u', [])],
    });
    expect(tree.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(tree[0]?.children).toMatchObject([{ id: 's', isReference: true, weight: 3 }]);
    expect(tree[1]?.children).toMatchObject([{ id: 's', weight: 2 }]);
    expect(tree[1]?.children[0]?.isReference).toBeUndefined();
  });

  it('is named in what explains the roll-up, beside own parts', () => {
    const tree = buildTree([objective('a'), objective('b', ['a'])], {
      ...empty,
      explain: true,
      shared: [shared('s', ['a']), { ...shared('t', ['a'], null), sharedBy: 'Fulda' }],
    });
    const { explanation } = only(tree).score;
    expect(explanation?.items).toEqual([
      { label: 'b', progress: null, counted: 0, weight: 1 },
      { label: 's', progress: 0.5, counted: 0.5, weight: 1, title: 'Ziel s', sharedBy: 'Gießen' },
      { label: 't', progress: null, counted: 0, weight: 1, title: 'Ziel t', sharedBy: 'Fulda' },
    ]);
    expect(tree[0]?.children[0]?.score.explanation?.items).toEqual([]);
  });

  it('leaves an objective open while all of it is', () => {
    const tree = buildTree([objective('a')], { ...empty, shared: [shared('s', ['a'], null)] });
    expect(only(tree).score).toMatchObject({ progress: 0, pace: 'open' });
  });
});
