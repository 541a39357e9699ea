import type { CyclePhase } from '@zielbaum/model';
import { anActor, anId, faultsOf, isForbidden } from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { daysLater, shownIn } from './numbers.ts';
import { cycleOf, dotsOf } from './readings.ts';
import { change, firstVersion, known, withId } from './world.ts';
import type { Cycle, Objective, Organisation, World } from './world.ts';

const steps: Record<CyclePhase, CyclePhase[]> = {
  planning: ['active'],
  active: ['review', 'planning'],
  review: ['closed', 'active'],
  closed: [],
};

/** Mostly a step on. */
function onward(phase: CyclePhase): CyclePhase[] {
  return [...steps[phase].slice(0, 1), ...steps[phase]];
}

/** One is created. */
export function createCycle(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const actor = anActor(occasion, 'cycle.change');
  const start = daysLater(world.today, dice.number(120) - 60);
  const body = {
    name: `Zyklus ${dice.number(8)}`,
    start,
    end: daysLater(start, dice.number(100) - 5),
    kind: dice.of('regular', 'practice'),
    phase: dice.of('planning', 'active', 'review'),
  } as const;
  return {
    organisation,
    actor,
    request: 'POST /cycles',
    body,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'cycle.change'),
      invalid_input: body.end < body.start,
      duplicate: isTaken(organisation, body.name),
    }),
    apply: ({ id }) =>
      void organisation.cycles.push({
        id,
        ...body,
        ...firstVersion(),
        voting: body.phase === 'planning' ? 'open' : 'over',
        dots: new Map(),
        sums: new Map(),
        paceThresholds: null,
      }),
    told: () => cycleOf(organisation.cycles.at(-1) as Cycle),
  };
}

function isTaken({ cycles }: Organisation, name: string | undefined, id?: string): boolean {
  return cycles.some((each) => each.name === name && each.id !== id);
}

/** One is changed, mostly taken to another phase. */
export function changeCycle(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const actor = anActor(occasion, 'cycle.change');
  const open = organisation.cycles.filter(({ phase }) => phase !== 'closed');
  const among = dice.oneIn(8) ? organisation.cycles : open;
  const id = anId(occasion, ({ cycles }) => cycles, among);
  const cycle = withId(organisation.cycles, id);
  const phase = cycle && !dice.oneIn(6) ? dice.pick(onward(cycle.phase)) : undefined;
  const body: Partial<Pick<Cycle, 'name' | 'start' | 'end' | 'kind' | 'phase'>> = dice.of(
    { phase: phase ?? dice.of('planning', 'active', 'review', 'closed') },
    { phase: phase ?? 'closed' },
    { phase: phase ?? 'active' },
    { end: daysLater(cycle?.end ?? '2026-12-31', dice.number(61) - 30) },
    { start: daysLater(cycle?.start ?? '2026-10-01', dice.number(200) - 60) },
    { kind: dice.of('regular', 'practice') },
    { name: `Zyklus ${dice.number(8)}` },
  );
  return {
    organisation,
    actor,
    request: `PATCH /cycles/${id}`,
    body,
    faults: cycle
      ? faultsOf({
          forbidden: isForbidden({ organisation, actor }, 'cycle.change'),
          cycle_closed: cycle.phase === 'closed',
          duplicate: isTaken(organisation, body.name, id),
          invalid_input: (body.end ?? cycle.end) < (body.start ?? cycle.start),
          conflict: fitsNot(cycle, body),
        })
      : faultsOf({
          forbidden: isForbidden({ organisation, actor }, 'cycle.change'),
          not_found: true,
        }),
    versioned: cycle,
    apply() {
      if (!cycle) return;
      const before = cycle.phase;
      change(cycle, body);
      turn(world, organisation, { cycle, before });
    },
    told: () => cycleOf(known(organisation.cycles, id)),
  };
}

function fitsNot(cycle: Cycle, wanted: Partial<Cycle>): boolean {
  const { phase = cycle.phase, kind = cycle.kind, start = cycle.start, end = cycle.end } = wanted;
  const isPlanned = cycle.phase === 'planning';
  const mayEnd = isPlanned || end === cycle.end || (cycle.phase === 'active' && end > cycle.end);
  return (
    (phase !== cycle.phase && !steps[cycle.phase].includes(phase)) ||
    (kind !== cycle.kind && !isPlanned) ||
    (start !== cycle.start && !isPlanned) ||
    !mayEnd
  );
}

/** Its objectives go with it, its vote ends with the planning, and what it was judged by stays. */
function turn(
  world: World,
  organisation: Organisation,
  { cycle, before }: { cycle: Cycle; before: CyclePhase },
): void {
  const { objectives, received, settings } = organisation;
  const { phase } = cycle;
  if (phase === before) return;
  if (phase !== 'planning') endVote(cycle);
  if (phase === 'closed') {
    cycle.paceThresholds = settings.paceThresholds;
    for (const each of received) each.closings.set(cycle.id, shownIn(world, each, cycle.id));
  }
  const move = (from: Objective['state'], to: Objective['state']) => {
    for (const objective of objectives) {
      if (objective.cycleId === cycle.id && objective.state === from)
        change(objective, { state: to });
    }
  };
  if (before === 'planning') move('agreed', 'active');
  if (phase === 'planning') move('active', 'agreed');
  if (phase === 'closed') move('active', 'closed');
}

/** The dots are added up, if enough have voted, and forgotten. */
export function endVote(cycle: Cycle): void {
  if (cycle.voting === 'over') return;
  cycle.voting = 'over';
  cycle.sums = new Map();
  const votes = [...cycle.dots.values()].map((given) => [...given].filter(([, dots]) => dots > 0));
  if (votes.filter((given) => given.length > 0).length >= 3) {
    for (const [id, dots] of votes.flat()) cycle.sums.set(id, (cycle.sums.get(id) ?? 0) + dots);
  }
  cycle.dots = new Map();
}

/** A vote is ended, or begins anew. */
export function setVoting(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const actor = anActor(occasion, 'cycle.change');
  const id = anId(occasion, ({ cycles }) => cycles);
  const cycle = withId(organisation.cycles, id);
  const voting = dice.of('over', 'open');
  const isChange = cycle !== undefined && cycle.voting !== voting;
  return {
    organisation,
    actor,
    request: `PUT /cycles/${id}/voting`,
    body: { voting },
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'cycle.change'),
      not_found: !cycle,
      cycle_closed: isChange && cycle.phase === 'closed',
      conflict: isChange && cycle.phase !== 'planning' && cycle.phase !== 'closed',
    }),
    apply() {
      if (!cycle) return;
      if (voting === 'over') return endVote(cycle);
      if (isChange) cycle.sums = new Map();
      cycle.voting = 'open';
    },
    told: () => dotsOf(organisation, known(organisation.cycles, id)),
  };
}
