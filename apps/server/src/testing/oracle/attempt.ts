import type { Action, Owned } from '@zielbaum/model';
import type { Dice } from './dice.ts';
import type { Actor, Objective, Organisation, Versioned, World } from './world.ts';
import { may, withId } from './world.ts';

/** A reason to refuse, as the server tells it. */
export type Fault =
  | 'forbidden'
  | 'not_found'
  | 'invalid_input'
  | 'alignment_loop'
  | 'conflict'
  | 'duplicate'
  | 'cycle_closed'
  | 'precondition_failed'
  | 'precondition_required';

/** A request somebody makes, and what the oracle thinks of it. */
export interface Attempt {
  organisation: Organisation;
  actor: Actor;
  request: `${string} /${string}`;
  body?: object;
  /** Every reason to refuse it; one of them has to be the server's, and without any it accepts. */
  faults: Fault[];
  /** What it changes by `If-Match`, where that is known. */
  versioned?: Versioned | undefined;
  /** Carries out what was accepted, with the server's answer to learn its ids from. */
  apply?(answer: Answered): void;
  /** What the answer has to say once it is carried out. */
  told?(): object;
}

/** An answer, as far as the oracle learns from it. */
export interface Answered {
  id: string;
  objectives: { fromId: string; id: string; reachedKeyResults: string[] }[];
}

/** What an attempt is made of. */
export interface Occasion {
  world: World;
  organisation: Organisation;
  dice: Dice;
}

/** Mostly somebody who may do it to what a unit owns, or to something; now and then anybody. */
export function anActor({ organisation, dice }: Occasion, action: Action, owned?: Owned): Actor {
  const able = organisation.actors.filter((actor) => may(organisation, actor, { action, owned }));
  const actor = dice.oneIn(6) ? undefined : dice.pick(able);
  return actor ?? dice.pick(organisation.actors) ?? nobody();
}

function nobody(): never {
  throw new Error('Nobody has a key');
}

/** An id that nothing has. */
export const nowhere = '00000000-0000-4000-8000-000000000000';

/**
 * The id of one of these, every other time of the first two, so that much happens to the same; now and
 * then of one that another organisation has, or of none.
 * `find` gives what another organisation has.
 */
export function anId<Thing extends { id: string }>(
  { world, organisation, dice }: Occasion,
  find: (organisation: Organisation) => readonly Thing[],
  among: readonly Thing[] = find(organisation),
): string {
  if (dice.oneIn(60)) return nowhere;
  const others = world.organisations.filter((other) => other !== organisation);
  const foreign = dice.oneIn(40) ? dice.pick(others.flatMap(find)) : undefined;
  const own = dice.pick(dice.oneIn(2) ? among.slice(0, 2) : among);
  return (foreign ?? own)?.id ?? nowhere;
}

/** `null` now and then, which is the organisation as a whole. */
export function aUnitId(occasion: Occasion): string | null {
  return occasion.dice.oneIn(6) ? null : anId(occasion, ({ units }) => units);
}

/** Whether there is no such unit here. */
export function isUnknownUnit({ units }: Organisation, id: string | null | undefined): boolean {
  return id !== null && id !== undefined && !withId(units, id);
}

/** An objective to do something with: rarely one in a closed cycle, where nothing happens any more. */
export function anObjectiveId(occasion: Occasion): string {
  const { organisation, dice } = occasion;
  const open = organisation.objectives.filter((each) => phaseOf(organisation, each) !== 'closed');
  const among = dice.oneIn(4) || open.length === 0 ? organisation.objectives : open;
  return anId(occasion, ({ objectives }) => objectives, among);
}

/** The phase of an objective's cycle. */
export function phaseOf({ cycles }: Organisation, { cycleId }: Pick<Objective, 'cycleId'>) {
  return withId(cycles, cycleId)?.phase;
}

/** The faults that hold. */
export function faultsOf(all: Partial<Record<Fault, boolean | undefined>>): Fault[] {
  return (Object.keys(all) as Fault[]).filter((fault) => all[fault]);
}

/** Whether an actor may not do it to what a unit owns, or to anything. */
export function isForbidden(
  { organisation, actor }: { organisation: Organisation; actor: Actor },
  action: Action,
  owned?: Owned,
): boolean {
  return !may(organisation, actor, { action, owned });
}

/** Words that are rarely the same twice. */
export function words({ dice }: Occasion, what: string): string {
  return `${what} ${dice.number(1000)}`;
}
