import type { Query, QueryClient } from '@tanstack/query-core';
import { PendingCheckIns } from '../cache/pending-check-ins.ts';
import type { CheckInCache } from '../cache/pending-check-ins.ts';
import { queryKeys } from './query-keys.ts';

function cacheOf(client: QueryClient): CheckInCache<Query> {
  const cache = client.getQueryCache();
  const predicate = ({ state }: Query) => state.data !== undefined;
  return {
    entries: () => cache.findAll({ queryKey: queryKeys.all, predicate }),
    replace({ queryKey, state }, data) {
      client.setQueryData(queryKey, data, { updatedAt: state.dataUpdatedAt });
    },
    watch: (onFetched) =>
      cache.subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual)
          return;
        if (event.query.queryKey[0] === queryKeys.all[0]) onFetched(event.query);
      }),
  };
}

// Everybody who checks in through one query client has to share them; they go when it goes.
const pendingOf = new WeakMap<QueryClient, PendingCheckIns<Query>>();

/** The pending check-ins of a query client. */
export function pendingCheckInsOf(client: QueryClient): PendingCheckIns<Query> {
  const known = pendingOf.get(client);
  if (known) return known;
  const created = new PendingCheckIns(cacheOf(client));
  pendingOf.set(client, created);
  return created;
}
