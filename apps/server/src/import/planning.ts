import type { Cycle, IsoDate } from '@zielbaum/model';
import type { Sentence } from '../sentence.ts';
import { shortened } from '../shortened.ts';
import type { Column } from './columns.ts';
import type { GoalList } from './goal-list.ts';
import type { Plan } from './plan.ts';
import type { RowProblem } from './problem.ts';
import type { Registry } from './registry.ts';
import type { StoredGoals } from './stored-goals.ts';

/** What the steps of planning share. */
export interface Planning {
  list: GoalList;
  stored: StoredGoals;
  registry: Registry;
  today: IsoDate;
  newId: () => string;
  plan: Plan;
  problems: RowProblem[];
}

export function addProblem(
  { problems }: Pick<Planning, 'problems'>,
  { line }: { line: number },
  where: { column: Column | null; reason: Sentence },
): void {
  problems.push({ line, ...where });
}

/** Refuses to write into a closed cycle, whose numbers do not change any more. */
export function refuseClosed(
  planning: Pick<Planning, 'problems'>,
  row: { line: number },
  cycle: Cycle | undefined,
): void {
  if (cycle?.phase !== 'closed') return;
  addProblem(planning, row, {
    column: null,
    reason: {
      de: `ändert etwas im Zyklus „${cycle.name}“, der abgeschlossen ist; seine Zahlen ändern sich nicht mehr`,
      en: `changes something in cycle "${cycle.name}", which is closed; its numbers do not change any more`,
    },
  });
}

/** For a parent that is not there, or is no parent for this row. */
export function wrongParent(
  ref: string,
  wanted: 'objective' | 'keyResult',
  isKnown: boolean,
): Sentence {
  const shown = shortened(ref);
  const isObjective = wanted === 'objective';
  if (!isKnown) {
    return {
      de: `nennt „${shown}“; diese ref gibt es weder in der Datei noch in der Organisation`,
      en: `names "${shown}"; there is no such ref in the file or in the organisation`,
    };
  }
  return {
    de: `nennt „${shown}“; das ist kein ${isObjective ? 'Ziel' : 'Schlüsselergebnis'}`,
    en: `names "${shown}"; that is not ${isObjective ? 'an objective' : 'a key result'}`,
  };
}
