import { type PageClient, PendingCheckIns } from '@zielbaum/sdk/cache';
import type { Writers } from '../internal/data-source.ts';
import type { Entry } from './entry.ts';
import { sendOnce } from './send-once.ts';
import type { Store } from './store.ts';

/** Checks values in and shows them at once in everything the store holds. */
export function checkInThrough(store: Store, okr: PageClient): Writers['checkIn'] {
  const pendingCheckIns = new PendingCheckIns<Entry>({
    entries: () => store.entries(),
    replace(entry, data) {
      entry.replace(data);
    },
    watch(onFetched) {
      store.onFetched = onFetched;
      return () => {
        store.onFetched = undefined;
      };
    },
  });
  return async ({ keyResultId, entry }) => {
    const pending = pendingCheckIns.show(keyResultId, entry);
    try {
      await sendOnce({ keyResultId, entry }, (options) =>
        okr.keyResults.checkIn(keyResultId, entry, options),
      );
      pendingCheckIns.confirm(pending);
    } catch (error) {
      pendingCheckIns.takeBack(pending);
      throw error;
    } finally {
      store.refetch(({ queryKey: [, kind, id] }) => kind === 'tree' || id === keyResultId);
    }
  };
}
