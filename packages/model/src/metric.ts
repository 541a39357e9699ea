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

export interface Milestone {
  /** Unique in its key result: check-ins name milestones by it. */
  label: string;
  /** ≥ 0, default 1. */
  weight?: number;
  /** The state before the first check-in, default false; a check-in names all that are done. */
  done?: boolean;
}

export interface MilestonesMetric {
  kind: 'milestones';
  items: readonly Milestone[];
}

export interface Step {
  /** Unique in its key result: check-ins name the step reached by it. */
  label: string;
  /** 0–1; scores rise from step to step. */
  score: number;
}

export interface StepsMetric {
  kind: 'steps';
  /** In rising order; without any, `defaultSteps`. */
  steps?: readonly Step[];
}

export type Metric = NumberMetric | MaintainMetric | MilestonesMetric | StepsMetric;

/** Commit 0.3, target 0.7, stretch 1.0 (method: metric kind `steps`). */
export const defaultSteps: readonly Step[] = Object.freeze([
  Object.freeze({ label: 'commit', score: 0.3 }),
  Object.freeze({ label: 'target', score: 0.7 }),
  Object.freeze({ label: 'stretch', score: 1 }),
]);
