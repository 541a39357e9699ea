import type { KeyResultScore, Tree, TreeKeyResult, TreeObjective } from '@zielbaum/model';

/** Objectives and key results alike. */
export type TreeNode = TreeObjective | TreeKeyResult;

/** A tree, and what became different in it since the last one. */
export interface TreeState {
  tree: Tree;
  changed: readonly TreeNode[];
}

const keyResultsEach = 4;
const childrenEach = 4;
const paces = ['achieved', 'onTrack', 'behind', 'offTrack', 'open'] as const;

/** The same tree of so many objectives and key results every time, four of each below another. */
export function treeOfSize(size: number): TreeState {
  const objectiveCount = Math.ceil(size / (1 + keyResultsEach));
  let left = size;
  const objectiveAt = (index: number): TreeObjective => {
    left -= 1;
    const keyResults = Array.from({ length: Math.min(keyResultsEach, left) }, (_, position) =>
      keyResultAt(index, position),
    );
    left -= keyResults.length;
    const children = Array.from({ length: childrenEach }, (_, position) => index * childrenEach + position + 1)
      .filter((child) => child < objectiveCount)
      .map(objectiveAt);
    return {
      id: `o${index}`,
      title: `Ziel ${index}: Anträge gehen digital ein und sind schneller beantwortet`,
      description: '',
      ambition: 'aspirational',
      state: 'active',
      themes: [],
      unit: 'Digitalisierung',
      score: scoreOf(index),
      keyResults,
      children,
    };
  };
  const tree: Tree = {
    organisation: { id: 'bench', name: 'Beispielstadt', kind: 'municipality', isExample: true },
    cycle: {
      id: '2026-Q4',
      name: '2026-Q4',
      start: '2026-10-01',
      end: '2026-12-31',
      kind: 'regular',
      phase: 'active',
    },
    today: '2026-11-15',
    objectives: [objectiveAt(0)],
  };
  return { tree, changed: [] };
}

function keyResultAt(objective: number, position: number): TreeKeyResult {
  const score = scoreOf(objective + position);
  return {
    id: `o${objective}-k${position}`,
    title: `Schlüsselergebnis ${objective}.${position}: online gestellte Leistungen`,
    description: '',
    metric: { kind: 'number', baseline: 0, target: 100, unit: 'Leistungen' },
    weight: 1,
    state: 'active',
    score: { ...score, raw: score.progress, value: Math.round((score.progress ?? 0) * 100), checkedInOn: '2026-11-10' },
  };
}

function scoreOf(seed: number): Pick<KeyResultScore, 'progress' | 'confidence' | 'pace' | 'expected' | 'isStale'> {
  return {
    progress: ((seed * 37) % 101) / 100,
    confidence: seed % 11,
    pace: paces[seed % paces.length] ?? 'open',
    expected: 0.5,
    isStale: seed % 7 === 0,
  };
}

/**
 * The state after a check-in on the first key result: new objects along its path, everything else
 * the same, as a provider hands it over.
 */
export function afterCheckIn({ tree }: TreeState): TreeState {
  const [objective, ...objectives] = tree.objectives;
  const [keyResult, ...keyResults] = objective?.keyResults ?? [];
  if (objective === undefined || keyResult === undefined) throw new RangeError('No key result.');
  const checkedIn = { ...keyResult, score: moved(keyResult.score) };
  const parent = {
    ...objective,
    score: moved(objective.score),
    keyResults: [checkedIn, ...keyResults],
  };
  return {
    tree: { ...tree, objectives: [parent, ...objectives] },
    changed: [parent, checkedIn],
  };
}

function moved<Score extends { progress: number | null }>(score: Score): Score {
  return { ...score, progress: ((Math.round((score.progress ?? 0) * 100) + 1) % 101) / 100 };
}
