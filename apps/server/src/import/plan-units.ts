import type { Objective, Unit } from '@zielbaum/model';
import type { ListedObjective } from './goal-list.ts';
import type { Planning } from './planning.ts';

/** Finds or plans the unit an objective's row names. */
export type UnitIdOf = (objective: ListedObjective, stored: Objective | undefined) => string | null;

export function createUnitPlan({ stored: { units }, plan, newId }: Planning): UnitIdOf {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byPlace = new Map(units.map((unit) => [placeOf(unit.name, unit.parentId), unit]));
  // Of several with one name: the one nearest to the root, then the oldest.
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    const other = byName.get(unit.name);
    if (!other || (other.parentId !== null && unit.parentId === null)) byName.set(unit.name, unit);
  }

  return ({ unit }, stored) => {
    if (unit === undefined) return stored?.unitId ?? null;
    if (unit === null) return null;
    if ('path' in unit) return withPath(unit.path);
    // A name alone does not move an objective to another unit of the same name.
    const own = stored?.unitId ? byId.get(stored.unitId) : undefined;
    if (own?.name === unit.name) return own.id;
    return (byName.get(unit.name) ?? create(unit.name, null)).id;
  };

  function withPath(path: readonly string[]): string | null {
    let parentId: string | null = null;
    for (const name of path) {
      const unit: Unit = byPlace.get(placeOf(name, parentId)) ?? create(name, parentId);
      parentId = unit.id;
    }
    return parentId;
  }

  function create(name: string, parentId: string | null): Unit {
    const unit: Unit = { id: newId(), name, parentId };
    plan.newUnits.push(unit);
    byId.set(unit.id, unit);
    byPlace.set(placeOf(name, parentId), unit);
    if (!byName.has(name)) byName.set(name, unit);
    return unit;
  }
}

function placeOf(name: string, parentId: string | null): string {
  return `${parentId ?? ''}/${name}`;
}
