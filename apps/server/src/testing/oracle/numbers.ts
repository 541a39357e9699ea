import type { IsoDate, Metric, Pace, PaceThresholds, Snapshot } from '@zielbaum/model';
import type {
  CheckIn,
  Cycle,
  KeyResult,
  Objective,
  Organisation,
  Received,
  World,
} from './world.ts';
import { known, withId } from './world.ts';

/** The method's numbers once more, in the plainest way: slow, and by nobody else's code. */

export const defaultSteps = [
  { label: 'commit', score: 0.3 },
  { label: 'target', score: 0.7 },
  { label: 'stretch', score: 1 },
];

/** How many days the second is after the first. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day so many days later. */
export function daysLater(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A closed cycle's numbers hold for its end, or for today where that is later. */
function dayFor(
  { phase, end }: Cycle,
  { today, on = today }: { today: IsoDate; on?: IsoDate },
): IsoDate {
  if (on < today) return on;
  return phase === 'closed' && end > today ? end : today;
}

/** Whose place a check-in has: its own, or that of the first it goes back to. */
function placeOf(checkIns: readonly CheckIn[], checkIn: CheckIn): number {
  const replaced = checkIns.find(({ id }) => id === checkIn.replaces);
  return replaced ? placeOf(checkIns, replaced) : checkIns.indexOf(checkIn);
}

/** Neither withdrawn nor replaced, in the order of their places. */
export function standing(checkIns: readonly CheckIn[]): CheckIn[] {
  return checkIns
    .filter(({ id, kind }) => {
      return kind !== 'withdrawal' && !checkIns.some(({ replaces }) => replaces === id);
    })
    .sort((one, other) => placeOf(checkIns, one) - placeOf(checkIns, other));
}

/** What holds on each day that has something, the last entered of a day; by day. */
export function course(checkIns: readonly CheckIn[], day: IsoDate): CheckIn[] {
  const byDay = new Map<IsoDate, CheckIn>();
  for (const each of standing(checkIns)) if (each.date <= day) byDay.set(each.date, each);
  return [...byDay.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function metricOn({ metric, earlierMetrics }: KeyResult, day: IsoDate): Metric {
  const held = earlierMetrics.filter((earlier) => earlier.metric.kind === metric.kind);
  return held.find(({ until }) => until >= day)?.metric ?? metric;
}

function limited(raw: number): number {
  return raw < 0 ? 0 : raw > 1 ? 1 : raw;
}

function mean(items: { value: number; weight: number }[]): number | null {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return items.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}

function measure(metric: Metric, entries: CheckIn[], lastDay: IsoDate) {
  const current = entries.at(-1);
  switch (metric.kind) {
    case 'number': {
      if (!current) return { raw: null, value: null };
      const value = Number(current.value);
      return { raw: (value - metric.baseline) / (metric.target - metric.baseline), value };
    }
    case 'maintain': {
      if (!current) return { raw: null, value: null };
      const { lower, upper } = metric;
      const isIn = ({ value }: CheckIn) =>
        Number(value) >= (lower ?? -Infinity) && Number(value) <= (upper ?? Infinity);
      let [days, inBand] = [0, 0];
      for (let day = entries[0]?.date ?? ''; day <= lastDay; day = daysLater(day, 1)) {
        const holds = entries.findLast(({ date }) => date <= day);
        days += 1;
        if (holds && isIn(holds)) inBand += 1;
      }
      return {
        raw: days === 0 ? null : inBand / days,
        value: Number(current.value),
        isInBand: isIn(current),
      };
    }
    case 'milestones': {
      const isDone = (item: (typeof metric.items)[number]) =>
        current ? (current.value as string[]).includes(item.label) : item.done === true;
      const done = metric.items.map((item) => ({
        value: isDone(item) ? 1 : 0,
        weight: item.weight ?? 1,
      }));
      return {
        raw: mean(done) ?? 0,
        value: metric.items.filter(isDone).map(({ label }) => label),
      };
    }
    case 'steps': {
      if (!current) return { raw: null, value: null };
      const steps = metric.steps ?? defaultSteps;
      const reached = steps.find(({ label }) => label === current.value);
      return { raw: reached?.score ?? 0, value: current.value };
    }
  }
}

interface Period {
  cycle: Pick<Cycle, 'start' | 'end'>;
  day: IsoDate;
  thresholds: PaceThresholds;
}

/** The share of the period that has passed, today included. */
export function expectedOn({ start, end }: Pick<Cycle, 'start' | 'end'>, day: IsoDate): number {
  return limited((daysBetween(start, day) + 1) / (daysBetween(start, end) + 1));
}

function paceOf(progress: number | null, { cycle, day, thresholds }: Period): Pace {
  if (progress === null) return 'open';
  if (Math.round(progress * 1e6) >= 1e6) return 'achieved';
  const total = daysBetween(cycle.start, cycle.end) + 1;
  const early = Math.max(7, Math.ceil(total / 10));
  if (day <= cycle.end && daysBetween(cycle.start, day) < early) return 'early';
  const gap = Math.round((progress - expectedOn(cycle, day)) * 1e6);
  if (gap >= Math.round(thresholds.onTrack * 1e6)) return 'onTrack';
  return gap >= Math.round(thresholds.behind * 1e6) ? 'behind' : 'offTrack';
}

/** Every signal of a key result, and the metric that held. */
export function keyResultScore(keyResult: KeyResult, period: Period) {
  const { cycle, day } = period;
  const metric = metricOn(keyResult, day);
  const entries = course(keyResult.checkIns, day);
  const current = entries.at(-1);
  const lastDay = day < cycle.end ? day : cycle.end;
  const { raw, value, isInBand } = measure(metric, entries, lastDay);
  const progress = raw === null ? null : limited(raw);
  const ofKind = {
    steps: null,
    maintain: isInBand ? ('onTrack' as const) : ('offTrack' as const),
    number: paceOf(progress, period),
    milestones: paceOf(progress, period),
  };
  const score = {
    raw,
    progress,
    value,
    confidence: current?.confidence ?? null,
    checkedInOn: current?.date ?? null,
    pace: progress === null ? ('open' as const) : ofKind[metric.kind],
    expected: expectedOn(cycle, day),
    isStale: daysBetween(current?.date ?? cycle.start, lastDay) > 2 * keyResult.cadenceDays,
  };
  return { metric, score };
}

export interface Score {
  progress: number | null;
  confidence: number | null;
  pace: Pace | null;
  expected: number;
  isStale: boolean;
}

/** An organisation's goals, and the day they are looked at. */
export interface View {
  world: World;
  organisation: Organisation;
  /** A past day; default today. */
  on?: IsoDate;
}

/** Every signal of an objective, of all that counts for it. */
export function objectiveScore(view: View, objective: Objective): Score {
  const { organisation } = view;
  const period = periodOf(view, objective);
  const keyResults = organisation.keyResults
    .filter(({ objectiveId, state }) => objectiveId === objective.id && state === 'active')
    .map((keyResult) => ({ ...keyResultScore(keyResult, period).score, weight: keyResult.weight }));
  const { rollup } = objective;
  const items = [
    ...(rollup === 'children'
      ? []
      : keyResults.map((each) => ({ ...each, isOpen: each.progress === null }))),
    ...(rollup === 'keyResults'
      ? []
      : childrenOf(view, objective)
          .filter(({ state }) => state !== 'dropped' && state !== 'postponed')
          .map((child) => ({ ...child, isOpen: child.pace === 'open' }))),
  ].filter(({ weight }) => weight > 0);
  const progress = mean(items.map((each) => ({ value: each.progress ?? 0, weight: each.weight })));
  const confidence = mean(
    keyResults.flatMap((each) =>
      each.confidence === null ? [] : [{ value: each.confidence, weight: each.weight }],
    ),
  );
  return {
    progress,
    confidence: confidence === null ? null : halfUp(confidence),
    pace: paceOf(items.every(({ isOpen }) => isOpen) ? null : progress, period),
    expected: expectedOn(period.cycle, period.day),
    isStale: items.some(({ isStale }) => isStale),
  };
}

/** To one decimal. */
function halfUp(value: number): number {
  return Math.floor((Math.round(value * 1e6) + 50_000) / 100_000) / 10;
}

/** What an objective's numbers are judged by. */
export function periodOf({ world, organisation, on }: View, objective: Objective): Period {
  const cycle = known(organisation.cycles, objective.cycleId);
  const day = dayFor(cycle, { today: world.today, ...(on && { on }) });
  return { cycle, day, thresholds: cycle.paceThresholds ?? organisation.settings.paceThresholds };
}

/** The fields that are agreed on, and no others. */
export function snapshotOf(
  world: World,
  place: { organisation: Organisation; objectiveId: string },
): Snapshot {
  const { organisation, objectiveId } = place;
  const view = { world, organisation };
  const objective = known(organisation.objectives, objectiveId);
  const { title, description, themes, ambition, state } = objective;
  const { name, start, end, kind } = known(organisation.cycles, objective.cycleId);
  const { progress, confidence, pace, isStale } = objectiveScore(view, objective);
  return {
    ...{ title, description, themes, ambition, state },
    unit: withId(organisation.units, objective.unitId)?.name ?? null,
    cycle: { name, start, end, kind },
    ...{ progress, confidence, pace, isStale },
  };
}

/** What an alliance sees of what it has received: as it is, or as it was when the cycle closed. */
export function shownIn(world: World, received: Received, cycleId: string): Snapshot {
  const { memberId, objectiveId, closings } = received;
  const organisation = known(world.organisations, memberId);
  return closings.get(cycleId) ?? snapshotOf(world, { organisation, objectiveId });
}

interface Child extends Pick<Score, 'progress' | 'pace' | 'isStale'> {
  state: Objective['state'];
  weight: number;
}

function childrenOf(view: View, parent: Objective): Child[] {
  const { organisation, world } = view;
  const weightOf = ({ alignments }: Pick<Objective, 'alignments'>) =>
    alignments.find(({ parentId }) => parentId === parent.id)?.weight;
  const own = organisation.objectives.flatMap((child): Child[] => {
    const weight = weightOf(child);
    if (weight === undefined) return [];
    return [{ ...objectiveScore(view, child), state: child.state, weight }];
  });
  const shared = organisation.received.flatMap((received): Child[] => {
    const weight = weightOf(received);
    if (weight === undefined) return [];
    return [{ ...shownIn(world, received, parent.cycleId), weight }];
  });
  return [...own, ...shared];
}

/** The grade in force, and what it is called. */
export function gradeFor(view: View, { ambition, ...objective }: Objective) {
  const { progress } = objectiveScore(view, { ambition, ...objective });
  const proposedGrade = progress === null ? null : halfUp(progress);
  const grade = objective.review.override?.grade ?? proposedGrade;
  const [green, yellow] = ambition === 'committed' ? [1, 0.7] : [0.7, 0.4];
  const band =
    grade === null ? null : grade >= green ? 'green' : grade >= yellow ? 'yellow' : 'red';
  return { proposedGrade, grade, band };
}
