import { array, assert, constantFrom, double, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from './cycle-summary.ts';
import type { GoalFigures, SummaryObjective } from './cycle-summary.ts';
import { objectiveStates } from './objective.ts';
import { trendsOf } from './trends.ts';

function objective(own: Partial<SummaryObjective>): SummaryObjective {
  return {
    state: 'active',
    unitId: 'it',
    themes: [],
    progress: 0.5,
    grade: 0.5,
    band: 'yellow',
    pace: 'behind',
    keyResults: 2,
    ...own,
  };
}

describe('the summary of a cycle', () => {
  it('counts objectives by band and pace, together, by unit and by theme', () => {
    const { whole, units, themes } = summaryOf('q1', [
      objective({ themes: ['RPA', 'Methoden'] }),
      objective({ progress: 1, grade: 1, band: 'green', pace: 'achieved', keyResults: 1 }),
      objective({ unitId: null, progress: null, grade: null, band: null, pace: 'open' }),
    ]);
    expect(whole).toEqual({
      objectives: 3,
      keyResults: 5,
      bands: { green: 1, yellow: 1, red: 0, none: 1 },
      paces: { achieved: 1, early: 0, onTrack: 0, behind: 1, offTrack: 0, open: 1, none: 0 },
      progress: 0.5,
      grade: 0.75,
    });
    expect(units.map(({ unitId, figures }) => [unitId, figures.objectives])).toEqual([
      ['it', 2],
      [null, 1],
    ]);
    expect(themes.map(({ theme, figures }) => [theme, figures.keyResults])).toEqual([
      ['RPA', 2],
      ['Methoden', 2],
    ]);
  });

  it('has no means without objectives', () => {
    const left = (['draft', 'proposed', 'postponed', 'dropped'] as const).map((state) =>
      objective({ state }),
    );
    expect(summaryOf('q1', left)).toMatchObject({
      whole: { objectives: 0, keyResults: 0, progress: null, grade: null },
      units: [],
      themes: [],
    });
  });

  it('adds up, and says the same as the trend of its cycle', () => {
    const fraction = double({ min: 0, max: 1, noNaN: true });
    const any = record<SummaryObjective>({
      state: constantFrom(...objectiveStates),
      unitId: option(constantFrom('it', 'finance')),
      themes: constantFrom([], ['RPA'], ['RPA', 'Methoden']),
      progress: option(fraction),
      grade: option(fraction),
      band: option(constantFrom('red', 'yellow', 'green')),
      pace: option(constantFrom('achieved', 'early', 'onTrack', 'behind', 'offTrack', 'open')),
      keyResults: integer({ min: 0, max: 5 }),
    });
    assert(
      property(array(any), (objectives) => {
        const { whole, units } = summaryOf('q1', objectives);
        const sums = (figures: GoalFigures) =>
          [figures.bands, figures.paces].map((counts) =>
            Object.values(counts).reduce((sum, count) => sum + count, 0),
          );
        for (const figures of [whole, ...units.map((unit) => unit.figures)]) {
          expect(sums(figures)).toEqual([figures.objectives, figures.objectives]);
        }
        for (const count of ['objectives', 'keyResults'] as const) {
          expect(units.reduce((sum, { figures }) => sum + figures[count], 0)).toBe(whole[count]);
        }
        const [trend] = trendsOf(
          [{ id: 'q1', kind: 'regular' }],
          objectives.map((each) => ({ ...each, cycleId: 'q1', lineageId: 'a' })),
          'organisation',
        );
        const { objectives: count, progress, grade } = whole;
        const points = count === 0 ? undefined : [{ cycleId: 'q1', count, progress, grade }];
        expect(trend?.points).toEqual(points);
      }),
    );
  });
});
