import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cases from './fixtures/scoring-cases.json' with { type: 'json' };
import {
  type Ambition,
  type DatedValue,
  gradeOf,
  type Metric,
  paceOf,
  percentOf,
  rollUp,
  scoreKeyResult,
} from './index.ts';

type Days = readonly string[];

interface KeyResultCase {
  metric: Metric;
  checkIns: DatedValue[];
  cycle: Days;
  today: string;
  raw: number | null;
  progress?: number | null;
  percent?: number;
}

interface Cases {
  keyResults: KeyResultCase[];
  rollups: {
    items: { progress: number | null; weight: number }[];
    progress: number | null;
    percent: number | null;
  }[];
  pace: { cycle: Days; today: string; progress: number | null; expected: number; pace: string }[];
  grades: { ambition: Ambition; progress: number; grade: number; band: string }[];
}

checkAll('the worked cases', cases as unknown as Cases);

describe('the project’s worked cases beside the checkout', () => {
  const file = new URL('../../../../shared/data/scoring-vectors.json', import.meta.url);
  if (existsSync(file)) checkAll('all of them', fromVectors(readFileSync(file, 'utf8')));
  else it.skip('are not there; the fixture holds the same numbers', () => undefined);
});

function checkAll(title: string, { keyResults, rollups, pace, grades }: Cases): void {
  describe(title, () => {
    it.each(keyResults.map((one, index) => ({ index, kind: one.metric.kind, ...one })))(
      'score key result $index ($kind) as $raw',
      ({ metric, checkIns, cycle, today, raw, progress, percent }) => {
        const score = scoreKeyResult({ metric }, checkIns, { cycle: datesOf(cycle), today });
        expectClose(score.raw, raw);
        if (progress !== undefined) expectClose(score.progress, progress);
        if (percent !== undefined) expect(percentOf(score.progress)).toBe(percent);
      },
    );

    it.each(rollups.map((one, index) => ({ index, ...one })))(
      'roll up the items of case $index to $percent %',
      ({ items, progress, percent }) => {
        const rolledUp = rollUp(items);
        expectClose(rolledUp.progress, progress);
        expect(percentOf(rolledUp.progress)).toBe(percent);
      },
    );

    it.each(pace)('find $progress on $today to be $pace', (one) => {
      const { progress, today } = one;
      const result = paceOf({ progress, today, cycle: datesOf(one.cycle), kind: 'number' });
      expect(result.pace).toBe(one.pace);
      expectClose(result.expected, one.expected);
    });

    it.each(grades)('grade $ambition $progress as $grade, $band', ({ grade, band, ...input }) => {
      expect(gradeOf(input)).toMatchObject({ grade, band });
    });
  });
}

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-6);
}

function datesOf([start = '', end = '']: Days): { start: string; end: string } {
  return { start, end };
}

interface Vector {
  kind: string;
  metric: { items?: object[]; steps?: [string, number][] };
  cycle?: Days;
  today?: string;
  checkIns?: [string, number][];
  value?: number | null;
  reached?: string | null;
  raw: number | null;
}

/** The shared file is terser: kinds beside the metric, no labels, no dates where none matter. */
function fromVectors(json: string): Cases {
  const vectors = JSON.parse(json) as Omit<Cases, 'keyResults'> & { keyResults: Vector[] };
  const keyResults = vectors.keyResults.map((vector): KeyResultCase => {
    const { kind, metric, cycle = ['2026-01-01', '2026-03-31'], today = '2026-02-01' } = vector;
    const items = metric.items?.map((item, index) => ({ label: `Nr. ${index}`, ...item }));
    const steps = metric.steps?.map(([label, score]) => ({ label, score }));
    return {
      ...vector,
      metric: { ...metric, kind, items, steps } as unknown as Metric,
      checkIns: checkInsOf(vector),
      cycle,
      today,
    };
  });
  return { ...vectors, keyResults };
}

function checkInsOf({ kind, checkIns, value, reached }: Vector): DatedValue[] {
  if (checkIns) return checkIns.map(([date, dated]) => ({ date, value: dated }));
  if (kind === 'steps') return [{ date: '2026-01-15', value: reached ?? null }];
  return typeof value === 'number' ? [{ date: '2026-01-15', value }] : [];
}
