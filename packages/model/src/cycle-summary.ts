import type { GradeBand } from './grade.ts';
import type { Pace } from './pace.ts';
import { isCounted, meansOf } from './trends.ts';
import type { TrendObjective } from './trends.ts';

/** An objective as a summary looks at it. */
export type SummaryObjective = Pick<
  TrendObjective,
  'state' | 'unitId' | 'themes' | 'progress' | 'grade'
> & {
  /** Of the grade in force. */
  band: GradeBand | null;
  pace: Pace | null;
  /** How many of its key results are active. */
  keyResults: number;
};

/** How some objectives stand together. */
export interface GoalFigures {
  objectives: number;
  keyResults: number;
  /** How many objectives lie in each band; `none`: without a grade. */
  bands: Record<GradeBand | 'none', number>;
  /** How many objectives go at each pace; `none`: those that have none. */
  paces: Record<Pace | 'none', number>;
  /** The mean, with what is open as 0; `null` without objectives. */
  progress: number | null;
  /** The mean of those that have one; `null` when none has. */
  grade: number | null;
}

/** A cycle in a few figures. */
export interface CycleSummary {
  cycleId: string;
  whole: GoalFigures;
  /** `unitId` is `null` for what belongs to the organisation as a whole. */
  units: readonly { unitId: string | null; figures: GoalFigures }[];
  /** An objective with several themes counts in each. */
  themes: readonly { theme: string; figures: GoalFigures }[];
}

/**
 * The figures of a cycle's objectives, together, by unit and by theme. Whatever was not agreed,
 * dropped or postponed is left out. Units and themes come in the order of their first objective.
 */
export function summaryOf(cycleId: string, all: readonly SummaryObjective[]): CycleSummary {
  const objectives = all.filter(isCounted);
  const units = new Set(objectives.map(({ unitId }) => unitId));
  const themes = new Set(objectives.flatMap((objective) => objective.themes));
  return {
    cycleId,
    whole: figuresOf(objectives),
    units: [...units].map((unitId) => ({
      unitId,
      figures: figuresOf(objectives.filter((objective) => objective.unitId === unitId)),
    })),
    themes: [...themes].map((theme) => ({
      theme,
      figures: figuresOf(objectives.filter((objective) => objective.themes.includes(theme))),
    })),
  };
}

function figuresOf(objectives: readonly SummaryObjective[]): GoalFigures {
  const bands = { green: 0, yellow: 0, red: 0, none: 0 };
  const paces = { achieved: 0, early: 0, onTrack: 0, behind: 0, offTrack: 0, open: 0, none: 0 };
  let keyResults = 0;
  for (const objective of objectives) {
    bands[objective.band ?? 'none'] += 1;
    paces[objective.pace ?? 'none'] += 1;
    keyResults += objective.keyResults;
  }
  return { objectives: objectives.length, keyResults, bands, paces, ...meansOf(objectives) };
}
