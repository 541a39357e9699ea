import {
  expectedOn,
  gradeFor,
  keyResultScore,
  objectiveScore,
  periodOf,
  shownIn,
  snapshotOf,
  standing,
} from './numbers.ts';
import type { View } from './numbers.ts';
import type {
  CheckIn,
  Cycle,
  KeyResult,
  Objective,
  Organisation,
  Received,
  Share,
  World,
} from './world.ts';
import { known, withId } from './world.ts';

/** What the server should answer, worked out from what the oracle knows. */

export function cycleOf({ id, name, start, end, kind, phase }: Cycle) {
  return { id, name, start, end, kind, phase };
}

export function objectiveOf(view: View, objective: Objective) {
  const { id, cycleId, unitId, title, description, ambition } = objective;
  const { state, rollup, themes, alignments } = objective;
  return {
    ...{ id, ref: null, cycleId, unitId, title, description, ambition },
    ...{ state, rollup, themes, alignments },
    score: objectiveScore(view, objective),
  };
}

export function keyResultOf(view: View, keyResult: KeyResult) {
  const { id, objectiveId, title, description, metric, weight } = keyResult;
  const { cadenceDays, state, contributorUnitIds } = keyResult;
  const objective = known(view.organisation.objectives, objectiveId);
  return {
    ...{ id, ref: null, objectiveId, title, description, metric, weight },
    ...{ cadenceDays, state, contributorUnitIds },
    score: keyResultScore(keyResult, periodOf(view, objective)).score,
  };
}

export function checkInOf(keyResult: KeyResult, checkIn: CheckIn) {
  const by = keyResult.checkIns.find(({ replaces }) => replaces === checkIn.id);
  return {
    ...checkIn,
    keyResultId: keyResult.id,
    authorRole: null,
    replacedBy: by?.id ?? null,
    isWithdrawn: by?.kind === 'withdrawal',
  };
}

/** By day, those of one day in the order they were entered. */
export function checkInsOf(keyResult: KeyResult) {
  const sorted = [...keyResult.checkIns].sort((one, other) => one.date.localeCompare(other.date));
  return sorted.map((checkIn) => checkInOf(keyResult, checkIn));
}

export function reviewOf(view: View, objective: Objective) {
  return { objectiveId: objective.id, ...gradedReview(view, objective) };
}

function gradedReview(view: View, objective: Objective) {
  const { override, note, outcome } = objective.review;
  return { ...gradeFor(view, objective), override, note, outcome };
}

/** An objective, what it was copied from and its copies: the earliest cycle first. */
export function lineageOf(view: View, objective: Objective) {
  const { objectives, cycles } = view.organisation;
  const firstOf = (each: Objective): Objective => {
    const from = withId(objectives, each.carriedFromId);
    return from ? firstOf(from) : each;
  };
  const line = objectives.filter((each) => firstOf(each) === firstOf(objective));
  return line
    .map((each) => ({
      objectiveId: each.id,
      title: each.title,
      state: each.state,
      cycle: cycleOf(known(cycles, each.cycleId)),
      progress: objectiveScore(view, each).progress,
      grade: gradeFor(view, each).grade,
      band: gradeFor(view, each).band,
      outcome: each.review.outcome?.kind ?? null,
    }))
    .sort((one, other) => one.cycle.start.localeCompare(other.cycle.start));
}

export function dotsOf({ objectives }: Organisation, cycle: Cycle) {
  const rated = objectives.filter(
    ({ cycleId, state }) => cycleId === cycle.id && state !== 'draft',
  );
  const hasSums = rated.some(({ id }) => cycle.sums.has(id));
  const hidden = cycle.voting === 'open' ? 'votingOpen' : hasSums ? null : 'tooFewVoters';
  return {
    voting: cycle.voting,
    hidden,
    objectives: rated.map(({ id }) => ({
      objectiveId: id,
      dots: hidden ? null : (cycle.sums.get(id) ?? 0),
    })),
  };
}

export function ownDotsOf(cycle: Cycle, personId: string) {
  if (cycle.voting === 'over') return { left: 0, objectives: [] };
  const given = [...(cycle.dots.get(personId) ?? [])].filter(([, dots]) => dots > 0);
  return {
    left: given.reduce((left, [, dots]) => left - dots, 5),
    objectives: given
      .map(([objectiveId, dots]) => ({ objectiveId, dots }))
      .sort((one, other) => (one.objectiveId < other.objectiveId ? -1 : 1)),
  };
}

