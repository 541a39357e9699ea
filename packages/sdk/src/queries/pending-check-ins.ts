import type { Query, QueryClient } from '@tanstack/query-core';
import type { NewCheckIn } from '@zielbaum/model';
import { dataWithCheckIn } from './data-with-check-in.ts';
import { queryKeys } from './query-keys.ts';

/** A check-in that is shown and not yet part of what the server told. */
export interface PendingCheckIn {
  keyResultId: string;
  checkIn: NewCheckIn;
  isConfirmed: boolean;
}

/** What a query held from the server, and what is shown in its place. */
interface Cover {
  told: unknown;
  shown: unknown;
}

/**
 * Shows pending check-ins over what the server told. The two are kept apart, so that taking one back
 * leaves all others standing, and an answer fetched meanwhile is covered again.
 */
class PendingCheckIns {
  readonly #client: QueryClient;
  readonly #covers = new WeakMap<Query, Cover>();
  #pending: PendingCheckIn[] = [];
  #stopWatching: (() => void) | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  show(pending: PendingCheckIn): void {
    this.#pending.push(pending);
    this.#stopWatching ??= this.#watch();
    this.#coverAll();
  }

  takeBack(refused: PendingCheckIn): void {
    this.#pending = this.#pending.filter((pending) => pending !== refused);
    this.#settle();
  }

  /** It stays shown; what the server tells next will hold it. */
  confirm(confirmed: PendingCheckIn): void {
    confirmed.isConfirmed = true;
    this.#settle();
  }

  /** Those confirmed before anything undecided become part of what was told. */
  #settle(): void {
    const firstOpen = this.#pending.findIndex(({ isConfirmed }) => !isConfirmed);
    const done = this.#pending.splice(0, firstOpen < 0 ? this.#pending.length : firstOpen);
    for (const query of this.#queries()) {
      const cover = this.#covers.get(query);
      if (cover) cover.told = this.#apply(done, query, cover.told);
    }
    this.#coverAll();
    if (this.#pending.length > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #coverAll(): void {
    for (const query of this.#queries()) this.#cover(query);
  }

  #cover(query: Query): void {
    const { data, dataUpdatedAt } = query.state;
    const cover = this.#covers.get(query);
    const told = cover && cover.shown === data ? cover.told : data;
    const shown = this.#apply(this.#pending, query, told);
    if (shown === told) this.#covers.delete(query);
    if (shown === data) return;
    // Keeps the age of what was told: showing a guess makes nothing fresher.
    this.#client.setQueryData(query.queryKey, shown, { updatedAt: dataUpdatedAt });
    if (shown !== told) this.#covers.set(query, { told, shown: query.state.data });
  }

  #apply(checkIns: readonly PendingCheckIn[], query: Query, told: unknown): unknown {
    return checkIns.reduce<unknown>(
      (data, pending) => dataWithCheckIn(this.#client, { queryKey: query.queryKey, data }, pending),
      told,
    );
  }

  #queries(): Query[] {
    const cache = this.#client.getQueryCache();
    return cache.findAll({
      queryKey: queryKeys.all,
      predicate: ({ state }) => state.data !== undefined,
    });
  }

  #watch(): () => void {
    return this.#client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual)
        return;
      if (event.query.queryKey[0] === queryKeys.all[0]) this.#cover(event.query);
    });
  }
}

// Everybody who checks in through one query client has to share them; they go when it goes.
const pendingOf = new WeakMap<QueryClient, PendingCheckIns>();

/** The pending check-ins of a query client. */
export function pendingCheckInsOf(client: QueryClient): PendingCheckIns {
  const known = pendingOf.get(client);
  if (known) return known;
  const created = new PendingCheckIns(client);
  pendingOf.set(client, created);
  return created;
}
