import { isDeepStrictEqual } from 'node:util';
import type { IsoDate, Snapshot } from '@zielbaum/model';
import type { Reading, RecordedEvent } from '../db/index.ts';
import { insertDeliveries } from '../deliveries/store.ts';
import type { Delivery, Message } from '../deliveries/message.ts';
import { snapshotsOf } from './snapshots.ts';
import { deleteShare, listTouchedShares, setSnapshot } from './store.ts';
import type { StoredShare } from './store.ts';

/**
 * Brings what others see up to date with changes, and withdraws what has been dropped. Call it where
 * other writers of the tenant already wait, or what they have just written is missed.
 *
 * @returns whether something has to be delivered
 */
export async function keepSharesCurrent(
  { transaction, tenantId }: Reading,
  { changes, today }: { changes: readonly RecordedEvent[] | 'all'; today: IsoDate },
): Promise<boolean> {
  if (changes.length === 0) return false;
  const shares = await listTouchedShares(transaction, tenantId, changes);
  if (shares.length === 0) return false;
  const ids = [...new Set(shares.map(({ objectiveId }) => objectiveId))];
  const snapshots = await snapshotsOf({ transaction, tenantId }, ids, today);
  const deliveries: Delivery[] = [];
  for (const share of shares) {
    const { id, objectiveId, audience } = share;
    const full = snapshots.get(objectiveId);
    // A foreign key holds that there is one.
    if (!full) throw new Error(`No objective ${objectiveId}`);
    if (full.state === 'dropped') {
      await deleteShare(transaction, { tenantId, objectiveId, audience });
      deliveries.push(...addressed(share, { kind: 'withdrawal', payload: { objectiveId } }));
      continue;
    }
    const snapshot = agreed(full, share);
    if (isDeepStrictEqual(snapshot, share.snapshot)) continue;
    await setSnapshot(transaction, { tenantId, id }, snapshot);
    const payload = { objectiveId, day: today, snapshot };
    deliveries.push(...addressed(share, { kind: 'snapshot', payload }));
  }
  await insertDeliveries(transaction, tenantId, deliveries);
  return deliveries.length > 0;
}

function agreed(
  { keyResults, ...snapshot }: Required<Snapshot>,
  { withKeyResults }: StoredShare,
): Snapshot {
  return withKeyResults ? { ...snapshot, keyResults } : snapshot;
}

/** The public needs no delivery: it reads where the share is. */
function addressed({ audience }: StoredShare, message: Message): Delivery[] {
  return audience === 'public' ? [] : [{ ...message, recipientId: audience }];
}
