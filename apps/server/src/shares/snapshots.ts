import { buildTree, dayOfNumbers } from '@zielbaum/model';
import type { Cycle, IsoDate, Snapshot, SnapshotKeyResult, TreeObjective } from '@zielbaum/model';
import { findCycles } from '../cycles/store.ts';
import type { Reading } from '../db/index.ts';
import { readOrganisation } from '../organisations/store.ts';
import { goalsOfCycle } from '../tree/goals-of-cycle.ts';
import { readGoalsBelow } from '../tree/store.ts';
import { unitNames } from '../units/store.ts';

/** What may be seen of some objectives on a day, by id, with their key results. */
export async function snapshotsOf(
  { transaction, tenantId }: Reading,
  objectiveIds: readonly string[],
  today: IsoDate,
): Promise<Map<string, Required<Snapshot>>> {
  const goals = await readGoalsBelow({ transaction, tenantId }, objectiveIds, today);
  const { objectives } = goals;
  const cycleIds = [...new Set(objectives.map(({ cycleId }) => cycleId))];
  const unitIds = [...new Set(objectives.flatMap(({ unitId }) => unitId ?? []))];
  const [{ paceThresholds: thresholds }, cycles, units] = await Promise.all([
    readOrganisation(transaction, tenantId),
    findCycles(transaction, tenantId, cycleIds),
    unitNames(transaction, tenantId, unitIds),
  ]);
  const snapshots = new Map<string, Required<Snapshot>>();
  for (const cycle of cycles) {
    const { objectives: ofCycle, ...rest } = goalsOfCycle(goals, cycle.id);
    const day = dayOfNumbers(cycle, { today });
    const open = buildTree(ofCycle, { ...rest, units, cycle, today: day, thresholds });
    for (let node = open.pop(); node; node = open.pop()) {
      if (!node.isReference) snapshots.set(node.id, snapshotOf(node, cycle));
      open.push(...node.children);
    }
  }
  return snapshots;
}

function snapshotOf(objective: TreeObjective, cycle: Cycle): Required<Snapshot> {
  const { title, description, unit, themes, ambition, state, score } = objective;
  const { name, start, end, kind } = cycle;
  const { progress, confidence, pace, isStale } = score;
  return {
    title,
    description,
    unit,
    themes,
    ambition,
    state,
    cycle: { name, start, end, kind },
    progress,
    confidence,
    pace,
    isStale,
    keyResults: objective.keyResults
      .filter((keyResult) => keyResult.state === 'active')
      .map(keyResultSnapshot),
  };
}

function keyResultSnapshot({
  title,
  metric,
  score: { progress, value },
}: TreeObjective['keyResults'][number]): SnapshotKeyResult {
  return {
    title,
    progress,
    unit: ('unit' in metric && metric.unit) || null,
    value: typeof value === 'number' ? value : null,
    baseline: metric.kind === 'number' ? metric.baseline : null,
    target: metric.kind === 'number' ? metric.target : null,
  };
}
