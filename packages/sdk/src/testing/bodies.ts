import { buildTree } from '@zielbaum/model';
import type {
  KeyResult,
  Organisation,
  ScoredKeyResult,
  ScoredObjective,
  Tree,
} from '@zielbaum/model';

export const organisation: Organisation = {
  id: 'giessen',
  name: 'Gießen',
  kind: 'municipality',
  isExample: true,
  paceThresholds: { onTrack: -0.15, behind: -0.3 },
};

export const objective: ScoredObjective = {
  id: 'o1',
  ref: null,
  cycleId: 'c1',
  unitId: null,
  title: 'Anträge ohne Papier',
  description: '',
  ambition: 'aspirational',
  state: 'active',
  rollup: 'keyResults',
  themes: [],
  alignments: [],
  score: { progress: 0.5, confidence: 7, pace: 'onTrack', expected: 0.5, isStale: false },
};

export const keyResult: ScoredKeyResult = {
  id: 'k1',
  ref: null,
  objectiveId: 'o1',
  title: 'Digital gestellte Anträge',
  description: '',
  metric: { kind: 'number', baseline: 0, target: 80, unit: 'Anträge' },
  weight: 1,
  cadenceDays: 7,
  contributorUnitIds: [],
  state: 'active',
  score: {
    raw: 0.5,
    progress: 0.5,
    value: 40,
    confidence: 7,
    checkedInOn: '2026-11-20',
    pace: 'onTrack',
    expected: 0.5,
    isStale: false,
  },
};

export const emptyTree: Tree = {
  organisation: { id: 'giessen', name: 'Gießen', kind: 'municipality', isExample: true },
  cycle: {
    id: 'c1',
    name: '2026-Q4',
    start: '2026-10-01',
    end: '2026-12-31',
    kind: 'regular',
    phase: 'active',
  },
  today: '2026-11-23',
  objectives: [],
};

/** A tree of the objective with the given key results, each with its values of 20 November. */
export function treeOf(values: Readonly<Record<string, number>>): Tree {
  const ids = Object.keys(values);
  const keyResults = ids.map((id): KeyResult => ({ ...keyResult, id }));
  const checkIns = ids.map((id) => ({
    keyResultId: id,
    date: '2026-11-20',
    value: values[id] ?? 0,
    confidence: 5,
  }));
  const { cycle, today } = emptyTree;
  const objectives = buildTree([objective], { keyResults, checkIns, cycle, today });
  return { ...emptyTree, objectives };
}
