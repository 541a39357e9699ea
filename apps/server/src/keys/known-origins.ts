import type { Db } from '../db/index.ts';
import { isOriginOfSomeKey } from './store.ts';

export interface KnownOrigins {
  /** Whether some embed key names this origin; from memory where it is known. */
  has(origin: string): boolean | Promise<boolean>;
  /** A key has changed, somewhere: ask again. */
  refresh(): void;
}

interface Known {
  isKnown: boolean;
  askAgainAt: number;
}

const mostOrigins = 10_000;
const keepMs = 60_000;

/**
 * Which pages may read what they ask for with an API key. Where the database is away, an old answer
 * is better than none: the key has been found valid before.
 */
export function createKnownOrigins(db: Db, clock: () => Date): KnownOrigins {
  const known = new Map<string, Known>();
  return { has, refresh };

  function has(origin: string): boolean | Promise<boolean> {
    const entry = known.get(origin);
    return entry && entry.askAgainAt > clock().getTime() ? entry.isKnown : ask(origin, entry);
  }

  async function ask(origin: string, before: Known | undefined): Promise<boolean> {
    try {
      const isKnown = await isOriginOfSomeKey(db, origin);
      const oldest = known.keys().next().value;
      if (known.size >= mostOrigins && oldest !== undefined) known.delete(oldest);
      known.set(origin, { isKnown, askAgainAt: clock().getTime() + keepMs });
      return isKnown;
    } catch (error) {
      if (!before) throw error;
      return before.isKnown;
    }
  }

  function refresh(): void {
    for (const entry of known.values()) entry.askAgainAt = 0;
  }
}
