import type { CheckInValue } from './check-in.ts';
import type { Explanation } from './explanation.ts';
import type { IsoDate } from './iso-date.ts';
import type { Pace } from './pace.ts';

/** Every signal of one key result on one day. */
export interface KeyResultScore {
  /** May lie outside 0–1; `null` without a check-in (milestones are never open). */
  raw: number | null;
  /** `raw` limited to 0–1. */
  progress: number | null;
  /** The current value; `null` while open, and for `steps` with no step reached. */
  value: CheckInValue;
  /** 0–10, of the current check-in. */
  confidence: number | null;
  /** The day of the current check-in. */
  checkedInOn: IsoDate | null;
  /** `null` for `steps`, which have no pace. */
  pace: Pace | null;
  /** 0–1, the share of the cycle that has passed. */
  expected: number;
  /** No check-in for longer than twice the cadence. */
  isStale: boolean;
  /** How the progress came about; trees leave it out unless asked for it. */
  explanation?: Explanation;
}

/** Every signal of one objective on one day. */
export interface ObjectiveScore {
  /** 0–1, the roll-up of its items; `null` when none has weight. */
  progress: number | null;
  /** 0–10, one decimal: weighted mean over the key results that have one. */
  confidence: number | null;
  pace: Pace | null;
  expected: number;
  /** One of its counted key results or contributing objectives is stale. */
  isStale: boolean;
  /** How the progress came about; trees leave it out unless asked for it. */
  explanation?: Explanation;
}

/** A score and how it came about. */
export type Explained<Score> = Score & { explanation: Explanation };
