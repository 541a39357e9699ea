import type { QueryFunctionContext, QueryKey } from '@tanstack/query-core';

/**
 * Options for `QueryObserver`, `fetchQuery` and the like; spread them to add your own.
 *
 * @example
 * new QueryObserver(queryClient, { ...treeQuery(okr), staleTime: 60_000 });
 */
export interface OkrQuery<Data, Key extends QueryKey> {
  queryKey: Key;
  queryFn: (context: QueryFunctionContext<Key>) => Promise<Data>;
  /** The client has tried again already. */
  retry: false;
  /** A page may reach its intranet while the browser takes itself for offline. */
  networkMode: 'always';
}

export function okrQuery<Data, const Key extends QueryKey>(
  queryKey: Key,
  queryFn: (signal: AbortSignal) => Promise<Data>,
): OkrQuery<Data, Key> {
  return {
    queryKey,
    queryFn: ({ signal }) => queryFn(signal),
    retry: false,
    networkMode: 'always',
  };
}
