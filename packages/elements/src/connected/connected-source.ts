import {
  QueryClient,
  QueryObserver,
  type QueryKey,
  type QueryObserverResult,
} from '@tanstack/query-core';
import type { OkrClient } from '@zielbaum/sdk';
import { keepLive } from '@zielbaum/sdk/live';
import { keyResultQuery, type OkrQuery, treeQuery } from '@zielbaum/sdk/queries';
import type { DataSource, Observed, StopObserving } from '../internal/data-source.ts';
import type { Language } from '../internal/locale.ts';
import { sourceErrorOf } from './source-error.ts';

/** A data source over one client: one cache and, once something is observed, one event stream. */
export interface ConnectedSource extends DataSource {
  /** Ends every request, stream and timer. */
  close(): void;
}

/** Live events tell what has changed; what is looked at again within a minute is not fetched anew. */
const staleMs = 60_000;

export function connectSource(okr: OkrClient, language: () => Language): ConnectedSource {
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: staleMs, refetchOnWindowFocus: false } },
  });
  let stopLive: (() => void) | undefined;

  function observe<Data, Key extends QueryKey>(
    query: OkrQuery<Data, Key>,
    notify: (state: Observed<Data>) => void,
  ): StopObserving {
    listen();
    const observer = new QueryObserver<Data, Error, Data, Data, Key>(queries, query);
    const tell = (result: QueryObserverResult<Data>): void => {
      notify(observedOf(result, language()));
    };
    const stop = observer.subscribe(tell);
    tell(observer.getCurrentResult());
    return stop;
  }

  function listen(): void {
    stopLive ??= keepLive(queries, okr, {
      onState(state) {
        // It ends by itself where the key is refused; a later retry may bring another key.
        if (state === 'ended') stopLive = undefined;
      },
    });
  }

  return {
    observeTree: (cycle, notify) => observe(treeQuery(okr, { cycle }), notify),
    observeKeyResult: (id, notify) => observe(keyResultQuery(okr, id), notify),

    async checkIn(keyResultId, entry) {
      try {
        // Most pages are only read: what shows an entry before it is saved comes with the first one.
        const { checkIn } = await import('./check-in.ts');
        await checkIn({ queries, okr }, { keyResultId, ...entry });
      } catch (error) {
        throw sourceErrorOf(error, language());
      }
    },

    retry() {
      listen();
      void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    },

    close() {
      stopLive?.();
      void queries.cancelQueries();
      queries.clear();
    },
  };
}

function observedOf<Data>(
  { status, data, error, isFetching }: QueryObserverResult<Data>,
  language: Language,
): Observed<Data> {
  if (status === 'success') return { status: 'ready', data };
  if (status === 'pending' || (isFetching && data === undefined)) return { status: 'loading' };
  return {
    status: 'error',
    ...(data === undefined ? {} : { data }),
    error: sourceErrorOf(error, language),
  };
}
