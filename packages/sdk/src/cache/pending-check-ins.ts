import type { NewCheckIn } from '@zielbaum/model';
import { dataWithCheckIn } from './data-with-check-in.ts';
import type { Held } from './held.ts';

/** A check-in that is shown and not yet part of what the server told. */
export interface PendingCheckIn {
  keyResultId: string;
  checkIn: NewCheckIn;
  isConfirmed: boolean;
}

/** A cache, as far as showing a check-in needs it. An entry is the same object while it is held. */
export interface CheckInCache<Entry extends Held> {
  /** Everything held that has data. */
  entries(): readonly Entry[];
  /** Shows other data in place of what is held, which makes nothing fresher. */
  replace(entry: Entry, data: unknown): void;
  /** Calls for each entry that has just been fetched, before anybody shows it. @returns ends it */
  watch(onFetched: (entry: Entry) => void): () => void;
}

/** What an entry held from the server, and what is shown in its place. */
interface Cover {
  told: unknown;
  shown: unknown;
}

/**
 * Shows pending check-ins over what the server told. The two are kept apart, so that taking one back
 * leaves all others standing, and an answer fetched meanwhile is covered again. One for each cache.
 */
export class PendingCheckIns<Entry extends Held> {
  readonly #cache: CheckInCache<Entry>;
  readonly #covers = new WeakMap<Entry, Cover>();
  #pending: PendingCheckIn[] = [];
  #stopWatching: (() => void) | undefined;

  constructor(cache: CheckInCache<Entry>) {
    this.#cache = cache;
  }

  /** Shows it at once, until it is confirmed or taken back. */
  show(keyResultId: string, checkIn: NewCheckIn): PendingCheckIn {
    const pending = { keyResultId, checkIn, isConfirmed: false };
    this.#pending.push(pending);
    this.#stopWatching ??= this.#cache.watch((entry) => {
      // Even what looks the same as before is now told by the server.
      this.#covers.delete(entry);
      this.#cover(entry);
    });
    this.#coverAll();
    return pending;
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
    for (const entry of this.#cache.entries()) {
      const cover = this.#covers.get(entry);
      if (cover) cover.told = this.#apply(done, entry, cover.told);
    }
    this.#coverAll();
    if (this.#pending.length > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #coverAll(): void {
    for (const entry of this.#cache.entries()) this.#cover(entry);
  }

  #cover(entry: Entry): void {
    const { data } = entry.state;
    const cover = this.#covers.get(entry);
    const told = cover && cover.shown === data ? cover.told : data;
    const shown = this.#apply(this.#pending, entry, told);
    if (shown === told) this.#covers.delete(entry);
    if (shown === data) return;
    this.#cache.replace(entry, shown);
    if (shown !== told) this.#covers.set(entry, { told, shown: entry.state.data });
  }

  #apply(checkIns: readonly PendingCheckIn[], { queryKey }: Entry, told: unknown): unknown {
    const entries = this.#cache.entries();
    return checkIns.reduce<unknown>(
      (data, pending) => dataWithCheckIn(entries, { queryKey, state: { data } }, pending),
      told,
    );
  }
}
