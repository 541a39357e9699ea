import { scopes } from '@zielbaum/model';
import { expect } from 'vitest';
import type { City, Scene } from './scene.ts';
import { enterKey, enterPerson } from './scene.ts';

/** An organisation of organisations, with one active objective of its own that its parts make up. */
export interface Alliance {
  tenantId: string;
  key: string;
  objectiveId: string;
  unitId: string;
}

export async function createAlliance(scene: Scene, name: string): Promise<Alliance> {
  const tenantId = crypto.randomUUID();
  const { asOwner, db } = scene.database;
  await asOwner(`insert into organisations (tenant_id, name, kind) values ($1, $2, 'alliance')`, [
    tenantId,
    name,
  ]);
  const [made] = await asOwner<{ id: string; unit: string }>(
    `with cycle as (
      insert into cycles (tenant_id, name, start_date, end_date, phase)
      values ($1, '2026-Q4', '2026-10-01', '2026-12-31', 'active') returning id
    ), unit as (insert into units (tenant_id, name) values ($1, 'Geschäftsstelle') returning id)
    insert into objectives (tenant_id, cycle_id, unit_id, title, state, rollup)
    select $1, cycle.id, unit.id, 'Gemeinsames Ziel', 'active', 'children' from cycle, unit
    returning id, unit_id as unit`,
    [tenantId],
  );
  const personId = await enterPerson(scene.database, tenantId, { role: 'admin' });
  await asOwner(
    `insert into memberships (tenant_id, person_id, role) values ($1, $2, 'okrMaster')`,
    [tenantId, personId],
  );
  const key = await enterKey(db, tenantId, { personId, scopes: [...scopes] });
  return { tenantId, key, objectiveId: made?.id ?? '', unitId: made?.unit ?? '' };
}

/** Invites a city, which accepts. */
export async function join(scene: Scene, city: City, alliance: Alliance): Promise<void> {
  const organisation = city === scene.giessen ? 'Gießen' : 'Fulda';
  const body = { organisation };
  const invited = await scene.ask('POST /alliance/invitations', { key: alliance.key, body });
  expect(invited).toMatchObject({ status: 201, body: { name: organisation, state: 'invited' } });
  const path = `/alliances/${alliance.tenantId}/membership` as const;
  const accepted = await scene.ask(`PUT ${path}`, { key: city.everyRoleKey });
  expect(accepted).toMatchObject({
    status: 200,
    body: { id: alliance.tenantId, state: 'member' },
  });
}
