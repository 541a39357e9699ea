import type { TreeKeyResult } from '@zielbaum/model';

/** Key results with a value each, for as many gauges. */
export function keyResults(count: number): readonly TreeKeyResult[] {
  return Array.from({ length: count }, (_, index) => keyResult(index, (index * 37) % 100));
}

/** The same after a check-in on each. */
export function afterCheckIns(before: readonly TreeKeyResult[]): readonly TreeKeyResult[] {
  return before.map((each, index) => keyResult(index, (Number(each.score.value) + 1) % 100));
}

function keyResult(index: number, value: number): TreeKeyResult {
  const progress = value / 80;
  return {
    id: `k${index}`,
    title: `Online gestellte Leistungen ${index}`,
    description: '',
    metric: { kind: 'number', baseline: 0, target: 80, stretch: 100, unit: 'Leistungen' },
    weight: 1,
    state: 'active',
    score: {
      raw: progress,
      progress: Math.min(progress, 1),
      value,
      confidence: 7,
      checkedInOn: '2026-11-10',
      pace: progress < 0.4 ? 'behind' : 'onTrack',
      expected: 0.5,
      isStale: false,
    },
  };
}

export function percentOf({ score }: TreeKeyResult): number {
  return Math.round((score.progress ?? 0) * 100);
}
