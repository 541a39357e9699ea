import { labelsOf } from '@zielbaum/model';
import type {
  CarriedObjective,
  CarriedOver,
  CarryOver,
  CheckInValue,
  Cycle,
  KeyResult,
  Metric,
  OutcomeKind,
} from '@zielbaum/model';
import { existingCycle } from '../cycles/existing-cycle.ts';
import { openCycle } from '../cycles/open-cycle.ts';
import { findCycle } from '../cycles/store.ts';
import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { invalidInput } from '../http/problem-error.ts';
import { checkInsOf } from '../key-results/check-in-store.ts';
import { insertKeyResult, listKeyResults, replaceContributors } from '../key-results/store.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { findObjective, insertObjective, replaceAlignments } from '../objectives/store.ts';
import { continueLine, copiesIn, decidedIn } from './store.ts';

/** Takes objectives into the next cycle: `POST /cycles/{id}/carry-over`. */
export type CarryOverService = (
  by: Credential,
  fromCycleId: string,
  order: { carryOver: CarryOver; posted: Posted },
) => Promise<PostAnswer>;

const mostKeyResults = 1000;

export function createCarryOver(write: Writer): CarryOverService {
  return (by, fromCycleId, { carryOver, posted }) =>
    write(by, (writing) =>
      once(writing, posted, async () => {
        const to = await targetOf(writing, fromCycleId, carryOver);
        const chosen = await choose(writing, fromCycleId, carryOver);
        const body: CarriedOver = {
          toCycleId: to.id,
          objectives: await copyAll(writing, chosen, to.id),
        };
        return { body, location: `/api/v1/objectives?cycle=${to.id}` };
      }),
    );
}

async function targetOf(
  writing: Writing,
  fromCycleId: string,
  { toCycleId }: CarryOver,
): Promise<Cycle> {
  const { transaction, tenantId } = writing;
  const from = await existingCycle(writing, fromCycleId);
  const target = isUuid(toCycleId) ? await findCycle(transaction, tenantId, toCycleId) : undefined;
  if (!target) throw unknownTarget();
  // Nobody else carries anything into it meanwhile.
  const to = await openCycle(writing, toCycleId, 'change');
  if (to.id === from.id || to.start < from.start) throw earlierTarget();
  return to;
}

interface Chosen {
  id: string;
  outcome: OutcomeKind;
}

async function choose(
  { transaction, tenantId }: Writing,
  fromCycleId: string,
  { objectiveIds }: CarryOver,
): Promise<Chosen[]> {
  const all = await decidedIn(transaction, { tenantId, id: fromCycleId });
  const decided = all.flatMap(({ id, state, outcome }): Chosen[] => {
    // Dropped since the review: that came last.
    if (state === 'dropped') return [];
    return outcome === 'keep' || outcome === 'change' ? [{ id, outcome }] : [];
  });
  if (!objectiveIds) return decided;
  return [...new Set(objectiveIds)].map((id, index) => {
    const found = decided.find((each) => each.id === id);
    if (found) return found;
    if (all.some((each) => each.id === id && each.state === 'dropped')) throw isDropped(index);
    throw invalidInput(`/objectiveIds/${index}`, {
      de: 'nennt kein Ziel dieses Zyklus, das nach dem Review behalten oder geändert werden soll',
      en: 'names no objective of this cycle that the review wants kept or changed',
    });
  });
}

/** What is there already stays as it is. */
async function copyAll(
  writing: Writing,
  chosen: readonly Chosen[],
  toCycleId: string,
): Promise<CarriedObjective[]> {
  const { transaction, tenantId } = writing;
  const fromIds = chosen.map(({ id }) => id);
  const copies = await copiesIn(transaction, { tenantId, id: toCycleId }, fromIds);
  const carried: CarriedObjective[] = [];
  const fresh = new Set<string>();
  for (const each of chosen) {
    const known = copies.get(each.id);
    if (known === undefined) fresh.add(each.id);
    const copy = known
      ? { id: known, reachedKeyResults: [] }
      : await copyObjective(writing, each, toCycleId);
    const objective = await findObjective(transaction, tenantId, copy.id);
    carried.push({ fromId: each.id, title: objective?.title ?? '', ...copy });
  }
  for (const { fromId, id } of carried) {
    if (fresh.has(fromId)) await copyAlignments(writing, fromId, { id, cycleId: toCycleId });
  }
  return carried;
}

