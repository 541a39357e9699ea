import type { CyclePhase } from '@zielbaum/model';
import { anActor, anId, faultsOf, isForbidden, phaseOf } from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { unknownId } from './check-in-attempts.ts';
import { course, defaultSteps } from './numbers.ts';
import { reviewOf } from './readings.ts';
import { change, firstVersion, known, withId } from './world.ts';
import type { KeyResult, Objective, Organisation } from './world.ts';

function objectivesIn(organisation: Organisation, phase: CyclePhase): Objective[] {
  return organisation.objectives.filter((each) => phaseOf(organisation, each) === phase);
}

/** One is graded, or it is said what becomes of it. */
export function changeReview(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const among = dice.oneIn(8) ? undefined : objectivesIn(organisation, 'review');
  const id = anId(occasion, ({ objectives }) => objectives, among);
  const objective = withId(organisation.objectives, id);
  const actor = anActor(occasion, 'review.write', objective);
  const grade = dice.of(0.3, 0.7, 1);
  const kind = dice.of('keep', 'change', 'drop');
  const body = dice.of<Partial<Pick<Objective['review'], 'override' | 'note' | 'outcome'>>>(
    { outcome: { kind, reason: 'Im Review beschlossen' } },
    { outcome: { kind: 'keep', reason: 'Noch nicht fertig' } },
    { override: { grade, reason: 'Der Beschluss kam später' } },
    { note: `Notiz ${dice.number(9)}` },
    { override: null },
    {},
  );
  return {
    organisation,
    actor,
    request: `PATCH /objectives/${id}/review`,
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'review.write', objective),
      not_found: !objective,
      cycle_closed: objective && phaseOf(organisation, objective) === 'closed',
      conflict:
        objective &&
        (!['review', 'closed'].includes(String(phaseOf(organisation, objective))) ||
          (objective.state === 'dropped' && ['keep', 'change'].includes(body.outcome?.kind ?? ''))),
    }),
    versioned: objective?.review,
    apply() {
      if (!objective) return;
      const { review } = objective;
      // The first to write anything makes the second version, whatever it says.
      const isFirst = review.version === 1;
      change(review, body);
      if (isFirst) review.version = 2;
    },
    told: () => reviewOf({ world, organisation }, known(organisation.objectives, id)),
  };
}

/** Those to be kept or changed are taken into the next cycle. */
export function carryOver(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const { cycles, objectives } = organisation;
  const actor = anActor(occasion, 'cycle.change');
  const decided = objectives.filter(
    ({ state, review }) =>
      state !== 'dropped' && ['keep', 'change'].includes(review.outcome?.kind ?? ''),
  );
  const likely = cycles.filter(({ id }) => decided.some(({ cycleId }) => cycleId === id));
  const fromId = anId(occasion, (each) => each.cycles, dice.oneIn(6) ? undefined : likely);
  const from = withId(cycles, fromId);
  const later = cycles.filter(({ id, start, phase }) => {
    return id !== fromId && phase !== 'closed' && start >= (from?.start ?? '');
  });
  const toCycleId = anId(occasion, (each) => each.cycles, dice.oneIn(6) ? undefined : later);
  const to = withId(cycles, toCycleId);
  const own = decided.filter(({ cycleId }) => cycleId === fromId);
  const some = dice.oneIn(2) ? own.filter(() => dice.oneIn(2)) : [];
  const stranger = dice.oneIn(12) ? [anId(occasion, (each) => each.objectives)] : [];
  const objectiveIds = [...new Set([...some.map(({ id }) => id), ...stranger])];
  const chosen = objectiveIds.length > 0 ? objectiveIds : own.map(({ id }) => id);
  const carried: { fromId: string; id: string; title: string; reachedKeyResults: string[] }[] = [];
  return {
    organisation,
    actor,
    request: `POST /cycles/${fromId}/carry-over`,
    body: { toCycleId, ...(objectiveIds.length > 0 && { objectiveIds }) },
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'cycle.change'),
      not_found: !from,
      invalid_input:
        !to ||
        to === from ||
        to.start < (from?.start ?? '') ||
        chosen.some((id) => !withId(own, id)),
      cycle_closed: to?.phase === 'closed',
    }),
    apply(answer) {
      const fresh = chosen.flatMap((id): [Objective, Objective][] => {
        const original = known(objectives, id);
        const before = copyOf(organisation, id, toCycleId);
        if (before) {
          carried.push({ fromId: id, id: before.id, title: before.title, reachedKeyResults: [] });
          return [];
        }
        const newId = answer.objectives.find((each) => each.fromId === id)?.id ?? '';
        const copy = copyObjective(original, { id: newId, cycleId: toCycleId });
        organisation.objectives.push(copy);
        const reachedKeyResults = copyKeyResults(organisation, original, copy);
        carried.push({ fromId: id, id: newId, title: copy.title, reachedKeyResults });
        return [[original, copy]];
      });
      // Towards what was carried along, this time or before.
      for (const [original, copy] of fresh) {
        copy.alignments = original.alignments.flatMap(({ parentId, weight }) => {
          const parent = copyOf(organisation, parentId, toCycleId);
          return parent ? [{ parentId: parent.id, weight }] : [];
        });
      }
    },
    told: () => ({ toCycleId, objectives: carried }),
  };
}

function copyOf({ objectives }: Organisation, fromId: string, cycleId: string) {
  return objectives.find((each) => each.carriedFromId === fromId && each.cycleId === cycleId);
}

function copyObjective(from: Objective, as: { id: string; cycleId: string }): Objective {
  return {
    ...from,
    ...firstVersion(),
    ...as,
    themes: [...from.themes],
    alignments: [],
    state: from.review.outcome?.kind === 'keep' ? 'proposed' : 'draft',
    review: { ...firstVersion(), override: null, note: '', outcome: null },
    carriedFromId: from.id,
  };
}

/** What has been done counts on, or a number begins there; what is reached stays behind, named. */
function copyKeyResults(organisation: Organisation, from: Objective, to: Objective): string[] {
  const reached: string[] = [];
  const active = organisation.keyResults.filter(
    ({ objectiveId, state }) => objectiveId === from.id && state === 'active',
  );
  for (const [index, keyResult] of active.entries()) {
    const metric = { ...keyResult.metric };
    const value = course(keyResult.checkIns, '9999-12-31').at(-1)?.value;
    if (metric.kind === 'number' && typeof value === 'number') {
      const { baseline, target } = metric;
      if (baseline < target ? value >= target : value <= target) {
        reached.push(keyResult.title);
        continue;
      }
      metric.baseline = value;
    }
    if (metric.kind === 'milestones') {
      metric.items = metric.items.map(({ label, weight, done }) => {
        const isDone = Array.isArray(value) ? value.includes(label) : done === true;
        return { label, ...(weight !== undefined && { weight }), ...(isDone && { done: true }) };
      });
    }
    const steps = metric.kind === 'steps' ? (metric.steps ?? defaultSteps) : [];
    if (
      (metric.kind === 'milestones' && metric.items.every(({ done }) => done)) ||
      (steps.length > 0 && value === steps[steps.length - 1]?.label)
    ) {
      reached.push(keyResult.title);
      continue;
    }
    const copy: KeyResult = {
      ...keyResult,
      ...firstVersion(),
      id: `${unknownId} ${to.id} ${index}`,
      objectiveId: to.id,
      metric,
      earlierMetrics: [],
      checkIns: [],
      contributorUnitIds: [...keyResult.contributorUnitIds],
    };
    organisation.keyResults.push(copy);
  }
  return reached;
}
