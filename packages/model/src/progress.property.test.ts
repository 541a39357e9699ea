import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  explainScore,
  explanationText,
  paceOf,
  percentOf,
  rollUp,
  scoreKeyResult,
} from './index.ts';
import type { CheckInValue, DatedValue } from './check-in.ts';
import type { Metric } from './metric.ts';

const cycle = { start: '2026-01-01', end: '2026-03-31' };
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const weight = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const dayOf = (offset: number): string => addDays('2025-12-01', offset);
const day = fc.integer({ min: 0, max: 180 }).map(dayOf);
const instant = (order: number): string => new Date(order * 1_000).toISOString();
const labels = ['a', 'b', 'c', 'd'];

interface Case {
  metric: Metric;
  value: fc.Arbitrary<CheckInValue>;
}

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc
    .tuple(finite, finite)
    .filter(([baseline, target]) => baseline !== target)
    .map(([baseline, target]): Case => ({
      metric: { kind: 'number', baseline, target },
      value: finite,
    })),
  fc.tuple(finite, finite).map(([one, other]): Case => ({
    metric: { kind: 'maintain', lower: Math.min(one, other), upper: Math.max(one, other) },
    value: finite,
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

const history = cases.chain(({ metric, value }) =>
  fc.record({
    metric: fc.constant(metric),
    today: day,
    checkIns: fc.uniqueArray(fc.record({ date: day, value }), {
      selector: ({ date }) => date,
      maxLength: 12,
    }),
  }),
);

const items = fc.array(
  fc.record({
    progress: fc.option(finite, { nil: null }),
    weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 12 },
);

describe('scoring', () => {
  it('does not depend on the order of check-ins', () => {
    const shuffled = history.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray(one.checkIns, { minLength: one.checkIns.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ metric, today, checkIns }, other]) => {
        const context = { cycle, today };
        expect(scoreKeyResult({ metric }, other, context)).toEqual(
          scoreKeyResult({ metric }, checkIns, context),
        );
      }),
    );
  });

  it('takes of several check-ins on one day the one entered last, in any order', () => {
    const sameDay = fc.uniqueArray(fc.integer({ min: 0, max: 86_399 }), { minLength: 2 });
    fc.assert(
      fc.property(sameDay, (seconds) => {
        const checkIns = seconds.map((second) => ({
          date: '2026-02-01',
          value: second,
          createdAt: new Date(Date.UTC(2026, 1, 1, 0, 0, second)).toISOString(),
        }));
        const metric: Metric = { kind: 'number', baseline: 0, target: 1 };
        const { value } = scoreKeyResult({ metric }, checkIns, { cycle, today: '2026-02-01' });
        expect(value).toBe(Math.max(...seconds));
      }),
    );
  });

  it('counts corrected and withdrawn check-ins as if they had been entered rightly at once', () => {
    const number: Metric = { kind: 'number', baseline: 0, target: 7 };
    const corrections = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 3 });
    const entered = fc.record({ date: day, value: finite, corrections, isWithdrawn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entered, { maxLength: 8 }), day, (entries, today) => {
        const right = entries
          .map((entry, index) => ({ ...entry, createdAt: instant(index) }))
          .filter(({ isWithdrawn }) => !isWithdrawn)
          .map(({ date, createdAt, value, ...entry }) => ({
            date,
            createdAt,
            value: entry.corrections.at(-1) ?? value,
          }));
        const kept = entries.map(({ date, value }, index): DatedValue => {
          return { id: `${index}`, date, value, createdAt: instant(index), kind: 'value' };
        });
        for (const [index, { date, ...entry }] of entries.entries()) {
          let replaces = `${index}`;
          const replace = (kind: 'correction' | 'withdrawal', value: number): void => {
            const id = `later ${kept.length}`;
            kept.push({ id, date, value, createdAt: instant(kept.length), kind, replaces });
            replaces = id;
          };
          for (const value of entry.corrections) replace('correction', value);
          if (entry.isWithdrawn) replace('withdrawal', entry.value);
        }
        const context = { cycle, today };
        expect(scoreKeyResult({ metric: number }, kept.toReversed(), context)).toEqual(
          scoreKeyResult({ metric: number }, right, context),
        );
        const undated = kept.map(({ createdAt: _, ...checkIn }) => checkIn);
        expect(scoreKeyResult({ metric: number }, undated, context)).toEqual(
          scoreKeyResult({ metric: number }, right, context),
        );
      }),
    );
  });

  it('works a past day out by the metric that held on it, whatever it was changed to since', () => {
    const targets = fc.array(fc.record({ target: fc.integer({ min: 1, max: 99 }), from: day }), {
      minLength: 1,
      maxLength: 6,
    });
    const checkIns = fc.array(fc.record({ date: day, value: finite }), { maxLength: 6 });
    fc.assert(
      fc.property(targets, checkIns, day, (changes, entered, today) => {
        const inOrder = changes.toSorted((one, other) => one.from.localeCompare(other.from));
        const metricTo = (target: number): Metric => ({ kind: 'number', baseline: 0, target });
        const history = {
          metric: metricTo(inOrder.at(-1)?.target ?? 0),
          earlierMetrics: inOrder.slice(0, -1).map(({ target }, index) => ({
            metric: metricTo(target),
            until: addDays(inOrder[index + 1]?.from ?? '', -1),
          })),
        };
        // Whoever asked on that very day knew the changes until then only.
        const known = inOrder.findLast(({ from }) => from <= today) ?? inOrder[0];
        const context = { cycle, today };
        const then = scoreKeyResult({ metric: metricTo(known?.target ?? 0) }, entered, context);
        const now = scoreKeyResult(history, entered, context);
        const { metricUntil, ...inputs } = now.explanation.inputs;
        expect({ ...now, explanation: { ...now.explanation, inputs } }).toEqual(then);
        const next = inOrder.find(({ from }) => from > today);
        // Before the first of them held, the first is all there was.
        if (next && next !== inOrder[0]) expect(metricUntil).toBe(addDays(next.from, -1));
        else if (!next) expect(metricUntil).toBeUndefined();
      }),
    );
  });

  it('keeps progress within 0–1 and everything finite for any finite input', () => {
    fc.assert(
      fc.property(history, ({ metric, today, checkIns }) => {
        const { raw, progress, expected } = scoreKeyResult({ metric }, checkIns, { cycle, today });
        if (raw !== null) expect(Number.isFinite(raw)).toBe(true);
        if (progress !== null) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives a past day the same numbers whatever came later', () => {
    fc.assert(
      fc.property(history, ({ metric, today, checkIns }) => {
        const known = checkIns.filter(({ date }) => date <= today);
        const context = { cycle, today };
        expect(scoreKeyResult({ metric }, checkIns, context)).toEqual(
          scoreKeyResult({ metric }, known, context),
        );
      }),
    );
  });

  it('refuses NaN and Infinity wherever a number stands', () => {
    const broken = fc.constantFrom(NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(broken, finite, (bad, good) => {
        const context = { cycle, today: '2026-02-01' };
        const at = (metric: Metric, value: number) => () =>
          scoreKeyResult({ metric }, [{ date: '2026-01-05', value }], context);
        expect(at({ kind: 'number', baseline: bad, target: good }, good)).toThrow('finite');
        expect(at({ kind: 'number', baseline: good, target: bad }, good)).toThrow('finite');
        expect(at({ kind: 'maintain', lower: bad }, good)).toThrow('finite');
        expect(at({ kind: 'maintain', lower: good }, bad)).toThrow('finite');
        expect(() => rollUp([{ progress: bad }])).toThrow('finite');
        expect(() => rollUp([{ progress: good, weight: bad }])).toThrow('finite');
      }),
    );
  });

  it('refuses whatever is not a calendar day', () => {
    const notADay = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 13, max: 99 }))
        .map(([year, month]) => `${String(year).padStart(4, '0')}-${month}-01`),
      fc.integer({ min: 2201, max: 9999 }).map((year) => `${year}-01-01`),
      fc.constantFrom(
        '2026-02-29',
        '1899-12-31',
        '2026-04-31',
        '+002026-01-01',
        '2026-01-01T00:00',
      ),
    );
    fc.assert(
      fc.property(notADay, (today) => {
        const metric: Metric = { kind: 'number', baseline: 0, target: 1 };
        expect(() => scoreKeyResult({ metric }, [], { cycle, today })).toThrow('calendar day');
      }),
    );
  });
});

