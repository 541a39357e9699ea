import { Entry, type Known, type Resource } from './entry.ts';

/**
 * What elements know of a server: each resource once, however many observe it, fetched when it is
 * first observed and again when it has changed, forgotten some minutes after nobody does.
 */
export class Store {
  /** Called for each entry that has just been fetched, before anybody is told. */
  onFetched: ((entry: Entry) => void) | undefined;
  readonly #entries = new Map<string, Entry>();

  /** Calls at once with what is known, and again with every change. @returns ends it */
  observe<Data>(resource: Resource<Data>, notify: (state: Known<Data>) => void): () => void {
    const name = JSON.stringify(resource.queryKey);
    let entry = this.#entries.get(name) as Entry<Data> | undefined;
    if (!entry) {
      const added = new Entry<Data>(resource, {
        onFetched: () => this.onFetched?.(added as Entry),
        onForgotten: () => this.#entries.delete(name),
      });
      entry = added;
      this.#entries.set(name, added as Entry);
    }
    return entry.observe(notify);
  }

  /** Everything held that has data. */
  entries(): Entry[] {
    return [...this.#entries.values()].filter(({ state }) => state.data !== undefined);
  }

  /** What is meant no longer holds: fetches it again, or when it is observed next. */
  refetch(isMeant: (entry: Entry) => boolean): void {
    for (const entry of this.#entries.values()) if (isMeant(entry)) entry.refetch();
  }

  /** Ends every fetch and timer. */
  close(): void {
    for (const entry of this.#entries.values()) entry.close();
    this.#entries.clear();
  }
}
