import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IsoDate } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { newestEventId } from '../live/store.ts';
import { createGoalIndex } from './goal-index.ts';
import type { GoalIndex, IndexedKeyResult, IndexedObjective } from './goal-index.ts';
import {
  changedShared,
  newestSnapshotEntry,
  nextShared,
  readSharedNews,
  sharedKeyResultId,
} from './shared-store.ts';
import type { IndexedShared } from './shared-store.ts';
import {
  changedKeyResults,
  changedObjectives,
  nextKeyResults,
  nextObjectives,
  readNews,
  readStems,
} from './store.ts';
import type { Range } from './store.ts';

/** The indexes of the organisations that are searched. */
export interface GoalIndexes {
  /** The tenant's index as its goals are now. Built at the first call, later brought up to date. */
  current(tenantId: string): Promise<GoalIndex>;
}

interface Entry {
  index: GoalIndex;
  /** The last event it knows of. */
  eventId: number;
  /** The last snapshot of a member it knows of; that one is gone an event tells. */
  snapshotEntry: number;
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
    const [eventId, snapshotEntry] = await Promise.all([
      newestEventId(reading.transaction, reading.tenantId),
      newestSnapshotEntry(reading),
    ]);
    await inParts(
      (range) => nextObjectives(reading, range),
      (part) => enter(reading, index, [part, []]),
    );
    await inParts(
      (range) => nextKeyResults(reading, range),
      (part) => enter(reading, index, [[], part]),
    );
    await inParts(
      (range) => nextShared(reading, range),
      (part) => enterShared(reading, index, part),
    );
    return { index, eventId, snapshotEntry, builtOn: today() };
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
  const [news, { sharedIds, newestEntry }] = await Promise.all([
    readNews(reading, entry.eventId),
    readSharedNews(reading, entry.snapshotEntry),
  ]);
  const { live, gone } = index.count();
  const named = [...news.objectiveIds, ...news.keyResultIds];
  const changes = named.length + sharedIds.length;
  if (news.isWide || gone > live + partSize || changes > partSize) return false;
  if (named.length > 0 || news.cycleIds.length > 0) {
    const objectives = await changedObjectives(reading, news);
    const keyResults = await changedKeyResults(reading, news);
    const there = new Set([...objectives, ...keyResults].map(({ id }) => id));
    index.forget(named.filter((id) => !there.has(id)));
    await enter(reading, index, [objectives, keyResults]);
  }
  if (sharedIds.length > 0) {
    await enterShared(reading, index, await changedShared(reading, sharedIds));
  }
  entry.eventId = news.newestId;
  entry.snapshotEntry = newestEntry;
  return true;
}

async function enterShared(
  reading: Reading,
  index: GoalIndex,
  shared: readonly IndexedShared[],
): Promise<void> {
  const objectives = shared.map(({ objective }) => objective);
  const keyResults = shared.flatMap((each) => each.keyResults);
  index.forget(shared.flatMap((each) => keyResultsGone(index, each)));
  await enter(reading, index, [objectives, keyResults]);
}

/** Those that the index has, and the snapshot no longer. */
function keyResultsGone(index: GoalIndex, { id, keyResults }: IndexedShared): string[] {
  const gone: string[] = [];
  for (let position = keyResults.length + 1; ; position += 1) {
    const keyResultId = sharedKeyResultId(id, position);
    if (!index.has(keyResultId)) return gone;
    gone.push(keyResultId);
  }
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
