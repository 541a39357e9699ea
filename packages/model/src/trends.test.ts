import { assert, constantFrom, array, record, double, integer, option, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveStates } from './objective.ts';
import { trendsOf } from './trends.ts';
import type { TrendObjective } from './trends.ts';

const cycles = [
  { id: 'q1', kind: 'regular' },
  { id: 'practice', kind: 'practice' },
  { id: 'q2', kind: 'regular' },
] as const;

function objective(own: Partial<TrendObjective>): TrendObjective {
  return {
    cycleId: 'q1',
    state: 'closed',
    unitId: 'it',
    themes: [],
    lineageId: 'a',
    progress: 0.5,
    grade: 0.5,
    ...own,
  };
}

describe('a trend', () => {
  it('is the mean over the objectives of each cycle', () => {
    const objectives = [
      objective({ progress: 0.2, grade: 0.2 }),
      objective({ progress: 0.6, grade: 0.7 }),
      objective({ cycleId: 'q2', progress: 1, grade: null }),
    ];
    const [first, second] = trendsOf(cycles, objectives, 'organisation')[0]?.points ?? [];
    expect(first).toMatchObject({ cycleId: 'q1', count: 2, progress: 0.4 });
    expect(first?.grade).toBeCloseTo(0.45, 12);
    expect(second).toEqual({ cycleId: 'q2', count: 1, progress: 1, grade: null });
  });

  it('leaves out practice cycles, and what was not agreed or was given up', () => {
    const left = [
      objective({ cycleId: 'practice' }),
      ...(['draft', 'proposed', 'postponed', 'dropped'] as const).map((state) =>
        objective({ state }),
      ),
    ];
    expect(trendsOf(cycles, left, 'organisation')).toEqual([]);
  });

  it('counts an open objective as 0', () => {
    const [trend] = trendsOf(cycles, [objective({ progress: null, grade: null })], 'organisation');
    expect(trend?.points).toEqual([{ cycleId: 'q1', count: 1, progress: 0, grade: null }]);
  });

  it('follows units, themes and lines', () => {
    const objectives = [
      objective({ unitId: 'it', themes: ['RPA', 'Methoden'], lineageId: 'a' }),
      objective({ cycleId: 'q2', unitId: null, themes: ['RPA'], lineageId: 'a' }),
    ];
    const keys = (by: 'unit' | 'theme' | 'lineage') =>
      trendsOf(cycles, objectives, by).map(({ key, points }) => [key, points.length]);
    expect(keys('unit')).toEqual([
      ['it', 1],
      [null, 1],
    ]);
    expect(keys('theme')).toEqual([
      ['RPA', 2],
      ['Methoden', 1],
    ]);
    expect(keys('lineage')).toEqual([['a', 2]]);
  });

  it('neither loses nor invents an objective, and stays within its members', () => {
    const fraction = double({ min: 0, max: 1, noNaN: true });
    const any = record({
      cycleId: constantFrom('q1', 'q2', 'practice', 'gone'),
      state: constantFrom(...objectiveStates),
      unitId: option(constantFrom('it', 'finance')),
      themes: constantFrom([], ['RPA']),
      lineageId: integer({ min: 0, max: 3 }).map(String),
      progress: option(fraction),
      grade: option(fraction),
    });
    assert(
      property(array(any), constantFrom('organisation', 'unit', 'lineage'), (objectives, by) => {
        const points = trendsOf(cycles, objectives, by).flatMap((trend) => trend.points);
        const expected = objectives.filter(
          ({ cycleId, state }) =>
            ['q1', 'q2'].includes(cycleId) && ['agreed', 'active', 'closed'].includes(state),
        );
        expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
        for (const { progress, grade } of points) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          if (grade !== null) expect(grade).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
