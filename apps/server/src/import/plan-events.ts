import type { RecordedEvent } from '../db/index.ts';
import type { Plan } from './plan.ts';
import type { StoredGoals } from './stored-goals.ts';

/** One event for each thing that is new or different, so that open pages show it. */
export function eventsOf(
  plan: Plan,
  stored: Pick<StoredGoals, 'objectives' | 'keyResults'>,
): RecordedEvent[] {
  const cycleIds = new Map<string, string>();
  const objectives = [...plan.objectives.created, ...plan.objectives.changed];
  for (const { id, cycleId } of [...stored.objectives, ...objectives]) cycleIds.set(id, cycleId);
  const objectiveIds = new Map<string, string>();
  const keyResults = [...plan.keyResults.created, ...plan.keyResults.changed];
  for (const { id, objectiveId } of [...stored.keyResults, ...keyResults])
    objectiveIds.set(id, objectiveId);
  return [
    ...[...plan.newCycles, ...plan.changedCycles].map(({ id }) => ({
      resource: 'cycle' as const,
      id,
      cycleId: id,
    })),
    ...objectives.map(({ id, cycleId }) => ({
      resource: 'objective' as const,
      id,
      cycleId,
      objectiveId: id,
    })),
    ...keyResults.map(({ id, objectiveId }) => ({
      resource: 'keyResult' as const,
      id,
      cycleId: cycleIds.get(objectiveId) ?? null,
      objectiveId,
      keyResultId: id,
    })),
    ...[...plan.checkIns.created, ...plan.checkIns.changed].map(({ id, keyResultId }) => {
      const objectiveId = objectiveIds.get(keyResultId) ?? null;
      const cycleId = (objectiveId && cycleIds.get(objectiveId)) || null;
      return { resource: 'checkIn' as const, id, cycleId, objectiveId, keyResultId };
    }),
  ];
}
