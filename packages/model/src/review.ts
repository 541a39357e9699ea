import type { Cycle } from './cycle.ts';
import type { GradeBand } from './grade.ts';
import type { ObjectiveState } from './objective.ts';

/** What becomes of an objective in the next cycle. */
export type OutcomeKind = 'keep' | 'change' | 'drop';

/** A grade the review has set in place of the proposed one. */
export interface GradeOverride {
  /** 0.0–1.0 in tenths. */
  grade: number;
  reason: string;
}

/** What the review (Review) says of an objective. */
export interface Review {
  objectiveId: string;
  /** Progress rounded half up to one decimal; `null` without progress. */
  proposedGrade: number | null;
  /** Default `null`: the proposed grade is good. */
  override: GradeOverride | null;
  /** The one in force: set, or else proposed. */
  grade: number | null;
  band: GradeBand | null;
  /** What there is to say at the end. */
  note: string;
  /** Kept as it is, taken along to be changed, or dropped; `null` until it is decided. */
  outcome: { kind: OutcomeKind; reason: string } | null;
}

/** What people write in a review; the rest is worked out. */
export type WrittenReview = Pick<Review, 'override' | 'note' | 'outcome'>;

/** What may change in a review; what is left out stays, `null` takes back. */
export type ReviewChanges = Partial<WrittenReview>;

/** Takes what was kept or is to be changed into the next cycle. */
export interface CarryOver {
  /** A cycle that is not closed and begins no earlier. */
  toCycleId: string;
  /** Default: all of the cycle whose outcome is `keep` or `change`, and that are not dropped. */
  objectiveIds?: readonly string[];
}

/** An objective and its copy in the next cycle. */
export interface CarriedObjective {
  fromId: string;
  id: string;
  title: string;
  /** Key results that were reached, and so have no way left to go: they were not copied. */
  reachedKeyResults: readonly string[];
}

/** What a carry-over has taken along, this time or before. */
export interface CarriedOver {
  toCycleId: string;
  objectives: readonly CarriedObjective[];
}

/** One cycle in the line of an objective: it, what it was copied from, and its copies. */
export interface LineageEntry {
  objectiveId: string;
  title: string;
  state: ObjectiveState;
  cycle: Pick<Cycle, 'id' | 'name' | 'start' | 'end' | 'kind' | 'phase'>;
  progress: number | null;
  /** The one in force: set, or else proposed from the progress of the day; final once it is closed. */
  grade: number | null;
  band: GradeBand | null;
  outcome: OutcomeKind | null;
}