describe('a roll-up', () => {
  it('stays the same when all weights are scaled', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (parts, factor) => {
        const scaled = parts.map((part) => ({ ...part, weight: part.weight * factor }));
        // Weights so small that scaling loses digits are no proportions any more.
        fc.pre(parts.every(({ weight: each }) => each === 0 || each > 1e-300));
        const [one, other] = [rollUp(parts).progress, rollUp(scaled).progress];
        if (one === null || other === null) expect(other).toBe(one);
        else expect(other).toBeCloseTo(one, 9);
      }),
    );
  });

  it('stays within 0–1 for any finite progress and weight', () => {
    const extreme = fc.array(fc.record({ progress: fc.option(finite, { nil: null }), weight }));
    fc.assert(
      fc.property(extreme, (parts) => {
        const { progress } = rollUp(parts);
        if (progress === null) expect(parts.every((part) => part.weight === 0)).toBe(true);
        else expect(progress >= 0 && progress <= 1).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('explains itself: its items give the same mean by hand', () => {
    fc.assert(
      fc.property(items, (parts) => {
        const { progress, explanation } = rollUp(parts);
        let [sum, total] = [0, 0];
        for (const { counted, weight: each } of explanation.items ?? []) {
          sum += counted * each;
          total += each;
        }
        fc.pre(total > 1e-300);
        expect(progress).toBeCloseTo(sum / total, 9);
      }),
    );
  });

  it('shows per cent within half a point of the fraction', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (fraction) => {
        const percent = percentOf(fraction) ?? NaN;
        expect(Math.abs(percent - fraction * 100)).toBeLessThanOrEqual(0.50006);
      }),
    );
  });
});

