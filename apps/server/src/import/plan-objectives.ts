import { findAlignmentLoop, levelsOf, mostLevels } from '@zielbaum/model';
import type { Alignment, Cycle, Objective } from '@zielbaum/model';
import type { ListedObjective } from './goal-list.ts';
import { createCyclePlan } from './plan-cycles.ts';
import { createUnitPlan } from './plan-units.ts';
import type { Planning } from './planning.ts';
import { addProblem, refuseClosed, wrongParent } from './planning.ts';
import type { KnownObjective } from './registry.ts';

/** Where an objective will stand once the import is done. */
export interface PlacedObjective {
  cycle: Cycle | undefined;
  unitName: string | undefined;
}

/** Plans every objective of the file; returns the places of these and all stored ones by id. */
export function planObjectives(planning: Planning): ReadonlyMap<string, PlacedObjective> {
  const { stored, registry, plan } = planning;
  const cycleOf = createCyclePlan(planning);
  const unitIdOf = createUnitPlan(planning);
  const cycles = new Map(stored.cycles.map((cycle) => [cycle.id, cycle]));
  const wanted = new Map(stored.objectives.map((objective) => [objective.id, objective]));
  for (const known of registry.objectives) {
    const { listed, id } = known;
    if (!listed) continue;
    const cycle = cycleOf(listed);
    if (cycle) cycles.set(cycle.id, cycle);
    refuseOtherCycle(planning, { known, cycle });
    wanted.set(id, {
      id,
      ref: known.stored ? known.stored.ref : listed.ref,
      cycleId: cycle?.id ?? '',
      unitId: unitIdOf(listed, known.stored),
      title: listed.title,
      description: listed.description ?? known.stored?.description ?? '',
      ambition: listed.ambition ?? known.stored?.ambition ?? 'aspirational',
      state: listed.state ?? known.stored?.state ?? 'active',
      rollup: listed.rollup ?? known.stored?.rollup ?? 'keyResults',
      themes: listed.themes ?? known.stored?.themes ?? [],
      alignments: alignmentsOf(planning, listed) ?? known.stored?.alignments ?? [],
    });
  }
  for (const known of registry.objectives) sort(planning, { known, wanted, cycles });
  refuseDepth(planning, refuseLoops(planning, wanted));
  countAbsent(planning, cycles);
  plan.crossCycleAlignments = registry.objectives.reduce(
    (sum, { id }) => sum + crossing(wanted, id),
    0,
  );
  return placesOf(planning, { wanted, cycles });
}

function alignmentsOf(planning: Planning, listed: ListedObjective): Alignment[] | undefined {
  return listed.parents?.flatMap(({ ref, weight }) => {
    const parent = planning.registry.find(ref);
    if (parent?.kind === 'objective') return [{ parentId: parent.id, weight }];
    const reason = wrongParent(ref, 'objective', parent !== undefined);
    addProblem(planning, listed, { column: 'parent', reason });
    return [];
  });
}

interface Wanted {
  wanted: ReadonlyMap<string, Objective>;
  cycles: ReadonlyMap<string, Cycle>;
}

/** Into created, changed or unchanged. */
function sort(
  planning: Planning,
  { known, wanted, cycles }: Wanted & { known: KnownObjective },
): void {
  const { plan, stored } = planning;
  const objective = wanted.get(known.id);
  if (!objective || !known.listed) return;
  const cycle = cycles.get(objective.cycleId);
  const isNewCycle = !stored.cycles.some(({ id }) => id === objective.cycleId);
  if (!known.stored) {
    plan.objectives.created.push(objective);
  } else if (isSameObjective(known.stored, objective)) {
    plan.objectives.unchanged += 1;
    return;
  } else {
    plan.objectives.changed.push(objective);
    if (!isSameAlignments(known.stored, objective)) plan.realigned.add(objective.id);
  }
  if (!isNewCycle) refuseClosed(planning, known.listed, cycle);
}

function isSameObjective(one: Objective, other: Objective): boolean {
  const fields = (Object.keys(one) as (keyof Objective)[]).filter(
    (field) => field !== 'alignments',
  );
  return (
    fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field])) &&
    isSameAlignments(one, other)
  );
}

function isSameAlignments(one: Objective, other: Objective): boolean {
  const text = ({ alignments }: Objective) =>
    alignments.map(({ parentId, weight }) => `${parentId} ${weight}`).join();
  return text(one) === text(other);
}

