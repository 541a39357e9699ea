import { scopes as allScopes } from '@zielbaum/model';
import type { Role, Scope } from '@zielbaum/model';
import { inTenant } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { createKey } from '../../keys/key.ts';
import { firstVersion, known } from './world.ts';
import type { Actor, Organisation, World } from './world.ts';

/** Everybody who acts in an organisation; units by their place in the list below. */
const cast: { name: string; role?: Role; unit?: number; scopes?: Scope[]; isTool?: true }[] = [
  { name: 'OKR-Master', role: 'okrMaster' },
  { name: 'Administration', role: 'admin' },
  { name: 'Mitglied Digitalisierung', role: 'member', unit: 0 },
  { name: 'Mitglied Register', role: 'member', unit: 1 },
  { name: 'Mitglied', role: 'member' },
  { name: 'OKR-Master Ordnung', role: 'okrMaster', unit: 2 },
  { name: 'Lesende', role: 'viewer' },
  { name: 'Steuerung', role: 'steering' },
  { name: 'Fachverfahren', role: 'okrMaster', scopes: ['okr:read', 'okr:checkin'], isTool: true },
  { name: 'Werkzeug', role: 'member', unit: 0, isTool: true },
  { name: 'Mitglied, das nur liest', role: 'member', scopes: ['okr:read'] },
  { name: 'Ohne Rolle' },
];

const unitNames = [
  { name: 'Digitalisierung', below: undefined },
  { name: 'Register', below: 0 },
  { name: 'Ordnung', below: undefined },
];

/** Enters two cities and an alliance, whose names begin with `prefix`. */
export async function enterWorld(db: Db, prefix: string, today: string): Promise<World> {
  const places = ['municipality', 'municipality', 'alliance'] as const;
  const names = ['Gießen', 'Fulda', 'Verbund'];
  const organisations = await Promise.all(
    places.map((kind, index) =>
      enterOrganisation(db, { kind, name: `${prefix} ${names[index]}` }, today),
    ),
  );
  return { today, organisations };
}

async function enterOrganisation(
  db: Db,
  { kind, name }: Pick<Organisation, 'kind' | 'name'>,
  today: string,
): Promise<Organisation> {
  const id = crypto.randomUUID();
  const tenant = { tenant_id: id };
  const units: Organisation['units'] = [];
  for (const { name: unitName, below } of unitNames) {
    const parentId = below === undefined ? null : (units[below]?.id ?? null);
    units.push({ id: crypto.randomUUID(), name: unitName, parentId, ...firstVersion() });
  }
  const cycles = [
    { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', phase: 'active', voting: 'over' },
    { name: '2026-Q3', start: '2026-07-01', end: '2026-09-30', phase: 'review', voting: 'over' },
    { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31', phase: 'planning', voting: 'open' },
  ] as const;
  const organisation: Organisation = {
    id,
    name,
    kind,
    actors: [],
    units,
    cycles: cycles.map((cycle) => ({
      ...cycle,
      ...firstVersion(),
      id: crypto.randomUUID(),
      kind: 'regular',
      dots: new Map(),
      sums: new Map(),
      paceThresholds: null,
    })),
    objectives: [],
    keyResults: [],
    settings: {
      ...firstVersion(),
      paceThresholds: { onTrack: -0.15, behind: -0.3 },
      cadenceDays: 7,
    },
    alliances: [],
    members: [],
    shares: [],
    received: [],
  };
  const keys = cast.map((each) => ({ ...each, ...actorOf(each, units), hash: createKey('api') }));
  await inTenant(db, id, async (transaction) => {
    await transaction
      .insertInto('organisations')
      .values({ ...tenant, name, kind })
      .execute();
    // What is done once a day is done for today, so that it does not fall between two steps.
    await transaction
      .updateTable('retention_runs')
      .set({ ran_on: today })
      .where('tenant_id', '=', id)
      .execute();
    for (const { id: unitId, name: unitName, parentId } of units) {
      const row = { ...tenant, id: unitId, name: unitName, parent_id: parentId };
      await transaction.insertInto('units').values(row).execute();
    }
    for (const { id: cycleId, name: cycleName, start, end, phase } of organisation.cycles) {
      const row = { ...tenant, id: cycleId, name: cycleName, phase };
      await transaction
        .insertInto('cycles')
        .values({ ...row, start_date: start, end_date: end })
        .execute();
    }
    const people = keys.flatMap(({ personId, name: personName }) =>
      personId === null ? [] : [{ ...tenant, id: personId, name: personName }],
    );
    await transaction.insertInto('people').values(people).execute();
    const memberships = keys.flatMap(({ personId, memberships: given }) =>
      personId === null
        ? []
        : given.map(({ role, unitId }) => {
            return { ...tenant, person_id: personId, role, unit_id: unitId };
          }),
    );
    await transaction.insertInto('memberships').values(memberships).execute();
    const rows = keys.map(({ hash: { hash, prefix }, personId, scopes, memberships: given }) => ({
      ...tenant,
      kind: 'api' as const,
      hash,
      prefix,
      scopes,
      person_id: personId,
      role: personId === null ? (given[0]?.role ?? null) : null,
      unit_id: personId === null ? (given[0]?.unitId ?? null) : null,
    }));
    await transaction.insertInto('api_keys').values(rows).execute();
  });
  organisation.actors = keys.map(({ hash, name: actorName, personId, scopes, memberships }) => {
    return { name: actorName, key: hash.key, personId, scopes, memberships };
  });
  return organisation;
}

function actorOf(
  { role, unit, scopes = [...allScopes], isTool }: (typeof cast)[number],
  units: Organisation['units'],
): Pick<Actor, 'personId' | 'scopes' | 'memberships'> {
  const unitId = unit === undefined ? null : (units[unit]?.id ?? null);
  return {
    personId: isTool ? null : crypto.randomUUID(),
    scopes,
    memberships: role ? [{ role, unitId }] : [],
  };
}

/** The actor of this name. */
export function actorNamed({ actors }: Organisation, name: string): Actor {
  return known(
    actors.map((actor) => ({ ...actor, id: actor.name })),
    name,
  );
}
