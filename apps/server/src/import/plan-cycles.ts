import type { Cycle, CyclePhase, IsoDate } from '@zielbaum/model';
import type { ListedCycle, ListedObjective } from './goal-list.ts';
import type { Planning } from './planning.ts';
import { addProblem, refuseClosed } from './planning.ts';

/** Finds or plans the cycle an objective's row names; `undefined` where it has a problem. */
export type CycleOf = (objective: ListedObjective) => Cycle | undefined;

/** The phase an import assumes: what a day makes of a cycle that nobody has closed yet. */
export function assumedPhase(
  { start, end }: Pick<Cycle, 'start' | 'end'>,
  today: IsoDate,
): CyclePhase {
  if (today < start) return 'planning';
  return today <= end ? 'active' : 'review';
}

export function createCyclePlan(planning: Planning): CycleOf {
  const { stored, plan, today, newId } = planning;
  const known = new Map(stored.cycles.map((cycle) => [cycle.name, cycle]));
  const decided = new Map<string, { cycle: Cycle; listed: ListedCycle; line: number }>();

  return (objective) => {
    const listed = objective.cycle;
    if (!listed) return undefined;
    const earlier = decided.get(listed.name);
    if (earlier) {
      if (!isSame(listed, earlier.listed))
        addProblem(planning, objective, contradiction(listed, earlier.line));
      return earlier.cycle;
    }
    const cycle = decide(objective, listed);
    if (cycle) decided.set(listed.name, { cycle, listed, line: objective.line });
    return cycle;
  };

  function decide(objective: ListedObjective, listed: ListedCycle): Cycle | undefined {
    const { name, dates, kind, phase } = listed;
    const old = known.get(name);
    if (old) {
      const next = {
        ...old,
        ...(listed.hasDates ? dates : {}),
        kind: kind ?? old.kind,
        phase: phase ?? old.phase,
      };
      if (isEqual(old, next)) return old;
      refuseClosed(planning, objective, old);
      plan.changedCycles.push(next);
      return next;
    }
    if (!dates) {
      if (listed.reason)
        addProblem(planning, objective, { column: 'cycle', reason: listed.reason });
      return undefined;
    }
    const cycle: Cycle = {
      id: newId(),
      name,
      ...dates,
      kind: kind ?? 'regular',
      phase: phase ?? assumedPhase(dates, today),
    };
    plan.newCycles.push(cycle);
    return cycle;
  }
}

function isEqual(one: Cycle, other: Cycle): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.kind === other.kind &&
    one.phase === other.phase
  );
}

/** An empty cell says nothing, so it contradicts nothing. */
function isSame(one: ListedCycle, other: ListedCycle): boolean {
  const agrees = <Value>(left: Value | undefined, right: Value | undefined) =>
    left === undefined || right === undefined || left === right;
  return (
    agrees(one.kind, other.kind) &&
    agrees(one.phase, other.phase) &&
    agrees(one.dates?.start, other.dates?.start) &&
    agrees(one.dates?.end, other.dates?.end)
  );
}

function contradiction({ name }: ListedCycle, line: number) {
  const reason = {
    de: `beschreibt den Zyklus „${name}“ anders als Zeile ${line}`,
    en: `describes cycle "${name}" differently from line ${line}`,
  };
  return { column: 'cycle' as const, reason };
}