async function copyObjective(
  writing: Writing,
  { id: fromId, outcome }: Chosen,
  cycleId: string,
): Promise<Pick<CarriedObjective, 'id' | 'reachedKeyResults'>> {
  const { transaction, tenantId, changed } = writing;
  const from = await findObjective(transaction, tenantId, fromId);
  if (!from) throw new Error(`No objective ${fromId}`);
  const { title, description, unitId, ambition, rollup, themes } = from;
  const id = await insertObjective(transaction, tenantId, {
    cycleId,
    title,
    description,
    unitId,
    ambition,
    rollup,
    themes,
    // What stays as it was is up for agreement; what is to change has to be written first.
    state: outcome === 'keep' ? 'proposed' : 'draft',
  });
  await continueLine(transaction, { tenantId, id }, fromId);
  changed({ resource: 'objective', id, cycleId, objectiveId: id });
  const reachedKeyResults = await copyKeyResults(writing, fromId, id);
  return { id, reachedKeyResults };
}

async function copyKeyResults(
  { transaction, tenantId }: Writing,
  fromId: string,
  objectiveId: string,
): Promise<string[]> {
  const filter = { objectiveId: fromId, cycleId: undefined, afterId: undefined };
  const all = await listKeyResults(transaction, tenantId, { ...filter, limit: mostKeyResults });
  const active = all.filter(({ state }) => state === 'active');
  const checkIns = await checkInsOf(
    transaction,
    tenantId,
    active.map(({ id }) => id),
  );
  const reached: string[] = [];
  for (const keyResult of active) {
    // Those of one day come in the order they were entered.
    const newest = checkIns
      .get(keyResult.id)
      ?.reduce((last, each) => (last.date > each.date ? last : each));
    const metric = metricFrom(keyResult.metric, newest?.value);
    if (metric)
      await copyKeyResult({ transaction, tenantId }, { ...keyResult, metric }, objectiveId);
    else reached.push(keyResult.title);
  }
  return reached;
}

/** It goes on from where it stands; `undefined`: it has come to its end. */
function metricFrom(metric: Metric, value: CheckInValue | undefined): Metric | undefined {
  switch (metric.kind) {
    case 'number': {
      if (typeof value !== 'number') return metric;
      const { baseline, target } = metric;
      const isReached = target > baseline ? value >= target : value <= target;
      return isReached ? undefined : { ...metric, baseline: value };
    }
    case 'milestones': {
      const items = metric.items.map(({ done = false, ...item }) => ({
        ...item,
        ...((Array.isArray(value) ? value.includes(item.label) : done) && { done: true }),
      }));
      return items.every(({ done }) => done) ? undefined : { ...metric, items };
    }
    case 'steps':
      return value === labelsOf(metric).at(-1) ? undefined : metric;
    case 'maintain':
      return metric;
  }
}

async function copyKeyResult(
  { transaction, tenantId }: Reading,
  keyResult: KeyResult,
  objectiveId: string,
): Promise<void> {
  const { title, description, metric, weight, cadenceDays, contributorUnitIds } = keyResult;
  const copy = { objectiveId, title, description, metric, weight, cadenceDays };
  const id = await insertKeyResult(transaction, tenantId, copy);
  await replaceContributors(transaction, { tenantId, id }, contributorUnitIds);
}

/** Towards what was carried along too, be it this time or before. */
async function copyAlignments(
  { transaction, tenantId }: Writing,
  fromId: string,
  { id, cycleId }: { id: string; cycleId: string },
): Promise<void> {
  const from = await findObjective(transaction, tenantId, fromId);
  if (!from) return;
  const parentIds = from.alignments.map(({ parentId }) => parentId);
  const copies = await copiesIn(transaction, { tenantId, id: cycleId }, parentIds);
  const alignments = from.alignments.flatMap(({ parentId, weight }) => {
    const copy = copies.get(parentId);
    return copy === undefined ? [] : [{ parentId: copy, weight }];
  });
  if (alignments.length > 0) await replaceAlignments(transaction, { tenantId, id }, alignments);
}

function isDropped(index: number): Error {
  return invalidInput(`/objectiveIds/${index}`, {
    de: 'nennt ein verworfenes Ziel, das nicht mitgenommen wird; bitte im neuen Zyklus ein neues vorschlagen',
    en: 'names a dropped objective, which is not taken along; please propose a new one in the new cycle',
  });
}

function unknownTarget(): Error {
  return invalidInput('/toCycleId', {
    de: 'nennt einen Zyklus, den es hier nicht gibt',
    en: 'names a cycle that does not exist here',
  });
}

function earlierTarget(): Error {
  return invalidInput('/toCycleId', {
    de: 'muss ein anderer Zyklus sein, der nicht früher beginnt',
    en: 'must be another cycle that begins no earlier',
  });
}
