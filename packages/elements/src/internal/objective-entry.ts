import type { NewKeyResult, NewObjective } from '@zielbaum/model';

/** A key result that comes with its objective. */
export type KeyResultEntry = Omit<NewKeyResult, 'objectiveId'>;

/** An objective with its key results, as it is to be saved. */
export interface ObjectiveEntry {
  objective: NewObjective;
  keyResults: readonly KeyResultEntry[];
}
