import type { ListedOperation } from './operations.ts';
import type { City } from './scene.ts';

/** A valid body for an operation, with the city's ids in every place that takes an id. */
export function bodyFor({ operationId }: ListedOperation, city: City): object | undefined {
  const { cycleId, objectiveId, unitId } = city;
  const alignments = [{ parentId: objectiveId, weight: 1 }];
  const metric = { kind: 'number', baseline: 0, target: 1 };
  const bodies: Record<string, object> = {
    'cycles.create': { name: '2026-Q4-fremd', start: '2026-10-01', end: '2026-12-31' },
    'cycles.change': { name: 'Fremd' },
    'cycles.setVoting': { voting: 'over' },
    'objectives.create': { cycleId, unitId, title: 'Fremd', alignments },
    'objectives.change': { title: 'Fremd', unitId, alignments },
    'objectives.setDots': { dots: 1 },
    'objectives.move': { before: objectiveId },
    'keyResults.create': { objectiveId, title: 'Fremd', metric, contributorUnitIds: [unitId] },
    'keyResults.change': {
      title: 'Fremd',
      metric,
      metricChange: { reason: 'Fremd' },
      contributorUnitIds: [unitId],
    },
    'keyResults.checkIn': { value: 1 },
    'objectives.changeReview': { note: 'Fremd' },
    'cycles.carryOver': { toCycleId: cycleId },
    'alliances.invite': { organisation: 'Nirgendwo' },
    'shares.put': { withKeyResults: true },
    'sharedObjectives.align': { weight: 1 },
    'settings.change': { cadenceDays: 14 },
    'units.create': { name: 'Fremd', parentId: unitId },
    'units.change': { parentId: unitId },
    'themes.create': { name: 'Fremd' },
    'themes.change': { name: 'Fremd' },
    'keyResults.importCheckIns': { rows: [{ date: '2026-11-20', value: 1 }] },
    'keyResults.putValue': { value: 1 },
    'keyResults.correctCheckIn': { value: 1, note: 'Fremd' },
    'keyResults.withdrawCheckIn': { reason: 'Fremd' },
    'audit.ask': { reason: 'Fremd' },
    // With the paths come back the ids in them: batch.test.ts reads what is foreign.
    batch: { reads: [{ path: '/tree' }] },
    'people.create': { name: 'Fremd', memberships: [{ role: 'member', unitId }] },
    'people.change': { memberships: [{ role: 'admin', unitId }] },
  };
  return bodies[operationId];
}

/** The address of an operation, with the city's ids in it. */
export function addressOf(
  { path, parameters = [] }: ListedOperation,
  city: City &
    Partial<Record<'checkInId' | 'readingId' | 'allianceId' | 'memberId' | 'sharedId', string>>,
): string {
  const ids: Record<string, string | undefined> = { ...city, date: '2026-11-20' };
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? 'unbekannt');
  const foreign: Record<string, string> = {
    cycle: city.cycleId,
    objective: city.objectiveId,
    unit: city.unitId,
    cursor: Buffer.from(city.objectiveId).toString('base64url'),
  };
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && foreign[parameter.name])
    .map(({ name }) => `${name}=${foreign[name]}`);
  return filled + (query.length > 0 ? `?${query.join('&')}` : '');
}
