import { share } from './share.ts';

/** Something to fetch, under one of the client's `queryKeys`. */
export interface Resource<Data> {
  queryKey: readonly unknown[];
  fetch: (signal: AbortSignal) => Promise<Data>;
}

/** What is known of a resource. Data stay while it is fetched again, or that fails. */
export interface Known<Data> {
  readonly data?: Data;
  /** When the data came, in milliseconds since 1970. */
  readonly at?: number;
  readonly error?: unknown;
}

/** What a store is told by its entries. */
export interface EntryEvents {
  /** New data have come, and nobody has been told yet. */
  onFetched: () => void;
  /** Nobody has observed it for a while. */
  onForgotten: () => void;
}

/** Live events tell what has changed; what is looked at again within a minute is not fetched anew. */
const staleMs = 60_000;
const forgottenMs = 300_000;

/** One resource of a store: what is known of it, who observes it, and the fetch under way. */
export class Entry<Data = unknown> {
  state: Known<Data> = {};
  readonly #resource: Resource<Data>;
  readonly #events: EntryEvents;
  readonly #observers = new Set<(state: Known<Data>) => void>();
  #fetchedAt = 0;
  #underWay: AbortController | undefined;
  #isOvertaken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(resource: Resource<Data>, events: EntryEvents) {
    this.#resource = resource;
    this.#events = events;
  }

  get queryKey(): readonly unknown[] {
    return this.#resource.queryKey;
  }

  /** Calls at once with what is known, and again with every change. @returns ends it */
  observe(notify: (state: Known<Data>) => void): () => void {
    clearTimeout(this.#timer);
    const isFresh = Date.now() < this.#fetchedAt + staleMs;
    if (!isFresh && !this.#underWay) void this.#fetch();
    this.#observers.add(notify);
    notify(this.state);
    return () => {
      if (!this.#observers.delete(notify) || this.#observers.size > 0) return;
      this.#abort();
      this.#timer = setTimeout(this.#events.onForgotten, forgottenMs);
    };
  }

  /** What is known no longer holds: fetches it again, or when somebody observes it next. */
  refetch(): void {
    this.#fetchedAt = 0;
    if (this.#observers.size === 0) return;
    // A first answer is worth waiting for; a later one may be older than the reason to ask again.
    if (this.#underWay && this.state.data === undefined) this.#isOvertaken = true;
    else void this.#fetch();
  }

  /** Shows other data, which makes nothing fresher. */
  replace(data: Data): void {
    this.state = { ...this.state, data };
    this.#tell();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#observers.clear();
    this.#abort();
  }

  async #fetch(): Promise<void> {
    this.#abort();
    const underWay = new AbortController();
    const { signal } = underWay;
    this.#underWay = underWay;
    this.#isOvertaken = false;
    if (this.state.data === undefined && this.state.error !== undefined) {
      this.state = {};
      this.#tell();
    }
    try {
      const data = await this.#resource.fetch(signal);
      if (signal.aborted) return;
      this.#fetchedAt = Date.now();
      this.state = { data: share(this.state.data, data), at: this.#fetchedAt };
      this.#events.onFetched();
    } catch (error) {
      if (signal.aborted) return;
      this.#fetchedAt = 0;
      this.state = { ...this.state, error };
    }
    this.#underWay = undefined;
    this.#tell();
    if (this.#isOvertaken) this.refetch();
  }

  #abort(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }

  #tell(): void {
    for (const notify of [...this.#observers]) notify(this.state);
  }
}
