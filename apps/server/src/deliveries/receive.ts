import type { IsoDate } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import {
  acceptedBy,
  deleteMember,
  deleteMembership,
  insertMembership,
} from '../alliances/store.ts';
import { recordEvents, takeTurn } from '../db/index.ts';
import type { RecordedEvent, Tables } from '../db/index.ts';
import { deleteShared, listAligned, putSnapshot } from '../shared-objectives/store.ts';
import { keepSharesCurrent } from '../shares/keep-current.ts';
import { deleteSharesFor } from '../shares/store.ts';
import { advancePosition } from './store.ts';
import type { StoredDelivery } from './store.ts';

interface Receiving {
  transaction: Transaction<Tables>;
  /** Of the recipient. */
  tenantId: string;
  senderId: string;
}

/**
 * Carries a delivery out among the recipient's rows; one that came before changes nothing. Neither does
 * one about a membership that has ended meanwhile.
 */
export async function receive(
  transaction: Transaction<Tables>,
  { senderId, today }: { senderId: string; today: IsoDate },
  delivery: StoredDelivery,
): Promise<void> {
  const { id, recipientId: tenantId } = delivery;
  await takeTurn(transaction, tenantId);
  if (!(await advancePosition(transaction, { tenantId, senderId }, id))) return;
  const events = await carryOut({ transaction, tenantId, senderId }, delivery);
  await recordEvents(transaction, tenantId, events);
  // What an alliance shares it shares with the public, which needs no delivery.
  await keepSharesCurrent({ transaction, tenantId }, { changes: events, today });
}

async function carryOut(
  receiving: Receiving,
  { kind, payload }: StoredDelivery,
): Promise<RecordedEvent[]> {
  const { transaction, tenantId, senderId } = receiving;
  const organisation: RecordedEvent = { resource: 'organisation', id: tenantId };
  if (kind === 'invitation') {
    await insertMembership(transaction, { tenantId, allianceId: senderId }, payload);
    return [organisation];
  }
  if (kind === 'acceptance') {
    await acceptedBy(transaction, { tenantId, memberId: senderId }, payload.invitationId);
    return [organisation];
  }
  const shared = { tenantId, memberId: senderId };
  if (kind === 'ending') {
    const aligned = await listAligned(transaction, shared);
    const { invitationId } = payload;
    const isMember = await deleteMember(transaction, shared, invitationId);
    const place = { tenantId, allianceId: senderId };
    if (await deleteMembership(transaction, place, invitationId)) {
      await deleteSharesFor(transaction, tenantId, senderId);
    }
    return isMember ? [organisation, ...aligned] : [organisation];
  }
  const { objectiveId } = payload;
  const aligned = await listAligned(transaction, { ...shared, objectiveId });
  if (kind === 'withdrawal') {
    await deleteShared(transaction, { ...shared, objectiveId });
    return [organisation, ...aligned];
  }
  const isNew = await putSnapshot(transaction, shared, payload);
  return isNew ? [organisation] : aligned;
}
