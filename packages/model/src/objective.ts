export type Ambition = 'committed' | 'aspirational';

export type ObjectiveState =
  | 'draft'
  | 'proposed'
  | 'agreed'
  | 'active'
  | 'postponed'
  | 'closed'
  | 'dropped';

/** What an objective's progress is the mean of. */
export type Rollup = 'keyResults' | 'children' | 'both';

/** "This objective contributes to that one" (Ausrichtung). */
export interface Alignment {
  parentId: string;
  /** ≥ 0, default 1: its weight in the parent's roll-up. */
  weight: number;
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
