import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IsoDate } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { newestEventId } from '../live/store.ts';
import type { Writing } from '../live/writer.ts';
import { createGoalIndex } from './goal-index.ts';
import type { GoalIndex, IndexedKeyResult, IndexedObjective } from './goal-index.ts';
import {
  changedKeyResults,
  changedObjectives,
  nextKeyResults,
  nextObjectives,
  readNews,
  readStems,
} from './store.ts';
import type { Range } from './store.ts';

type Reading = Pick<Writing, 'transaction' | 'tenantId'>;

/** The indexes of the organisations that are searched. */
export interface GoalIndexes {
  /** The tenant's index as its goals are now. Built at the first call, later brought up to date. */
  current(tenantId: string): Promise<GoalIndex>;
}

interface Entry {
  index: GoalIndex;
  /** The last event it knows of. */
  eventId: number;
  /** The outbox forgets after a day what has changed since then. */
  builtOn: IsoDate;
}

const beforeAll = '00000000-0000-0000-0000-000000000000';
// At about a kilobyte each.
const mostGoals = 150_000;
// A part this large keeps nobody else waiting for longer than some milliseconds.
const partSize = 2_000;

/**
 * Kept in memory by tenant, those searched longest ago leaving first. No notification is needed to
 * stay up to date, in however many servers: each search reads on in the outbox of changes.
 */
export function createGoalIndexes(deps: { db: Db; today: () => IsoDate }): GoalIndexes {
  const { db, today } = deps;
  const entries = new Map<string, Promise<Entry>>();
  const sizes = new Map<string, number>();
  return { current };

  async function current(tenantId: string): Promise<GoalIndex> {
    // One after the other: two would read the same changes twice. Who waits holds no connection.
    const entry = upToDate(tenantId, entries.get(tenantId));
    entries.delete(tenantId);
    entries.set(tenantId, entry);
    try {
      const { index } = await entry;
      sizes.set(tenantId, index.count().live);
      makeRoom();
      return index;
    } catch (error) {
      if (entries.get(tenantId) === entry) entries.delete(tenantId);
      throw error;
    }
  }

  async function upToDate(tenantId: string, before: Promise<Entry> | undefined): Promise<Entry> {
    const known = await before?.catch(() => undefined);
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const isCurrent = known?.builtOn === today() && (await follow(reading, known));
      return isCurrent ? known : build(reading);
    });
  }

  async function build(reading: Reading): Promise<Entry> {
    const index = createGoalIndex();
    // What happens while it is built is read once more afterwards.
    const eventId = await newestEventId(reading.transaction, reading.tenantId);
    await inParts(
      (range) => nextObjectives(reading, range),
      (part) => enter(reading, index, [part, []]),
    );
    await inParts(
      (range) => nextKeyResults(reading, range),
      (part) => enter(reading, index, [[], part]),
    );
    return { index, eventId, builtOn: today() };
  }

  function makeRoom(): void {
    let goals = 0;
    for (const [place, tenantId] of [...entries.keys()].reverse().entries()) {
      goals += sizes.get(tenantId) ?? 0;
      if (place === 0 || goals <= mostGoals) continue;
      entries.delete(tenantId);
      sizes.delete(tenantId);
    }
  }
}

/** Reads what has changed since; `false` when a new index is cheaper. */
async function follow(reading: Reading, entry: Entry): Promise<boolean> {
  const { index } = entry;
  const news = await readNews(reading, entry.eventId);
  const { live, gone } = index.count();
  const named = [...news.objectiveIds, ...news.keyResultIds];
  if (news.isWide || gone > live + partSize || named.length > partSize) return false;
  if (named.length > 0 || news.cycleIds.length > 0) {
    const objectives = await changedObjectives(reading, news);
    const keyResults = await changedKeyResults(reading, news);
    const there = new Set([...objectives, ...keyResults].map(({ id }) => id));
    index.forget(named.filter((id) => !there.has(id)));
    await enter(reading, index, [objectives, keyResults]);
  }
  entry.eventId = news.newestId;
  return true;
}

async function enter(
  { transaction }: Reading,
  index: GoalIndex,
  [objectives, keyResults]: [readonly IndexedObjective[], readonly IndexedKeyResult[]],
): Promise<void> {
  const words = index.newWords([...objectives, ...keyResults]);
  index.learn(await readStems(transaction, words));
  index.put(objectives, keyResults);
}

async function inParts<Goal extends { id: string }>(
  read: (range: Range) => Promise<Goal[]>,
  enterPart: (part: readonly Goal[]) => Promise<void>,
): Promise<void> {
  for (let after = beforeAll, isLast = false; !isLast;) {
    const part = await read({ after, limit: partSize });
    await enterPart(part);
    await nextTurn();
    after = part.at(-1)?.id ?? after;
    isLast = part.length < partSize;
  }
}
