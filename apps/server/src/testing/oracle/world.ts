import { can } from '@zielbaum/model';
import type {
  Action,
  Alignment,
  Ambition,
  CheckInValue,
  CyclePhase,
  IsoDate,
  Metric,
  ObjectiveState,
  Owned,
  PaceThresholds,
  ReviewChanges,
  Role,
  Rollup,
  Scope,
  Snapshot,
  Voting,
} from '@zielbaum/model';

/** Everything the oracle knows: what the server should know, too. */
export interface World {
  today: IsoDate;
  organisations: Organisation[];
}

/** Something that changes by `If-Match`: how often it has, and the ETags it had by then. */
export interface Versioned {
  version: number;
  etags: { etag: string; version: number }[];
}

/** Somebody with a key. */
export interface Actor {
  /** Who it is, for whoever reads a trace. */
  name: string;
  key: string;
  /** `null`: a tool's. */
  personId: string | null;
  scopes: Scope[];
  memberships: { role: Role; unitId: string | null }[];
}

export interface Unit extends Versioned {
  id: string;
  name: string;
  parentId: string | null;
}

export interface Cycle extends Versioned {
  id: string;
  name: string;
  start: IsoDate;
  end: IsoDate;
  kind: 'regular' | 'practice';
  phase: CyclePhase;
  voting: Voting;
  /** Those in force when it was closed, which hold from then on. */
  paceThresholds: PaceThresholds | null;
  /** By person, then objective; forgotten when the vote is over. */
  dots: Map<string, Map<string, number>>;
  /** By objective; empty where fewer than three have voted. */
  sums: Map<string, number>;
}

export interface Objective extends Versioned {
  id: string;
  cycleId: string;
  unitId: string | null;
  title: string;
  description: string;
  ambition: Ambition;
  state: ObjectiveState;
  rollup: Rollup;
  themes: string[];
  alignments: Alignment[];
  review: Versioned & Required<ReviewChanges>;
  carriedFromId: string | null;
}

export interface KeyResult extends Versioned {
  id: string;
  objectiveId: string;
  title: string;
  description: string;
  metric: Metric;
  weight: number;
  cadenceDays: number;
  state: 'active' | 'dropped';
  contributorUnitIds: string[];
  /** In the order they were changed, each with the last day it held. */
  earlierMetrics: { metric: Metric; until: IsoDate; reason: string }[];
  /** In the order they were entered. */
  checkIns: CheckIn[];
}

export interface CheckIn {
  id: string;
  date: IsoDate;
  value: CheckInValue;
  confidence: number | null;
  note: string;
  blocker: string;
  source: string | null;
  author: string | null;
  kind: 'value' | 'correction' | 'withdrawal';
  replaces: string | null;
}

export interface Share {
  id: string;
  objectiveId: string;
  /** `public`, or an alliance's id. */
  audience: string;
  withKeyResults: boolean;
}

/** What an alliance has been given by a member; what it shows is worked out from the member's goals. */
export interface Received {
  /** The alliance's own id, once it is known. */
  id: string;
  memberId: string;
  objectiveId: string;
  alignments: Alignment[];
  /** By cycle of the alliance: what it showed when that was closed. */
  closings: Map<string, Snapshot>;
}

export interface Organisation {
  id: string;
  name: string;
  kind: 'municipality' | 'alliance';
  actors: Actor[];
  units: Unit[];
  cycles: Cycle[];
  /** In their order. */
  objectives: Objective[];
  /** In the order they were created. */
  keyResults: KeyResult[];
  settings: Versioned & { paceThresholds: PaceThresholds; cadenceDays: number };
  /** Of a municipality. */
  alliances: { id: string; state: 'invited' | 'member' }[];
  /** Of an alliance. */
  members: { id: string; state: 'invited' | 'member' }[];
  shares: Share[];
  received: Received[];
}

/** The first version of something. */
export function firstVersion(): Versioned {
  return { version: 1, etags: [] };
}

/** Changes something; only a real change is another version. */
export function change<Thing extends Versioned>(
  thing: Thing,
  changes: Partial<NoInfer<Thing>>,
): void {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const isOther = given.some(
    ([name, value]) => JSON.stringify(thing[name as keyof Thing]) !== JSON.stringify(value),
  );
  Object.assign(thing, Object.fromEntries(given));
  if (isOther) thing.version += 1;
}

/** The one with this id. */
export function withId<Thing extends { id: string }>(
  things: readonly Thing[],
  id: string | null | undefined,
): Thing | undefined {
  return things.find((each) => each.id === id);
}

/** The same, where it must be there. */
export function known<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const found = withId(things, id);
  if (!found) throw new Error(`The oracle knows no ${id}`);
  return found;
}

/** A unit and all below it. */
export function unitsFrom({ units }: Pick<Organisation, 'units'>, id: string): string[] {
  const below = units.filter(({ parentId }) => parentId === id);
  return [id, ...below.flatMap((unit) => unitsFrom({ units }, unit.id))];
}

/** Whether an actor may do something to what a unit owns, or to anything at all. */
export function may(
  organisation: Organisation,
  actor: Actor,
  { action, owned }: { action: Action; owned?: Owned | undefined },
): boolean {
  const access = actor.memberships.map(({ role, unitId }) => ({
    role,
    unitIds: unitId === null ? null : unitsFrom(organisation, unitId),
  }));
  return can({ scopes: actor.scopes, access }, action, owned);
}
