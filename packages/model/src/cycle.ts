import type { IsoDate } from './iso-date.ts';
import type { PaceThresholds } from './pace-thresholds.ts';

/** `practice` cycles (Übungszyklus) are never counted in trends or reports. */
export type CycleKind = 'regular' | 'practice';

/** Where a cycle stands (Planung, läuft, Review, abgeschlossen). In a closed one nothing changes any more. */
export type CyclePhase = 'planning' | 'active' | 'review' | 'closed';

/** A dated period, usually a quarter. Both ends are included. */
export interface Cycle {
  id: string;
  /** Unique in its organisation, e.g. `2026-Q4`, `2026-H2` or `2026-03-01/2026-06-30`. */
  name: string;
  start: IsoDate;
  /** Never before `start`. */
  end: IsoDate;
  kind: CycleKind;
  phase: CyclePhase;
}

/** The part of a cycle that scoring looks at. */
export interface CycleDates extends Pick<Cycle, 'start' | 'end'> {
  /** Those in force when it was closed, which hold from then on. */
  paceThresholds?: PaceThresholds | null;
}

/** What creates a cycle. */
export interface NewCycle extends Pick<Cycle, 'name' | 'start' | 'end'> {
  /** Default `regular`. */
  kind?: CycleKind;
  /** Default `planning`. */
  phase?: CyclePhase;
}

/**
 * What may change in a cycle; what is left out stays. Start and kind while it is planned, the end also
 * to a later day while it is active, the phase one step at a time (`nextPhases`), in a closed one nothing.
 */
export type CycleChanges = Partial<Required<NewCycle>>;
