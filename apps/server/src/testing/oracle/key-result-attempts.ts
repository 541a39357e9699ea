import type { Metric } from '@zielbaum/model';
import {
  anActor,
  anId,
  anObjectiveId,
  faultsOf,
  isForbidden,
  isUnknownUnit,
  nowhere,
  phaseOf,
  words,
} from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { daysLater, standing } from './numbers.ts';
import { keyResultOf } from './readings.ts';
import { change, firstVersion, known, withId } from './world.ts';
import type { KeyResult, Objective, Organisation } from './world.ts';

/** A key result, and where it belongs. */
export function placeOfKeyResult(
  { keyResults, objectives }: Organisation,
  id: string,
): { keyResult: KeyResult; objective: Objective } | undefined {
  const keyResult = withId(keyResults, id);
  return keyResult && { keyResult, objective: known(objectives, keyResult.objectiveId) };
}

/** A key result to do something with, rarely one in a closed cycle. */
export function aKeyResultId(occasion: Occasion): string {
  const { organisation, dice } = occasion;
  const { keyResults, objectives } = organisation;
  const open = keyResults.filter(
    (each) => phaseOf(organisation, known(objectives, each.objectiveId)) !== 'closed',
  );
  const among = dice.oneIn(4) || open.length === 0 ? keyResults : open;
  return anId(occasion, (each) => each.keyResults, among);
}

const labels = ['Entwurf', 'Beschluss', 'Betrieb'];

function aMetric({ dice }: Occasion): Metric {
  return dice.of<() => Metric>(
    () => ({ kind: 'number', baseline: dice.of(0, 10, 4), target: dice.of(10, 20, 0, 5) }),
    () => ({ kind: 'number', baseline: 0, target: dice.of(8, 16, 32) }),
    () => ({ kind: 'maintain', lower: dice.of(2, 5), upper: dice.of(8, 12, 1) }),
    () => ({
      kind: 'milestones',
      items: labels
        .slice(dice.number(2))
        .map((label) => ({ label, weight: dice.of(1, 2, 0), done: dice.oneIn(4) })),
    }),
    () => ({ kind: 'steps' }),
    () => ({
      kind: 'steps',
      steps: labels
        .slice(dice.number(2))
        .map((label, index) => ({ label, score: (index + 1) / 4 })),
    }),
  )();
}

/** The rules of a metric itself. */
function makesNoSense(metric: Metric | undefined): boolean {
  if (metric?.kind === 'number') return metric.baseline === metric.target;
  if (metric?.kind === 'maintain') return (metric.lower ?? 0) > (metric.upper ?? 0);
  return false;
}

function contributors(occasion: Occasion): string[] {
  const { dice } = occasion;
  const ids = Array.from({ length: dice.of(0, 0, 1, 2) }, () =>
    anId(occasion, ({ units }) => units),
  );
  return [...new Set(ids)];
}

/** One is created. */
export function createKeyResult(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const objectiveId = anObjectiveId(occasion);
  const objective = withId(organisation.objectives, objectiveId);
  const actor = anActor(occasion, 'keyResult.change', objective);
  const body = {
    objectiveId,
    title: words(occasion, 'Schlüsselergebnis'),
    metric: aMetric(occasion),
    weight: dice.of(1, 3, 0, 0.5),
    contributorUnitIds: contributors(occasion),
    ...(dice.oneIn(3) && { cadenceDays: dice.of(14, 3) }),
  };
  return {
    organisation,
    actor,
    request: 'POST /key-results',
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'keyResult.change', objective),
      invalid_input:
        !objective ||
        makesNoSense(body.metric) ||
        body.contributorUnitIds.some((unitId) => isUnknownUnit(organisation, unitId)),
      cycle_closed: objective && phaseOf(organisation, objective) === 'closed',
    }),
    apply: ({ id }) =>
      void organisation.keyResults.push({
        cadenceDays: organisation.settings.cadenceDays,
        ...body,
        ...firstVersion(),
        id,
        description: '',
        state: 'active',
        earlierMetrics: [],
        checkIns: [],
      }),
    told: () => keyResultOf({ world, organisation }, organisation.keyResults.at(-1) as KeyResult),
  };
}

/** One is changed, every other time in how it is measured. */
export function changeKeyResult(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const id = aKeyResultId(occasion);
  const place = placeOfKeyResult(organisation, id);
  const actor = anActor(occasion, 'keyResult.change', place && { unitId: place.objective.unitId });
  const otherTarget = (): Metric | undefined => {
    const metric = place?.keyResult.metric;
    return metric?.kind === 'number' ? { ...metric, target: dice.of(40, 50, 60) } : metric;
  };
  const changes = dice.of<() => Partial<KeyResult>>(
    () => ({ metric: otherTarget() ?? aMetric(occasion) }),
    () => ({ metric: aMetric(occasion) }),
    () => ({ weight: dice.of(2, 1, 0) }),
    () => ({ state: dice.of('dropped', 'active') }),
    () => ({ contributorUnitIds: contributors(occasion) }),
    () => ({ cadenceDays: dice.of(7, 28) }),
    () => ({ title: words(occasion, 'Schlüsselergebnis') }),
  )();
  const reason = dice.oneIn(6) ? undefined : 'Neue Zahlen des Landes';
  const isOtherMetric =
    changes.metric !== undefined &&
    JSON.stringify(changes.metric) !== JSON.stringify(place?.keyResult.metric);
  const phase = place && phaseOf(organisation, place.objective);
  const isUnderWay = phase !== 'planning';
  return {
    organisation,
    actor,
    request: `PATCH /key-results/${id}`,
    body: { ...changes, ...(changes.metric && reason && { metricChange: { reason } }) },
    faults: faultsOf({
      forbidden: isForbidden(
        { organisation, actor },
        'keyResult.change',
        place && { unitId: place.objective.unitId },
      ),
      not_found: !place,
      cycle_closed: phase === 'closed',
      invalid_input:
        makesNoSense(changes.metric) ||
        (place && isOtherMetric && isUnderWay && reason === undefined) ||
        (place && changes.contributorUnitIds?.some((each) => isUnknownUnit(organisation, each))),
      conflict:
        place &&
        isOtherMetric &&
        standing(place.keyResult.checkIns).some(({ value }) => !fits(changes.metric, value)),
    }),
    versioned: place?.keyResult,
    apply() {
      if (!place) return;
      const { metric, earlierMetrics } = place.keyResult;
      const until = daysLater(world.today, -1);
      if (isOtherMetric && isUnderWay) {
        earlierMetrics.push({ metric, until, reason: reason ?? nowhere });
      }
      change(place.keyResult, changes);
    },
    told: () => keyResultOf({ world, organisation }, known(organisation.keyResults, id)),
  };
}

/** Whether a check-in of this metric may have this value. */
export function fits(metric: Metric | undefined, value: unknown): boolean {
  if (metric?.kind === 'milestones') {
    const items = metric.items.map(({ label }) => label);
    return Array.isArray(value) && value.every((each) => items.includes(each as string));
  }
  if (metric?.kind === 'steps') {
    const steps = metric.steps?.map(({ label }) => label) ?? ['commit', 'target', 'stretch'];
    return value === null || steps.includes(value as string);
  }
  return typeof value === 'number';
}
