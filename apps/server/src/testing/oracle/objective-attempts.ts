import type { Alignment, ObjectiveState } from '@zielbaum/model';
import {
  aUnitId,
  anActor,
  anId,
  anObjectiveId,
  faultsOf,
  isForbidden,
  isUnknownUnit,
  phaseOf,
  words,
} from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { objectiveOf, ownDotsOf } from './readings.ts';
import { change, firstVersion, known, withId } from './world.ts';
import type { Objective, Organisation, World } from './world.ts';
import { withdrawShares } from './share-attempts.ts';

const states = ['draft', 'proposed', 'agreed', 'active', 'postponed', 'closed', 'dropped'] as const;

/** What may become of an objective in a planning, and later. */
const transitions: Record<ObjectiveState, Record<'planning' | 'later', ObjectiveState[]>> = {
  draft: both('proposed', 'dropped'),
  proposed: both('agreed', 'draft', 'postponed', 'dropped'),
  agreed: {
    planning: ['proposed', 'postponed', 'dropped'],
    later: ['active', 'postponed', 'dropped'],
  },
  active: both('closed', 'postponed', 'dropped'),
  postponed: both('proposed', 'agreed', 'dropped'),
  closed: { planning: [], later: ['active'] },
  dropped: both('proposed'),
};

/** As what one may be created. */
const beginnings: Record<'planning' | 'later', ObjectiveState[]> = {
  planning: ['draft', 'proposed', 'agreed'],
  later: ['draft', 'proposed', 'agreed', 'active'],
};

function both(...to: ObjectiveState[]): Record<'planning' | 'later', ObjectiveState[]> {
  return { planning: to, later: to };
}

function alignmentsIn(occasion: Occasion, cycleId: string, most = 2): Alignment[] {
  const { organisation, dice } = occasion;
  const among = organisation.objectives.filter((each) => each.cycleId === cycleId);
  const list = Array.from({ length: dice.number(most + 1) }, () => ({
    parentId: anId(occasion, ({ objectives }) => objectives, dice.oneIn(40) ? undefined : among),
    weight: dice.of(1, 2, 0, 0.5),
  }));
  return list.filter(
    ({ parentId }, index) => list.findIndex((each) => each.parentId === parentId) === index,
  );
}

function areUnknown({ objectives }: Organisation, cycleId: string, alignments: Alignment[]) {
  return alignments.some(({ parentId }) => withId(objectives, parentId)?.cycleId !== cycleId);
}

/** One is created, most often as a draft or a proposal. */
export function createObjective(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const open = organisation.cycles.filter(({ phase }) => phase !== 'closed');
  const among = dice.oneIn(10) ? organisation.cycles : open;
  const cycleId = anId(occasion, ({ cycles }) => cycles, among);
  const body = {
    cycleId,
    unitId: aUnitId(occasion),
    title: words(occasion, 'Ziel'),
    state: dice.of('proposed', 'draft', 'active', dice.of(...states)),
    ambition: dice.of('aspirational', 'committed'),
    rollup: dice.of('both', 'keyResults', 'children'),
    alignments: alignmentsIn(occasion, cycleId),
    themes: dice.oneIn(4) ? ['Datengovernance'] : [],
  } as const;
  const { state, unitId } = body;
  const action =
    state === 'draft' || state === 'proposed' ? 'objective.propose' : 'objective.agree';
  const actor = anActor(occasion, action, { unitId });
  return {
    organisation,
    actor,
    request: 'POST /objectives',
    body,
    faults: faultsOf({
      forbidden:
        isForbidden({ organisation, actor }, 'objective.propose') ||
        isForbidden({ organisation, actor }, action, { unitId }),
      invalid_input:
        !withId(organisation.cycles, cycleId) ||
        isUnknownUnit(organisation, unitId) ||
        areUnknown(organisation, cycleId, body.alignments),
      conflict: !beginnings[phaseKind(organisation, body)].includes(state),
      cycle_closed: phaseOf(organisation, body) === 'closed',
    }),
    apply: ({ id }) =>
      void organisation.objectives.push({
        ...body,
        ...firstVersion(),
        id,
        description: '',
        themes: [...body.themes],
        alignments: [...body.alignments],
        review: { ...firstVersion(), override: null, note: '', outcome: null },
        carriedFromId: null,
      }),
    told: () => objectiveOf({ world, organisation }, organisation.objectives.at(-1) as Objective),
  };
}

type Changes = Partial<
  Pick<
    Objective,
    'title' | 'description' | 'unitId' | 'ambition' | 'state' | 'rollup' | 'themes' | 'alignments'
  >
>;

/** One is changed: most often its state, or what it contributes to. */
export function changeObjective(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const id = anObjectiveId(occasion);
  const objective = withId(organisation.objectives, id);
  const actor = anActor(occasion, 'objective.change', objective);
  const next = objective ? transitions[objective.state][phaseKind(organisation, objective)] : [];
  const state = (dice.oneIn(6) ? undefined : dice.pick(next)) ?? dice.of(...states);
  const changes = dice.of<Changes>(
    { state },
    { state },
    { alignments: alignmentsIn(occasion, objective?.cycleId ?? '') },
    { title: words(occasion, 'Ziel') },
    { description: words(occasion, 'Beschreibung') },
    { unitId: aUnitId(occasion) },
    { rollup: dice.of('both', 'keyResults', 'children') },
    { ambition: dice.of('committed', 'aspirational') },
    { themes: ['Prozesse', 'Datengovernance'].slice(dice.number(3)) },
    {},
  );
  const reason = dice.oneIn(8) ? undefined : 'So entschieden';
  return {
    organisation,
    actor,
    request: `PATCH /objectives/${id}`,
    body: { ...changes, ...(changes.state === 'dropped' && reason && { reason }) },
    faults: objective
      ? changeFaults({ organisation, actor }, objective, { ...changes, reason })
      : faultsOf({
          forbidden: isForbidden({ organisation, actor }, 'objective.change'),
          not_found: true,
        }),
    versioned: objective,
    apply() {
      if (!objective) return;
      change(objective, changes);
      if (changes.state) stateChanged(world, organisation, objective);
    },
    told: () => objectiveOf({ world, organisation }, known(organisation.objectives, id)),
  };
}

