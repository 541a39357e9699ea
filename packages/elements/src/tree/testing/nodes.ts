import type { Tree, TreeKeyResult, TreeObjective } from '@zielbaum/model';

/** An objective as a tree holds it; everything but its id and title is ordinary. */
export function objective(
  id: string,
  {
    score,
    ...fields
  }: Omit<Partial<TreeObjective>, 'score'> & { score?: Partial<TreeObjective['score']> } = {},
): TreeObjective {
  return {
    id,
    title: `Ziel ${id}`,
    description: '',
    ambition: 'aspirational',
    state: 'active',
    rollup: 'keyResults',
    themes: [],
    unit: null,
    score: {
      progress: 0.5,
      confidence: 7,
      pace: 'onTrack',
      expected: 0.4,
      isStale: false,
      ...score,
    },
    keyResults: [],
    children: [],
    ...fields,
  };
}

export function keyResult(
  id: string,
  {
    score,
    ...fields
  }: Omit<Partial<TreeKeyResult>, 'score'> & { score?: Partial<TreeKeyResult['score']> } = {},
): TreeKeyResult {
  return {
    id,
    title: `Ergebnis ${id}`,
    description: '',
    metric: { kind: 'number', baseline: 0, target: 80, unit: 'Anträge' },
    weight: 1,
    state: 'active',
    score: {
      raw: 0.525,
      progress: 0.525,
      value: 42,
      confidence: 7,
      checkedInOn: '2026-11-10',
      pace: 'onTrack',
      expected: 0.4,
      isStale: false,
      ...score,
    },
    ...fields,
  };
}

export function treeWith(...objectives: TreeObjective[]): Tree {
  return {
    organisation: { id: 'org', name: 'Stadt Muster', kind: 'municipality', isExample: true },
    cycle: {
      id: 'cycle',
      name: '2026-Q4',
      start: '2026-10-01',
      end: '2026-12-31',
      kind: 'regular',
      phase: 'active',
    },
    today: '2026-11-12',
    objectives,
  };
}

/**
 * Two objectives: the first with two key results and a contributing objective with one, the second
 * alone. Six rows when all is open.
 */
export function smallTree(): Tree {
  return treeWith(
    objective('a', {
      title: 'Anliegen ohne Warten erledigen',
      unit: 'Bürgerservice',
      keyResults: [
        keyResult('a1', { title: 'Anträge online stellen' }),
        keyResult('a2', { title: 'Öffnungszeiten ausweiten', score: { isStale: true } }),
      ],
      children: [
        objective('b', {
          title: 'Bescheide verstehen',
          keyResults: [keyResult('b1', { title: 'Musterbriefe überarbeiten' })],
        }),
      ],
    }),
    objective('c', { title: 'Übersicht über Daten gewinnen' }),
  );
}

/** So many objectives side by side. */
export function wideTree(count: number): Tree {
  return treeWith(...Array.from({ length: count }, (_, i) => objective(`o${i}`)));
}

/** Objectives one below the other. */
export function deepTree(levels: number): Tree {
  let top = objective(`o${levels}`);
  for (let level = levels - 1; level > 0; level--)
    top = objective(`o${level}`, { children: [top] });
  return treeWith(top);
}
