import type { Metric, TreeKeyResult } from '@zielbaum/model';

/** A key result as a tree holds it: 42 of 80 applications, unless told otherwise. */
export function keyResultWith(
  score: Partial<TreeKeyResult['score']> = {},
  rest: Partial<TreeKeyResult> = {},
): TreeKeyResult {
  return {
    id: 'kr-1',
    title: 'Digital gestellte Anträge',
    description: '',
    metric: metrics.number,
    weight: 1,
    state: 'active',
    ...rest,
    score: {
      raw: 0.525,
      progress: 0.525,
      value: 42,
      confidence: 7,
      checkedInOn: '2026-11-12',
      pace: 'onTrack',
      expected: 0.6,
      isStale: false,
      ...score,
    },
  };
}

export const metrics = {
  number: { kind: 'number', baseline: 0, target: 80, stretch: 100, unit: 'Anträge' },
  falling: { kind: 'number', baseline: 20, target: 5, unit: 'Tage' },
  maintain: { kind: 'maintain', lower: 5, upper: 12, unit: 'Minuten' },
  milestones: {
    kind: 'milestones',
    items: [{ label: 'Ausschreibung' }, { label: 'Zuschlag', weight: 2 }, { label: 'Pilot' }],
  },
  steps: { kind: 'steps' },
} as const satisfies Record<string, Metric>;

/** One key result of every kind. */
export const everyKind: Readonly<Record<keyof typeof metrics, TreeKeyResult>> = {
  number: keyResultWith(),
  falling: keyResultWith({ value: 14, progress: 0.4, pace: 'behind' }, { metric: metrics.falling }),
  maintain: keyResultWith({ value: 10.5, progress: 0.86 }, { metric: metrics.maintain }),
  milestones: keyResultWith(
    { value: ['Ausschreibung', 'Zuschlag'], progress: 0.75 },
    { metric: metrics.milestones },
  ),
  steps: keyResultWith({ value: 'target', progress: 0.7, pace: null }, { metric: metrics.steps }),
};