function phaseKind(
  organisation: Organisation,
  objective: Pick<Objective, 'cycleId'>,
): 'planning' | 'later' {
  return phaseOf(organisation, objective) === 'planning' ? 'planning' : 'later';
}

function changeFaults(
  by: Pick<Attempt, 'organisation' | 'actor'>,
  objective: Objective,
  { state, unitId, alignments, reason }: Changes & { reason: string | undefined },
) {
  const { organisation } = by;
  const isTransition = state !== undefined && state !== objective.state;
  const allowed = transitions[objective.state][phaseKind(organisation, objective)];
  const isOther = JSON.stringify(alignments) !== JSON.stringify(objective.alignments);
  return faultsOf({
    forbidden:
      isForbidden(by, 'objective.change', objective) ||
      (isTransition && state === 'agreed' && isForbidden(by, 'objective.agree', objective)) ||
      (unitId !== undefined && isForbidden(by, 'objective.change', { unitId })),
    cycle_closed: phaseOf(organisation, objective) === 'closed',
    conflict: isTransition && !allowed.includes(state),
    invalid_input:
      isUnknownUnit(organisation, unitId) ||
      (isTransition && state === 'dropped' && reason === undefined) ||
      (alignments && isOther && areUnknown(organisation, objective.cycleId, alignments)),
    alignment_loop: alignments && isOther && leadsBack(organisation, objective.id, alignments),
  });
}

function leadsBack(
  { objectives }: Pick<Organisation, 'objectives'>,
  id: string,
  alignments: Alignment[],
): boolean {
  return alignments.some(({ parentId }) => {
    const parent = withId(objectives, parentId);
    return parentId === id || (parent && leadsBack({ objectives }, id, parent.alignments));
  });
}

function stateChanged(
  world: World,
  organisation: Organisation,
  { id, state, cycleId }: Objective,
): void {
  if (state === 'dropped') {
    withdrawShares(world, organisation, ({ objectiveId }) => objectiveId === id);
  }
  if (state === 'proposed' || state === 'agreed') return;
  for (const given of withId(organisation.cycles, cycleId)?.dots.values() ?? []) given.delete(id);
}

/** One is put before another, or last. */
export function moveObjective(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const id = anObjectiveId(occasion);
  const objective = withId(organisation.objectives, id);
  const actor = anActor(occasion, 'objective.change', objective);
  const among = organisation.objectives.filter(({ cycleId }) => cycleId === objective?.cycleId);
  const before = dice.oneIn(4)
    ? null
    : anId(occasion, ({ objectives }) => objectives, dice.oneIn(10) ? undefined : among);
  const target = withId(organisation.objectives, before);
  return {
    organisation,
    actor,
    request: `PUT /objectives/${id}/position`,
    body: { before },
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'objective.change', objective),
      not_found: !objective,
      cycle_closed: objective && phaseOf(organisation, objective) === 'closed',
      invalid_input:
        objective &&
        before !== null &&
        (target?.cycleId !== objective.cycleId || target.id === objective.id),
    }),
    apply() {
      if (!objective) return;
      const others = organisation.objectives.filter((each) => each !== objective);
      const at = target ? others.indexOf(target) : others.length;
      organisation.objectives = others.toSpliced(at, 0, objective);
    },
    told: () => ({ before }),
  };
}

/** Somebody puts dots on a proposal. */
export function setDots(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const actor = anActor(occasion, 'objective.rate');
  const isOpen = ({ cycleId }: Objective) =>
    withId(organisation.cycles, cycleId)?.voting === 'open';
  const open = organisation.objectives.filter(isOpen);
  const among = dice.oneIn(8) ? organisation.objectives : open;
  const id = anId(occasion, ({ objectives }) => objectives, among);
  const objective = withId(organisation.objectives, id);
  const cycle = withId(organisation.cycles, objective?.cycleId);
  const { personId } = actor;
  const own = cycle && personId !== null ? ownDotsOf(cycle, personId) : undefined;
  const before = own?.objectives.find(({ objectiveId }) => objectiveId === id)?.dots ?? 0;
  const dots = dice.of(1, 2, 3, 0, 5);
  const isProposal = objective?.state === 'proposed' || objective?.state === 'agreed';
  return {
    organisation,
    actor,
    request: `PUT /objectives/${id}/dots`,
    body: { dots },
    faults: faultsOf({
      forbidden: personId === null || isForbidden({ organisation, actor }, 'objective.rate'),
      not_found: !objective,
      cycle_closed: cycle?.phase === 'closed',
      conflict: objective && (cycle?.voting === 'over' || (dots > 0 && !isProposal)),
      invalid_input: own && dots > own.left + before,
    }),
    apply() {
      if (!cycle || personId === null) return;
      const given = cycle.dots.get(personId) ?? new Map<string, number>();
      cycle.dots.set(personId, given.set(id, dots));
    },
    told: () => (cycle && personId !== null ? ownDotsOf(cycle, personId) : {}),
  };
}
