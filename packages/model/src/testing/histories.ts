import fc from 'fast-check';
import { addDays } from '../calendar.ts';
import type { CheckInValue } from '../check-in.ts';
import type { Metric } from '../metric.ts';

/** Any number but NaN and Infinity. */
export const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });
const weight = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const dayOf = (offset: number): string => addDays('2025-12-01', offset);
const day = fc.integer({ min: 0, max: 180 }).map(dayOf);
const labels = ['a', 'b', 'c', 'd'];

interface Case {
  metric: Metric;
  value: fc.Arbitrary<CheckInValue>;
}

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc
    .tuple(anyFinite, anyFinite)
    .filter(([baseline, target]) => baseline !== target)
    .map(([baseline, target]): Case => ({
      metric: { kind: 'number', baseline, target },
      value: anyFinite,
    })),
  fc.tuple(anyFinite, anyFinite).map(([one, other]): Case => ({
    metric: { kind: 'maintain', lower: Math.min(one, other), upper: Math.max(one, other) },
    value: anyFinite,
  })),
  fc.array(weight, { minLength: 1, maxLength: 4 }).map((weights): Case => ({
    metric: {
      kind: 'milestones',
      items: weights.map((each, index) => ({ label: String(labels[index]), weight: each })),
    },
    value: fc.subarray(labels),
  })),
  fc.constant<Case>({
    metric: { kind: 'steps' },
    value: fc.constantFrom('commit', 'target', 'stretch', 'andere', null),
  }),
);

/** A metric of any kind, a day and check-ins around the first quarter of 2026. */
export const anyHistory = cases.chain(({ metric, value }) =>
  fc.record({
    metric: fc.constant(metric),
    today: day,
    checkIns: fc.uniqueArray(fc.record({ date: day, value }), {
      selector: ({ date }) => date,
      maxLength: 12,
    }),
  }),
);

/** What a roll-up may be given. */
export const anyItems = fc.array(
  fc.record({
    progress: fc.option(anyFinite, { nil: null }),
    weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 12 },
);
