import { aUnitId, anActor, anId, faultsOf, isForbidden, isUnknownUnit } from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { change, firstVersion, known, unitsFrom, withId } from './world.ts';
import type { Organisation, Unit } from './world.ts';

/** Other thresholds of the pace, or another cadence. */
export function changeSettings(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const actor = anActor(occasion, 'settings.change');
  const { settings } = organisation;
  const body = dice.of(
    { paceThresholds: { onTrack: dice.of(-0.15, -0.05, 0.1), behind: dice.of(-0.3, -0.1, 0) } },
    { cadenceDays: dice.of(7, 14) },
  );
  const { paceThresholds } = { paceThresholds: settings.paceThresholds, ...body };
  return {
    organisation,
    actor,
    request: 'PATCH /settings',
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'settings.change'),
      invalid_input: paceThresholds.onTrack > 0 || paceThresholds.behind > paceThresholds.onTrack,
    }),
    versioned: settings,
    apply: () => change(settings, body),
    told() {
      const { paceThresholds: thresholds, cadenceDays } = settings;
      return {
        paceThresholds: thresholds,
        cadenceDays,
        focus: { objectivesPerUnit: 3, keyResultsPerObjective: 4 },
        authorDisplay: 'unit',
        retention: { authorshipMonths: 12, keyMonths: 24, auditMonths: 24 },
        terms: {},
      };
    },
  };
}

const names = ['Bürgerservice', 'Kämmerei', 'Bauamt', 'Personal'];

function isTaken({ units }: Organisation, unit: Pick<Unit, 'name' | 'parentId'>, id?: string) {
  return units.some((each) => {
    return each.id !== id && each.name === unit.name && each.parentId === unit.parentId;
  });
}

function unitOf({ id, name, parentId }: Unit) {
  return { id, name, parentId };
}

/** A unit is added. */
export function createUnit(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const actor = anActor(occasion, 'unit.change');
  const body = { name: dice.pick(names) ?? '', parentId: aUnitId(occasion) };
  return {
    organisation,
    actor,
    request: 'POST /units',
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'unit.change'),
      invalid_input: isUnknownUnit(organisation, body.parentId),
      duplicate: isTaken(organisation, body),
    }),
    apply: ({ id }) => void organisation.units.push({ id, ...body, ...firstVersion() }),
    told: () => unitOf(organisation.units.at(-1) as Unit),
  };
}

/** A unit is renamed, or hung below another: roles given above it cover it then. */
export function changeUnit(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const actor = anActor(occasion, 'unit.change');
  const id = anId(occasion, ({ units }) => units);
  const unit = withId(organisation.units, id);
  const body: Partial<Unit> = dice.of(
    { parentId: aUnitId(occasion) },
    { name: dice.pick(names) ?? '' },
  );
  const { parentId } = body;
  return {
    organisation,
    actor,
    request: `PATCH /units/${id}`,
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'unit.change'),
      not_found: !unit,
      invalid_input:
        unit &&
        (isUnknownUnit(organisation, parentId) ||
          (typeof parentId === 'string' && unitsFrom(organisation, id).includes(parentId))),
      duplicate: unit && isTaken(organisation, { ...unit, ...body }, id),
    }),
    versioned: unit,
    apply: () => void (unit && change(unit, body)),
    told: () => unitOf(known(organisation.units, id)),
  };
}

/** A unit that nothing refers to goes. */
export function removeUnit(occasion: Occasion): Attempt {
  const { organisation } = occasion;
  const actor = anActor(occasion, 'unit.change');
  const id = anId(occasion, ({ units }) => units);
  const { units, objectives, keyResults, actors } = organisation;
  const isUsed =
    units.some(({ parentId }) => parentId === id) ||
    objectives.some(({ unitId }) => unitId === id) ||
    keyResults.some(({ contributorUnitIds }) => contributorUnitIds.includes(id)) ||
    actors.some(({ memberships }) => memberships.some(({ unitId }) => unitId === id));
  return {
    organisation,
    actor,
    request: `DELETE /units/${id}`,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'unit.change'),
      not_found: !withId(units, id),
      conflict: isUsed && withId(units, id) !== undefined,
    }),
    apply: () => void (organisation.units = units.filter((unit) => unit.id !== id)),
  };
}
