import type { Authored } from './author.ts';
import type { IsoDate } from './iso-date.ts';

/** What is kept of an objective's past, so that nobody's goal is overwritten unseen. */
export type ObjectiveEventField = 'state' | 'title' | 'description';

/** One change of what an objective is or says. Never changed itself. */
export interface ObjectiveEvent extends Authored {
  id: string;
  /** The day it was changed. */
  date: IsoDate;
  field: ObjectiveEventField;
  /** What it was before, of a `state` one of `objectiveStates`. */
  from: string;
  /** What it was changed to. */
  to: string;
  /** As given with the change. */
  reason: string | null;
}
