import type { Cycle, CycleKind, CyclePhase, KeyResult, Metric, Objective } from '@zielbaum/model';
import type { IsoDate } from '@zielbaum/model';
import type { Sentence } from '../sentence.ts';
import type { Column } from './columns.ts';
import type { RowProblem } from './problem.ts';
import type { DecimalSign } from './read-number.ts';

/** A cycle as a row names it. */
export interface ListedCycle {
  name: string;
  /** `undefined` where neither the row nor the name tells the days: it must be known already. */
  dates: Pick<Cycle, 'start' | 'end'> | undefined;
  /** The row gives both days itself; otherwise they follow from the name. */
  hasDates: boolean;
  /** Why no days follow from the name. */
  reason: Sentence | undefined;
  kind: CycleKind | undefined;
  phase: CyclePhase | undefined;
}

export interface ListedParent {
  ref: string;
  weight: number;
}

/** `undefined` stands for what the list does not speak of: it stays as it is, or takes its default. */
type Listed<Fields> = { [Name in keyof Fields]: Fields[Name] | undefined };

export interface ListedObjective extends Listed<
  Pick<Objective, 'description' | 'ambition' | 'state' | 'rollup' | 'themes'>
> {
  line: number;
  ref: string;
  title: string;
  /** `undefined` only where the row has a problem with it. */
  cycle: ListedCycle | undefined;
  /** `null`: of no unit. A path gives all names from the root of the tree on, a name only the last. */
  unit: { name: string } | { path: readonly string[] } | null | undefined;
  parents: readonly ListedParent[] | undefined;
}

export interface ListedKeyResult extends Listed<
  Pick<KeyResult, 'description' | 'weight' | 'cadenceDays' | 'state'>
> {
  line: number;
  ref: string;
  title: string;
  parent: string;
  /** As the row names them; both follow from the objective. */
  cycleName: string | undefined;
  unitName: string | undefined;
  /** `undefined` only where the row has a problem with it. */
  metric: Metric | undefined;
  /** Whether its check-ins are numbers; known also where the metric has a problem. */
  isNumeric: boolean;
}

export interface ListedCheckIn {
  line: number;
  parent: string;
  /** `undefined` where the row has a problem with it. */
  date: IsoDate | undefined;
  /** As the file has it: what it means depends on the key result. */
  value: string;
  confidence: number | null;
  note: string;
  author: string | null;
}

/** What a file says, row by row, before it is compared with what the database knows. */
export interface GoalList {
  objectives: ListedObjective[];
  keyResults: ListedKeyResult[];
  checkIns: ListedCheckIn[];
  columns: ReadonlySet<Column>;
  decimalSign: DecimalSign;
  problems: RowProblem[];
  /** In the order they first occur. */
  organisations: string[];
  unknownColumns: string[];
}