describe('whatever the model explains', () => {
  const language = fc.constantFrom('de' as const, 'en' as const);
  const ambition = fc.constantFrom('committed' as const, 'aspirational' as const);
  const nonsense = /NaN|undefined|null|Infinity|∞|\[object| {2}/;

  it('becomes sentences that end, without a word of code in them', () => {
    fc.assert(
      fc.property(history, language, ambition, (one, inLanguage, ambitious) => {
        const { metric, checkIns, today: on } = one;
        const context = { cycle, today: on };
        const score = scoreKeyResult({ metric }, checkIns, context);
        const explained = explainScore(
          { id: 'k', score, ambition: ambitious, kind: metric.kind },
          context,
          inLanguage,
        );
        expect(explained.pace.value).toBe(score.pace);
        for (const { text } of [explained.progress, explained.pace, explained.grade]) {
          expect(text).toMatch(/^[\p{Lu}\d].*\.$/su);
          expect(text).not.toMatch(nonsense);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('also of objectives, on every day and with every border', () => {
    const border = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(items, language, fc.integer({ min: 1, max: 28 }), border, border, (...given) => {
        const [parts, inLanguage, day, one, other] = given;
        const { progress, explanation } = rollUp(parts);
        const judged = paceOf({
          progress,
          cycle: { start: '2026-02-05', end: '2026-02-20' },
          today: `2026-02-${String(day).padStart(2, '0')}`,
          thresholds: { onTrack: Math.max(one, other), behind: Math.min(one, other) },
        });
        for (const each of [explanation, judged.explanation]) {
          const text = explanationText(each, inLanguage);
          expect(text).toMatch(/^[\p{Lu}\d].*\.$/su);
          expect(text).not.toMatch(nonsense);
        }
      }),
      { numRuns: 500 },
    );
  });
});
