import { addDays } from '@zielbaum/model';
import type { Cycle, KeyResult } from '@zielbaum/model';
import type { ListedKeyResult } from './goal-list.ts';
import type { PlacedObjective } from './plan-objectives.ts';
import type { Planning } from './planning.ts';
import { addProblem, refuseClosed, wrongParent } from './planning.ts';
import type { KnownKeyResult } from './registry.ts';
import { isSameMetric } from '../key-results/is-same-metric.ts';
import { keepUnspoken } from './keep-unspoken.ts';

/** A key result as it will be; without metric where its row has a problem with it. */
export interface PlacedKeyResult {
  keyResult: Omit<KeyResult, 'metric'> & { metric: KeyResult['metric'] | undefined };
  cycle: Cycle | undefined;
  /** Whether its check-ins are numbers, whatever else is wrong with its metric. */
  isNumeric?: boolean;
}

/** Plans every key result of the file; returns these and all stored ones by id. */
export function planKeyResults(
  planning: Planning,
  objectives: ReadonlyMap<string, PlacedObjective>,
): ReadonlyMap<string, PlacedKeyResult> {
  const { stored, registry, plan } = planning;
  const placed = new Map<string, PlacedKeyResult>(
    stored.keyResults.map((keyResult) => [
      keyResult.id,
      { keyResult, cycle: objectives.get(keyResult.objectiveId)?.cycle },
    ]),
  );
  const namedObjectives = new Set<string>();
  for (const known of registry.keyResults) {
    const { listed } = known;
    if (!listed) continue;
    const objectiveId = objectiveIdOf(planning, listed);
    const place = objectives.get(objectiveId);
    namedObjectives.add(objectiveId);
    refuseOtherCycle(planning, { known, cycle: place?.cycle, before: placed.get(known.id)?.cycle });
    if (listed.unitName !== undefined && place && listed.unitName !== place.unitName)
      plan.foreignUnits += 1;
    const keyResult = keyResultOf(planning, { known, listed, objectiveId });
    placed.set(known.id, { keyResult, cycle: place?.cycle, isNumeric: listed.isNumeric });
    const { metric } = keyResult;
    if (metric) sort(planning, { known, keyResult: { ...keyResult, metric }, cycle: place?.cycle });
  }
  for (const { id } of registry.objectives) namedObjectives.add(id);
  const listedIds = new Set(registry.keyResults.map(({ id }) => id));
  plan.keyResults.absent = stored.keyResults.filter(
    ({ id, objectiveId }) => !listedIds.has(id) && namedObjectives.has(objectiveId),
  ).length;
  return placed;
}

function objectiveIdOf(planning: Planning, listed: ListedKeyResult): string {
  const parent = listed.parent === '' ? undefined : planning.registry.find(listed.parent);
  if (parent?.kind === 'objective') return parent.id;
  if (listed.parent !== '') {
    const reason = wrongParent(listed.parent, 'objective', parent !== undefined);
    addProblem(planning, listed, { column: 'parent', reason });
  }
  return '';
}

function keyResultOf(
  { list }: Planning,
  {
    known,
    listed,
    objectiveId,
  }: { known: KnownKeyResult; listed: ListedKeyResult; objectiveId: string },
): PlacedKeyResult['keyResult'] {
  const { stored } = known;
  const metric =
    listed.metric && stored
      ? keepUnspoken(listed.metric, stored.metric, list.columns)
      : listed.metric;
  return {
    id: known.id,
    ref: stored ? stored.ref : listed.ref,
    objectiveId,
    title: listed.title,
    description: listed.description ?? stored?.description ?? '',
    metric: metric && stored && isSameMetric(metric, stored.metric) ? stored.metric : metric,
    weight: listed.weight ?? stored?.weight ?? 1,
    cadenceDays: listed.cadenceDays ?? stored?.cadenceDays ?? 7,
    state: listed.state ?? stored?.state ?? 'active',
    contributorUnitIds: stored?.contributorUnitIds ?? [],
  };
}

/** Into created, changed or unchanged. */
function sort(
  planning: Planning,
  {
    known,
    keyResult,
    cycle,
  }: { known: KnownKeyResult; keyResult: KeyResult; cycle: Cycle | undefined },
): void {
  const { plan, stored } = planning;
  const fields = Object.keys(keyResult) as (keyof KeyResult)[];
  if (!known.stored) {
    plan.keyResults.created.push(keyResult);
  } else if (fields.every((field) => known.stored?.[field] === keyResult[field])) {
    plan.keyResults.unchanged += 1;
    return;
  } else {
    plan.keyResults.changed.push(keyResult);
    keepEarlierMetric(planning, known.stored, { next: keyResult, cycle });
  }
  const isStoredCycle = stored.cycles.some(({ id }) => id === cycle?.id);
  if (known.listed && isStoredCycle) refuseClosed(planning, known.listed, cycle);
}

/** As a change by hand does: numbers until yesterday stay explained by what they were measured by. */
function keepEarlierMetric(
  { plan, stored, today }: Planning,
  { id, metric }: KeyResult,
  { next, cycle }: { next: KeyResult; cycle: Cycle | undefined },
): void {
  const phase = stored.cycles.find((each) => each.id === cycle?.id)?.phase;
  if (metric === next.metric || (phase !== 'active' && phase !== 'review')) return;
  plan.earlierMetrics.push({ keyResultId: id, metric, until: addDays(today, -1) });
}

function refuseOtherCycle(
  planning: Planning,
  {
    known,
    cycle,
    before,
  }: { known: KnownKeyResult; cycle: Cycle | undefined; before: Cycle | undefined },
): void {
  const { listed } = known;
  if (!listed || !cycle) return;
  if (listed.cycleName !== undefined && listed.cycleName !== cycle.name) {
    addProblem(planning, listed, {
      column: 'cycle',
      reason: {
        de: `nennt „${listed.cycleName}“, das Ziel „${listed.parent}“ gehört aber in den Zyklus „${cycle.name}“`,
        en: `names "${listed.cycleName}", but objective "${listed.parent}" belongs to cycle "${cycle.name}"`,
      },
    });
  } else if (before && before.id !== cycle.id) {
    addProblem(planning, listed, {
      column: 'ref',
      reason: {
        de: `„${listed.ref}“ gehört schon zu einem Schlüsselergebnis des Zyklus „${before.name}“; eines in einem anderen Zyklus braucht eine eigene ref`,
        en: `"${listed.ref}" belongs to a key result of cycle "${before.name}" already; one in another cycle needs a ref of its own`,
      },
    });
  }
}
