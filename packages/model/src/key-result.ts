import type { Metric } from './metric.ts';

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
  /** Days between check-ins, default 7 (weekly). Stale after twice as many. */
  cadenceDays: number;
  /** A dropped key result is left out of the roll-up. */
  state: KeyResultState;
}
