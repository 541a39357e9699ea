import type { KeyResultTrend } from './trend-data.ts';

const day = '2026-01-0';

/** To warm up with. */
export const sample: KeyResultTrend = {
  keyResult: { title: 'K', metric: { kind: 'number', baseline: 0, target: 9_000 } },
  checkIns: [1, 2, 3].map((at) => ({ date: day + at, value: at * 1_000 })),
  cycle: { start: `${day}1`, end: `${day}9` },
  today: `${day}4`,
};
