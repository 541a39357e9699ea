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
  /** `null` for a key result that a member shares: it has none here. */
  id: string | null;
  /** Its own id, or that of the objective a key result belongs to. */
  objectiveId: string;
  /** `null` where a member shares it: its cycle and unit are the member's. */
  cycleId: string | null;
  /** The unit that owns the objective. */
  unitId: string | null;
  /** In an alliance: name of the member that shares it. Missing where it is the organisation's own. */
  sharedBy?: string;
  title: string;
  /** Of a key result: `dropped` when it is, else the state of its objective. */
  state: ObjectiveState;
  /** Of a key result that a member shares only its progress is known, the rest is `null`. */
  score: Pick<ObjectiveScore, 'progress' | 'pace'> & { isStale: boolean | null };
  /** `null` when no words were asked for. */
  match: TextMatch | null;
}
