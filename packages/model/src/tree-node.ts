import type { Cycle } from './cycle.ts';
import type { IsoDate } from './iso-date.ts';
import type { KeyResult } from './key-result.ts';
import type { Objective } from './objective.ts';
import type { Organisation } from './organisation.ts';
import type { Review } from './review.ts';
import type { KeyResultScore, ObjectiveScore } from './score.ts';

/** A key result as a tree shows it, with the metric that held on the tree's day. */
export interface TreeKeyResult extends Pick<
  KeyResult,
  'id' | 'title' | 'description' | 'metric' | 'weight' | 'state'
> {
  score: KeyResultScore;
}

/** What the review says of an objective in a tree. */
export type TreeReview = Omit<Review, 'objectiveId'>;

/**
 * An objective as a tree shows it. One that contributes to several others stands in full under the
 * first and as a reference (`isReference`, without key results and children) under the rest.
 */
export interface TreeObjective extends Pick<
  Objective,
  'id' | 'title' | 'description' | 'ambition' | 'state' | 'rollup' | 'themes'
> {
  /** Name of the owning unit. */
  unit: string | null;
  score: ObjectiveScore;
  keyResults: readonly TreeKeyResult[];
  children: readonly TreeObjective[];
  /** ≥ 0: what it weighs in the roll-up of the objective it stands under; missing at the top. */
  weight?: number;
  isReference?: boolean;
  /** The organisation that shares it with this one: it is read-only, and its parts stay there. */
  sharedBy?: string;
  /** Only in a closed cycle, where the numbers hold for its end; not of what others share. */
  review?: TreeReview;
}

/** The objectives of one organisation and cycle on one day, with every number worked out. */
export interface Tree {
  organisation: Pick<Organisation, 'id' | 'name' | 'kind' | 'isExample'>;
  cycle: Cycle;
  /** The day the numbers hold for. */
  today: IsoDate;
  objectives: readonly TreeObjective[];
}
