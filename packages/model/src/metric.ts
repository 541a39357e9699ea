/** How a key result is measured; decides which values its check-ins have and how they are scored. */
export type MetricKind = 'number' | 'maintain' | 'milestones' | 'steps';

/** A value that moves from a baseline to a target; the direction follows from the two. */
export interface NumberMetric {
  kind: 'number';
  /** Never equal to `target`: keeping a value is what `maintain` is for. */
  baseline: number;
  target: number;
  /** Beyond the target; shown, never scored. */
  stretch?: number | null;
  /** What the value counts, e.g. `Anträge`, `%`, `Tage`. */
  unit?: string | null;
}

/** A value that stays in a band. At least one bound; both are included in the band. */
export interface MaintainMetric {
  kind: 'maintain';
  lower?: number | null;
  upper?: number | null;
  unit?: string | null;
}

/** A step that is done or not. */
export interface Milestone {
  /** Unique in its key result: check-ins name milestones by it. */
  label: string;
  /** ≥ 0, default 1. */
  weight?: number;
  /** The state before the first check-in, default false; a check-in names all that are done. */
  done?: boolean;
}

/** Progress is the share of the milestones done, by weight. */
export interface MilestonesMetric {
  kind: 'milestones';
  items: readonly Milestone[];
}

/** A level that can be reached; its score is the progress it stands for. */
export interface Step {
  /** Unique in its key result: check-ins name the step reached by it. */
  label: string;
  /** 0–1; scores rise from step to step. */
  score: number;
}

/** Progress is the score of the step reached. It has no pace, for it rises in leaps. */
export interface StepsMetric {
  kind: 'steps';
  /** In rising order; without any, `defaultSteps`. */
  steps?: readonly Step[];
}

/** What a key result measures, told apart by `kind`. */
export type Metric = NumberMetric | MaintainMetric | MilestonesMetric | StepsMetric;

/** The unit where a metric has one, for its explanation. */
export function unitOf({ unit }: NumberMetric | MaintainMetric): { unit?: string } {
  return unit ? { unit } : {};
}

/** Commit 0.3, target 0.7, stretch 1.0 (method: metric kind `steps`). */
export const defaultSteps: readonly Step[] = Object.freeze([
  Object.freeze({ label: 'commit', score: 0.3 }),
  Object.freeze({ label: 'target', score: 0.7 }),
  Object.freeze({ label: 'stretch', score: 1 }),
]);