export function shareOf(world: World, organisation: Organisation, share: Share) {
  const { objectiveId, withKeyResults } = share;
  const view = { world, organisation };
  const period = periodOf(view, known(organisation.objectives, objectiveId));
  const keyResults = organisation.keyResults
    .filter((each) => each.objectiveId === objectiveId && each.state === 'active')
    .map((keyResult) => {
      const { metric, score } = keyResultScore(keyResult, period);
      const { progress, value } = score;
      return {
        title: keyResult.title,
        progress,
        unit: null,
        value: typeof value === 'number' ? value : null,
        baseline: metric.kind === 'number' ? metric.baseline : null,
        target: metric.kind === 'number' ? metric.target : null,
      };
    });
  const snapshot = snapshotOf(world, { organisation, objectiveId });
  return { ...share, snapshot: withKeyResults ? { ...snapshot, keyResults } : snapshot };
}

export function sharedObjectiveOf(world: World, alliance: Organisation, received: Received) {
  const member = known(world.organisations, received.memberId);
  const share = member.shares.find(
    ({ objectiveId, audience }) => objectiveId === received.objectiveId && audience === alliance.id,
  );
  if (!share) throw new Error('What is not shared cannot be received');
  return {
    id: received.id,
    organisation: member.name,
    snapshot: shareOf(world, member, share).snapshot,
    alignments: received.alignments,
  };
}

/** The tree of a cycle, as a list of its roots. */
export function treeOf(view: View, cycle: Cycle) {
  const { objectives } = view.organisation;
  const ofCycle = objectives.filter(({ cycleId }) => cycleId === cycle.id);
  return ofCycle
    .filter(({ alignments }) => alignments.length === 0)
    .map((each) => node(view, each));
}

interface Node {
  keyResults: unknown[];
  children: Node[];
  [name: string]: unknown;
}

function node(view: View, objective: Objective): Node {
  const { organisation, world } = view;
  const { id, title, description, ambition, state, rollup, themes, cycleId } = objective;
  const below = organisation.objectives.flatMap((child) =>
    placesOf(child.alignments, id).map(({ weight, isFirst }) =>
      isFirst
        ? { ...node(view, child), weight }
        : { ...node(view, child), keyResults: [], children: [], weight, isReference: true },
    ),
  );
  const isOfCycle = ({ parentId }: { parentId: string }) =>
    known(organisation.objectives, parentId).cycleId === cycleId;
  const shared = organisation.received.flatMap((received) =>
    placesOf(received.alignments.filter(isOfCycle), id).map(({ weight, isFirst }) => ({
      ...sharedNode({ world, organisation, received, objective }),
      weight,
      ...(!isFirst && { isReference: true }),
    })),
  );
  const period = periodOf(view, objective);
  return {
    ...{ id, title, description, ambition, state, rollup, themes },
    unit: withId(organisation.units, objective.unitId)?.name ?? null,
    score: objectiveScore(view, objective),
    ...reviewAtEnd(view, objective),
    keyResults: organisation.keyResults
      .filter(({ objectiveId }) => objectiveId === id)
      .map((keyResult) => {
        const { metric, score } = keyResultScore(keyResult, period);
        const { title: ofKeyResult, description: told, weight } = keyResult;
        const named = { id: keyResult.id, title: ofKeyResult, description: told, metric, weight };
        return { ...named, state: keyResult.state, score };
      }),
    children: [...below, ...shared],
  };
}

/** A grade goes with the numbers at the end of a closed cycle. */
function reviewAtEnd(view: View, objective: Objective) {
  const { phase, end } = known(view.organisation.cycles, objective.cycleId);
  const isAtEnd = phase === 'closed' && periodOf(view, objective).day >= end;
  return isAtEnd ? { review: gradedReview(view, objective) } : {};
}

function placesOf(alignments: Objective['alignments'], id: string) {
  return alignments.flatMap(({ parentId, weight }, index) =>
    parentId === id ? [{ weight, isFirst: index === 0 }] : [],
  );
}

function sharedNode({
  received,
  objective: parent,
  ...view
}: View & { received: Received; objective: Objective }): Node {
  const { world } = view;
  const member = known(world.organisations, received.memberId);
  const shown = shownIn(world, received, parent.cycleId);
  const { cycle, progress, confidence, pace, isStale, ...told } = shown;
  const { day } = periodOf(view, parent);
  return {
    ...told,
    id: received.id,
    rollup: 'keyResults',
    score: { progress, confidence, pace, isStale, expected: expectedOn(cycle, day) },
    keyResults: [],
    children: [],
    sharedBy: member.name,
  };
}

/** The value that counts on a day, if any. */
export function countingOn({ checkIns }: KeyResult, date: string): CheckIn | undefined {
  return standing(checkIns).findLast((each) => each.date === date);
}
