import type { Cycle } from './cycle.ts';
import type { Alignment, Objective } from './objective.ts';
import type { ObjectiveScore } from './score.ts';

/** What others see of a key result. */
export interface SnapshotKeyResult {
  title: string;
  progress: number | null;
  /** What its value counts; `null` where it has no unit. */
  unit: string | null;
  /** The current one; `null` while open, and where values are no numbers. */
  value: number | null;
  /** `null` where it does not move from a number to another. */
  baseline: number | null;
  target: number | null;
}

/**
 * Everything others see of a shared objective (Freigabe), and nothing else: no notes, blockers,
 * authors or people.
 */
export interface Snapshot
  extends
    Pick<Objective, 'title' | 'description' | 'themes' | 'ambition' | 'state'>,
    Pick<ObjectiveScore, 'progress' | 'confidence' | 'pace' | 'isStale'> {
  /** Name of the owning unit. */
  unit: string | null;
  cycle: Pick<Cycle, 'name' | 'start' | 'end' | 'kind'>;
  /** The active ones; only where they are shared too. */
  keyResults?: readonly SnapshotKeyResult[];
}

/** What an objective is shared with. */
export interface ShareTerms {
  /** Whether its key results are seen, with their numbers; default false. */
  withKeyResults?: boolean;
}

/** "An alliance, or the public, may read this objective" (Freigabe). */
export interface Share {
  id: string;
  objectiveId: string;
  /** `public`, or the id of an alliance. */
  audience: string;
  withKeyResults: boolean;
  /** What they see. */
  snapshot: Snapshot;
}

/** An objective that everybody may read, as everybody sees it. */
export type PublicObjective = Pick<Share, 'id' | 'snapshot'>;

/** An objective that a member shares with the alliance. Read-only. */
export interface SharedObjective {
  /** The alliance's own; the member knows it by another. */
  id: string;
  /** Name of the member. */
  organisation: string;
  snapshot: Snapshot;
  /** The alliance's objectives it contributes to. */
  alignments: readonly Alignment[];
}

/** How much a shared objective weighs in the roll-up of one of the alliance's. */
export interface SharedAlignment {
  /** ≥ 0, default 1. */
  weight?: number;
}
