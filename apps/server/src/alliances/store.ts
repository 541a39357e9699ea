import type { Alliance, AllianceMember } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import { lookUp, standsBehind } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';

/** A municipality's place in an alliance, among the alliance's rows. */
export interface MemberPlace {
  tenantId: string;
  memberId: string;
}

/** The same among the municipality's rows. */
export interface MembershipPlace {
  tenantId: string;
  allianceId: string;
}

/** The municipality with exactly this name. */
export async function findMunicipality(
  db: Db,
  name: string,
): Promise<{ id: string; name: string } | undefined> {
  return lookUp(db, { organisation: name }, (transaction) =>
    transaction
      .selectFrom('organisations')
      .select(['tenant_id as id', 'name'])
      .where('name', '=', name)
      .where('kind', '=', 'municipality')
      .executeTakeFirst(),
  );
}

/** In the order they were invited. */
export function listMembers(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<AllianceMember[]> {
  let query = transaction
    .selectFrom('alliance_members')
    .select(['member_id as id', 'name', 'state'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(
      standsBehind('alliance_members', { tenantId, id: afterId, key: 'member_id' }),
    );
  }
  return query.execute();
}

export function findMember(
  transaction: Transaction<Tables>,
  { tenantId, memberId }: MemberPlace,
): Promise<AllianceMember | undefined> {
  return transaction
    .selectFrom('alliance_members')
    .select(['member_id as id', 'name', 'state'])
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
}

/** `false` when it is a member, or invited, already. */
export async function insertMember(
  transaction: Transaction<Tables>,
  { tenantId, memberId }: MemberPlace,
  { invitationId, name }: { invitationId: string; name: string },
): Promise<boolean> {
  const row = await transaction
    .insertInto('alliance_members')
    .values({ tenant_id: tenantId, member_id: memberId, invitation_id: invitationId, name })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'member_id']).doNothing())
    .returning('member_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A member has accepted this invitation; an earlier one is passed over. */
export async function acceptedBy(
  transaction: Transaction<Tables>,
  { tenantId, memberId }: MemberPlace,
  invitationId: string,
): Promise<void> {
  await transaction
    .updateTable('alliance_members')
    .set({ state: 'member' })
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId)
    .where('invitation_id', '=', invitationId)
    .execute();
}

/**
 * Takes a member out, with all it shares.
 *
 * @returns the invitation it came by; nothing where there is none, or not by `invitationId`
 */
export async function deleteMember(
  transaction: Transaction<Tables>,
  { tenantId, memberId }: MemberPlace,
  invitationId?: string,
): Promise<string | undefined> {
  let query = transaction
    .deleteFrom('alliance_members')
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId);
  if (invitationId !== undefined) query = query.where('invitation_id', '=', invitationId);
  const row = await query.returning('invitation_id').executeTakeFirst();
  return row?.invitation_id;
}

/** In the order of the invitations. */
export function listMemberships(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<Alliance[]> {
  let query = transaction
    .selectFrom('alliance_memberships')
    .select(['alliance_id as id', 'name', 'state'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(
      standsBehind('alliance_memberships', { tenantId, id: afterId, key: 'alliance_id' }),
    );
  }
  return query.execute();
}

export function findMembership(
  transaction: Transaction<Tables>,
  { tenantId, allianceId }: MembershipPlace,
): Promise<(Alliance & { invitationId: string }) | undefined> {
  return transaction
    .selectFrom('alliance_memberships')
    .select(['alliance_id as id', 'name', 'state', 'invitation_id as invitationId'])
    .where('tenant_id', '=', tenantId)
    .where('alliance_id', '=', allianceId)
    .executeTakeFirst();
}

/** An alliance invites; a new invitation takes the place of one before. */
export async function insertMembership(
  transaction: Transaction<Tables>,
  { tenantId, allianceId }: MembershipPlace,
  { invitationId, name }: { invitationId: string; name: string },
): Promise<void> {
  const invitation = { invitation_id: invitationId, name, state: 'invited' } as const;
  await transaction
    .insertInto('alliance_memberships')
    .values({ tenant_id: tenantId, alliance_id: allianceId, ...invitation })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'alliance_id']).doUpdateSet(invitation),
    )
    .execute();
}

export async function acceptMembership(
  transaction: Transaction<Tables>,
  { tenantId, allianceId }: MembershipPlace,
): Promise<void> {
  await transaction
    .updateTable('alliance_memberships')
    .set({ state: 'member' })
    .where('tenant_id', '=', tenantId)
    .where('alliance_id', '=', allianceId)
    .execute();
}

/** As `deleteMember`, on the municipality's side. */
export async function deleteMembership(
  transaction: Transaction<Tables>,
  { tenantId, allianceId }: MembershipPlace,
  invitationId?: string,
): Promise<string | undefined> {
  let query = transaction
    .deleteFrom('alliance_memberships')
    .where('tenant_id', '=', tenantId)
    .where('alliance_id', '=', allianceId);
  if (invitationId !== undefined) query = query.where('invitation_id', '=', invitationId);
  const row = await query.returning('invitation_id').executeTakeFirst();
  return row?.invitation_id;
}
