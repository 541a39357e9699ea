import { randomUUID } from 'node:crypto';
import type { IsoDate } from '@zielbaum/model';
import type { GoalList } from './goal-list.ts';
import type { Plan } from './plan.ts';
import { emptyPlan } from './plan.ts';
import { planCheckIns } from './plan-check-ins.ts';
import { planKeyResults } from './plan-key-results.ts';
import { planObjectives } from './plan-objectives.ts';
import type { Planning } from './planning.ts';
import { GoalListError } from './problem.ts';
import { createRegistry } from './registry.ts';
import type { StoredGoals } from './stored-goals.ts';

/**
 * Compares a goal list with what the database knows, and checks everything that needs both.
 *
 * @throws GoalListError with all problems of the list, in the order of the file
 */
export function planImport(list: GoalList, stored: StoredGoals, today: IsoDate): Plan {
  const problems = [...list.problems];
  const newId = () => randomUUID();
  const registry = createRegistry(list, stored, { newId, problems });
  const planning: Planning = { list, stored, registry, today, newId, plan: emptyPlan(), problems };
  const objectives = planObjectives(planning);
  const keyResults = planKeyResults(planning, objectives);
  planCheckIns(planning, keyResults);
  if (problems.length > 0) {
    throw new GoalListError(problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)));
  }
  return planning.plan;
}
