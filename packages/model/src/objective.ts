import type { ObjectiveScore } from './score.ts';

/** `committed` is to be reached in full; of `aspirational`, seven tenths are a success (see `gradeOf`). */
export type Ambition = 'committed' | 'aspirational';

/** Every state an objective can have, in the order of its life. */
export const objectiveStates = [
  'draft',
  'proposed',
  'agreed',
  'active',
  'postponed',
  'closed',
  'dropped',
] as const;

/** A state of an objective, one of `objectiveStates`. */
export type ObjectiveState = (typeof objectiveStates)[number];

/** What an objective's progress is the mean of. */
export type Rollup = 'keyResults' | 'children' | 'both';

/** "This objective contributes to that one" (Ausrichtung). */
export interface Alignment {
  parentId: string;
  /** ≥ 0: its weight in the parent's roll-up. */
  weight: number;
}

/** An alignment as it is given. */
export interface NewAlignment extends Pick<Alignment, 'parentId'> {
  /** ≥ 0, default 1: its weight in the parent's roll-up. */
  weight?: number;
}

/** A qualitative, outcome-oriented goal (Ziel), owned by a unit. */
export interface Objective {
  id: string;
  /** The name a goal list gave it, unique in its organisation; `null` when it came another way. */
  ref: string | null;
  cycleId: string;
  unitId: string | null;
  title: string;
  description: string;
  ambition: Ambition;
  state: ObjectiveState;
  rollup: Rollup;
  /** Fields of work across units, e.g. `Datengovernance`. */
  themes: readonly string[];
  /** The objectives it contributes to; never a loop. */
  alignments: readonly Alignment[];
}

/** An objective with its signals, as the API answers it. */
export interface ScoredObjective extends Objective {
  score: ObjectiveScore;
}

/** What creates an objective; everything but cycle and title has a default. */
export interface NewObjective extends Pick<Objective, 'cycleId' | 'title'> {
  /** Default empty. */
  description?: string;
  /** Default `null`: owned by the organisation as a whole. */
  unitId?: string | null;
  /** Default `aspirational`. */
  ambition?: Ambition;
  /** One of `firstStates`; default `draft`. */
  state?: ObjectiveState;
  /** Default `keyResults`. */
  rollup?: Rollup;
  /** Default none. */
  themes?: readonly string[];
  /** Default none. */
  alignments?: readonly NewAlignment[];
}

/**
 * What may change in an objective; what is left out stays, a list given replaces the old one. Its
 * state only as `objectiveTransitions` says.
 */
export interface ObjectiveChanges extends Partial<Omit<NewObjective, 'cycleId'>> {
  /** Kept in the history beside what changes; to drop an objective it is required. */
  reason?: string;
}

/** Where an objective is put among those of its cycle. */
export interface ObjectivePosition {
  /** The one to stand directly before; `null`: last. */
  before: string | null;
}
