import type { Tree, TreeKeyResult, TreeObjective, TreeReview } from '@zielbaum/model';

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

/** Two objectives of a closed cycle: the grade of the first was set, that of the second is proposed. */
export function closedTree(): Tree {
  const proposed: TreeReview = {
    proposedGrade: 0.9,
    grade: 0.9,
    band: 'green',
    override: null,
    note: '',
    outcome: null,
  };
  const set: TreeReview = {
    ...proposed,
    grade: 0.6,
    band: 'yellow',
    override: { grade: 0.6, reason: 'Noch immer fehlen zu oft Nachweise.' },
    note: 'Künftig fragen wir früher.',
    outcome: { kind: 'change', reason: 'Es zählt die nächste Miete.' },
  };
  const tree = treeWith(
    objective('a', { review: set, state: 'closed', keyResults: [keyResult('a1')] }),
    objective('b', { review: proposed, state: 'closed', score: { isStale: true } }),
  );
  return { ...tree, cycle: { ...tree.cycle, phase: 'closed' } };
}

/** An alliance’s objective with one of a city below it. */
export function allianceTree(): Tree {
  const tree = treeWith(
    objective('a', {
      title: 'Ein Roboter für alle',
      children: [
        objective('b', {
          title: 'Ohne Abtippen ins Fachverfahren',
          description: 'Angaben kommen aus dem Antrag.',
          themes: ['Prozesse'],
          unit: 'RPA-Werkstatt',
          sharedBy: 'Gießen',
        }),
      ],
    }),
  );
  return { ...tree, organisation: { ...tree.organisation, name: 'Verbund', kind: 'alliance' } };
}
