import type { Cycle, IsoDate, KeyResult, Metric, Objective, Unit } from '@zielbaum/model';
import type { StoredCheckIn } from './stored-goals.ts';

/** What is to be written about one kind of thing, and how many need nothing. */
export interface Changes<Thing> {
  created: Thing[];
  /** As they shall be. */
  changed: Thing[];
  unchanged: number;
  /** In the database, in a cycle the file speaks of, but not in the file: left alone. */
  absent: number;
}

/** Everything an import will do. Nothing in it that is not a change. */
export interface Plan {
  /** Parents before their children. */
  newUnits: Unit[];
  newCycles: Cycle[];
  changedCycles: Cycle[];
  objectives: Changes<Objective>;
  /** Ids of changed objectives whose alignments are others now. */
  realigned: Set<string>;
  keyResults: Changes<KeyResult>;
  /** What changed key results of a cycle under way were measured by, and until when. */
  earlierMetrics: { keyResultId: string; metric: Metric; until: IsoDate }[];
  checkIns: Changes<StoredCheckIn>;
  /** Alignments that lead to an objective of another cycle, where no tree shows them. */
  crossCycleAlignments: number;
  /** Key results that name another unit than their objective has. */
  foreignUnits: number;
}

export function emptyPlan(): Plan {
  const none = () => ({ created: [], changed: [], unchanged: 0, absent: 0 });
  return {
    newUnits: [],
    newCycles: [],
    changedCycles: [],
    objectives: none(),
    realigned: new Set(),
    keyResults: none(),
    earlierMetrics: [],
    checkIns: none(),
    crossCycleAlignments: 0,
    foreignUnits: 0,
  };
}
