import type { Cycle } from './cycle.ts';
import type { ObjectiveState } from './objective.ts';

/** What a trend follows over cycles. */
export type TrendKey = 'organisation' | 'unit' | 'theme' | 'lineage';

/** An objective as a trend looks at it. */
export interface TrendObjective {
  cycleId: string;
  state: ObjectiveState;
  unitId: string | null;
  themes: readonly string[];
  /** The first objective of its line. */
  lineageId: string;
  /** A fraction; `null` while open, which counts as 0. */
  progress: number | null;
  /** The grade in force; `null`: left out of the mean. */
  grade: number | null;
}

/** One cycle of a trend. */
export interface TrendPoint {
  cycleId: string;
  /** How many objectives it is the mean of, at least 1. */
  count: number;
  /** The mean of their progress. */
  progress: number;
  /** The mean of their grades, set or else proposed; `null` when none has one. A cycle under way still moves. */
  grade: number | null;
}

/** A trend of one unit, theme, line, or of everything. */
export interface Trend {
  /** Id of the unit or of the line's first objective, or the theme's name; `null`: the whole, or no unit. */
  key: string | null;
  /** In the order of the cycles given. */
  points: readonly TrendPoint[];
}

const counted: readonly ObjectiveState[] = ['agreed', 'active', 'closed'];

/** Counts nothing that was not yet agreed, and nothing that was given up. */
export function isCounted({ state }: Pick<TrendObjective, 'state'>): boolean {
  return counted.includes(state);
}

/**
 * How progress and grades went over cycles: the mean over the objectives of each cycle, all alike.
 * Practice cycles are left out, and so is whatever was not agreed, dropped or postponed. A cycle
 * without such an objective has no point. An objective with several themes counts in each.
 */
export function trendsOf(
  cycles: readonly Pick<Cycle, 'id' | 'kind'>[],
  objectives: readonly TrendObjective[],
  by: TrendKey,
): Trend[] {
  const order = cycles.filter(({ kind }) => kind === 'regular').map(({ id }) => id);
  const trends = new Map<string | null, Map<string, TrendObjective[]>>();
  for (const objective of objectives) {
    if (!isCounted(objective) || !order.includes(objective.cycleId)) continue;
    for (const key of keysOf(objective, by)) {
      const trend = trends.get(key) ?? new Map<string, TrendObjective[]>();
      const sameCycle = trend.get(objective.cycleId) ?? [];
      trends.set(key, trend.set(objective.cycleId, [...sameCycle, objective]));
    }
  }
  return [...trends].map(([key, trend]) => ({
    key,
    points: order.flatMap((cycleId) => {
      const members = trend.get(cycleId);
      return members ? [pointOf(cycleId, members)] : [];
    }),
  }));
}

function keysOf(objective: TrendObjective, by: TrendKey): readonly (string | null)[] {
  switch (by) {
    case 'organisation':
      return [null];
    case 'unit':
      return [objective.unitId];
    case 'theme':
      return objective.themes;
    case 'lineage':
      return [objective.lineageId];
  }
}

function pointOf(cycleId: string, members: readonly TrendObjective[]): TrendPoint {
  const { progress, grade } = meansOf(members);
  return { cycleId, count: members.length, progress: progress ?? 0, grade };
}

/** Open progress counts as 0, and a missing grade not at all; `null` where there is nothing to count. */
export function meansOf(
  objectives: readonly Pick<TrendObjective, 'progress' | 'grade'>[],
): Pick<TrendObjective, 'progress' | 'grade'> {
  return {
    progress: meanOf(objectives.map(({ progress }) => progress ?? 0)),
    grade: meanOf(objectives.flatMap(({ grade }) => (grade === null ? [] : [grade]))),
  };
}

function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
