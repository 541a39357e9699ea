import type { Page } from '@zielbaum/model';
import type { Http } from './http.ts';
import { takePath } from './path.ts';
import type { Ids } from './path.ts';
import type { RequestOptions } from './request-options.ts';

/** What every list takes. */
export interface ListOptions extends RequestOptions {
  /** Items per page, 1–200. Default: the server's, 50. */
  limit?: number;
}

/** Which page of a list to fetch. */
export interface PageOptions {
  /** `nextCursor` of the page before; default: the first page. */
  cursor?: string | null;
  /** Overrides the list's own signal. */
  signal?: AbortSignal;
}

/**
 * The items of a list, fetched page by page while you iterate: leaving the loop fetches no further
 * page, and iterating again starts anew. `Array.fromAsync(list)` gives all of them.
 *
 * @example
 * for await (const objective of okr.objectives.list({ cycle: 'current' })) console.log(objective.title);
 */
export interface List<Item> extends AsyncIterable<Item> {
  /** One page alone, by default the first, for a "more" button. Rejects like any call. */
  page(options?: PageOptions): Promise<Page<Item>>;
}

/** The method that gives the list at a path, for the ids each `{}` of it stands for. */
export function listOf<Path extends string, Item>(
  http: Http,
  path: Path,
): (...args: [...Ids<Path>, options?: ListOptions]) => List<Item> {
  return (...args) => {
    const rest: unknown[] = args;
    return pages<Item>(http, takePath(path, rest), { ...(rest[0] as ListOptions | undefined) });
  };
}

function pages<Item>(
  http: Http,
  path: string,
  { signal: ownSignal, ...query }: ListOptions,
): List<Item> {
  return {
    page: ({ cursor, signal = ownSignal } = {}) => read(cursor, signal, new Set([cursor])),
    async *[Symbol.asyncIterator]() {
      const seen = new Set<string | null | undefined>();
      let cursor: string | null = null;
      do {
        seen.add(cursor);
        const page: Page<Item> = await read(cursor, ownSignal, seen);
        yield* page.items;
        cursor = page.nextCursor;
      } while (cursor);
    },
  };

  /** A page that leads back to one seen before would never let a loop end. */
  async function read(
    cursor: string | null | undefined,
    signal: AbortSignal | undefined,
    seen: ReadonlySet<string | null | undefined>,
  ): Promise<Page<Item>> {
    const { body } = await http.json<Page<Item>>(path, {
      query: { ...query, cursor },
      signal,
      isRight: ({ items, nextCursor }) =>
        Array.isArray(items) && !(nextCursor && seen.has(nextCursor)),
    });
    return body;
  }
}