/** A list for the next cycle that uses the same refs must not overwrite the goals of the last one. */
function refuseOtherCycle(
  planning: Planning,
  { known, cycle }: { known: KnownObjective; cycle: Cycle | undefined },
): void {
  const old = known.stored && planning.stored.cycles.find(({ id }) => id === known.stored?.cycleId);
  if (!old || !cycle || !known.listed || old.id === cycle.id) return;
  const { ref } = known.listed;
  addProblem(planning, known.listed, {
    column: 'ref',
    reason: {
      de: `„${ref}“ gehört schon zu einem Ziel des Zyklus „${old.name}“; ein Ziel eines anderen Zyklus braucht eine eigene ref`,
      en: `"${ref}" belongs to an objective of cycle "${old.name}" already; an objective of another cycle needs a ref of its own`,
    },
  });
}

/** Names every loop at its first row of the file; returns the objectives that are on none. */
function refuseLoops(
  planning: Planning,
  wanted: ReadonlyMap<string, Objective>,
): ReadonlyMap<string, Objective> {
  const open = new Map(wanted);
  const rows = new Map(planning.registry.objectives.map(({ id, listed }) => [id, listed]));
  for (;;) {
    const loop = findAlignmentLoop([...open.values()]);
    if (!loop) return open;
    const row = loop.map((id) => rows.get(id)).find((listed) => listed !== undefined);
    const names = loop.map((id) => rows.get(id)?.ref ?? wanted.get(id)?.ref ?? id);
    const way = [...names, ...names.slice(0, 1)].slice(0, 12).join(' → ');
    addProblem(planning, row ?? { line: 1 }, {
      column: 'parent',
      reason: {
        de: `führt im Kreis: ${way}; ein Ziel darf nicht über andere zu sich selbst beitragen`,
        en: `leads in a circle: ${way}; an objective must not contribute to itself through others`,
      },
    });
    // Without those on this one, further loops come to light.
    for (const id of loop) open.delete(id);
  }
}

/**
 * Names each row with which a tree gets too deep. What is stored already and deeper is no mistake of
 * the file.
 */
function refuseDepth(planning: Planning, open: ReadonlyMap<string, Objective>): void {
  // The tree of a cycle shows the alignments inside it.
  const aligned = new Map(
    [...open].map(([id, { cycleId, alignments }]) => [
      id,
      {
        id,
        alignments: alignments.filter(({ parentId }) => open.get(parentId)?.cycleId === cycleId),
      },
    ]),
  );
  const levels = levelsOf([...aligned.values()]);
  const rows = new Map(planning.registry.objectives.map(({ id, listed }) => [id, listed]));
  const atFault = new Set<ListedObjective>();
  for (const [id, level] of levels) {
    if (level !== mostLevels + 1) continue;
    // The way up, from the first that is too deep to the first that stands in the file.
    for (let next: string | undefined = id; next !== undefined; next = parentOn(next)) {
      const row = rows.get(next);
      if (row) atFault.add(row);
      if (row) break;
    }
  }
  for (const row of atFault) addProblem(planning, row, { column: 'parent', reason: tooDeep });

  function parentOn(id: string): string | undefined {
    const above = (levels.get(id) ?? 0) - 1;
    return aligned.get(id)?.alignments.find(({ parentId }) => levels.get(parentId) === above)
      ?.parentId;
  }
}

const tooDeep = {
  de: `führt zu einem Baum mit mehr als ${mostLevels} Ebenen`,
  en: `leads to a tree of more than ${mostLevels} levels`,
};

function countAbsent(
  { plan, stored, registry }: Planning,
  cycles: ReadonlyMap<string, Cycle>,
): void {
  const listed = new Set(registry.objectives.map(({ id }) => id));
  const named = new Set(registry.objectives.map(({ listed: row }) => row?.cycle?.name));
  plan.objectives.absent = stored.objectives.filter(
    ({ id, cycleId }) => !listed.has(id) && named.has(cycles.get(cycleId)?.name),
  ).length;
}

function crossing(wanted: ReadonlyMap<string, Objective>, id: string): number {
  const objective = wanted.get(id);
  if (!objective) return 0;
  return objective.alignments.filter(
    ({ parentId }) => wanted.get(parentId)?.cycleId !== objective.cycleId,
  ).length;
}

function placesOf(
  { stored, plan }: Planning,
  { wanted, cycles }: Wanted,
): ReadonlyMap<string, PlacedObjective> {
  const unitNames = new Map([...stored.units, ...plan.newUnits].map(({ id, name }) => [id, name]));
  return new Map(
    [...wanted.values()].map(({ id, cycleId, unitId }) => [
      id,
      { cycle: cycles.get(cycleId), unitName: unitId === null ? undefined : unitNames.get(unitId) },
    ]),
  );
}
