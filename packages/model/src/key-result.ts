import type { Metric } from './metric.ts';
import type { KeyResultScore } from './score.ts';

/** A dropped key result keeps its check-ins, but counts nowhere any more. */
export type KeyResultState = 'active' | 'dropped';

/** A measurable result (Schlüsselergebnis); belongs to one objective. */
export interface KeyResult {
  id: string;
  /** The name a goal list gave it, unique in its organisation; `null` when it came another way. */
  ref: string | null;
  objectiveId: string;
  title: string;
  description: string;
  metric: Metric;
  /** ≥ 0, default 1; 0 takes it out of the roll-up. */
  weight: number;
  /** Days between check-ins. Stale after twice as many. */
  cadenceDays: number;
  /** A dropped key result is left out of the roll-up. */
  state: KeyResultState;
  /** Units that work on it beside the owner of its objective; their members may check in, too. */
  contributorUnitIds: readonly string[];
}

/** A key result with its signals, as the API answers it. */
export interface ScoredKeyResult extends KeyResult {
  score: KeyResultScore;
}

/** What creates a key result. */
export interface NewKeyResult extends Pick<KeyResult, 'objectiveId' | 'title' | 'metric'> {
  /** Default empty. */
  description?: string;
  /** Default 1. */
  weight?: number;
  /** Default as the organisation has set, at first 7. */
  cadenceDays?: number;
  /** At most 20; default none. */
  contributorUnitIds?: readonly string[];
}

/** Why a key result is measured otherwise from now on. */
export interface MetricChange {
  /** Never empty. */
  reason: string;
}

/** What may change in a key result; what is left out stays, a metric given replaces the old one. */
export interface KeyResultChanges extends Partial<
  Omit<NewKeyResult, 'objectiveId'> & Pick<KeyResult, 'state'>
> {
  /** Needed with another `metric` while the cycle is active or in review; the old one is kept. */
  metricChange?: MetricChange;
}
