import type { ObjectiveState } from './objective.ts';
import type { ObjectiveScore } from './score.ts';

/** What can be found. */
export type GoalKind = 'objective' | 'keyResult';

/** A part of a text in UTF-16 units, as `String.slice` takes them: `start` included, `end` not. */
export interface TextRange {
  start: number;
  end: number;
}

/** The piece of a goal's text that was found, as plain text. */
export interface TextMatch {
  field: 'title' | 'description';
  /** The title, or a part of the description with `…` where it was cut. */
  text: string;
  /** The words in `text` that were found, in its order. */
  ranges: readonly TextRange[];
}

/** An objective or a key result that was found. */
export interface SearchHit {
  kind: GoalKind;
  id: string;
  /** Its own id, or that of the objective a key result belongs to. */
  objectiveId: string;
  cycleId: string;
  /** The unit that owns the objective. */
  unitId: string | null;
  title: string;
  /** Of a key result: `dropped` when it is, else the state of its objective. */
  state: ObjectiveState;
  score: Pick<ObjectiveScore, 'progress' | 'pace' | 'isStale'>;
  /** `null` when no words were asked for. */
  match: TextMatch | null;
}
