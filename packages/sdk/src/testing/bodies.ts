import type { Organisation, ScoredKeyResult, ScoredObjective, Tree } from '@zielbaum/model';

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
