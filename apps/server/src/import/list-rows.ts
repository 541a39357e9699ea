import { isInvalidInputError, parseCycleName } from '@zielbaum/model';
import type {
  Cycle,
  IsoDate,
  KeyResult,
  Metric,
  Milestone,
  Objective,
  Unit,
} from '@zielbaum/model';
import { barList, themeList } from './cell-list.ts';
import type { Column } from './columns.ts';
import { assumedPhase } from './plan-cycles.ts';
import { writeNumber } from './read-number.ts';
import type { StoredCheckIn, StoredGoals } from './stored-goals.ts';

/** The cells of one row that are not empty; texts as they are, before they are guarded. */
export type ListRow = Partial<Record<Column, string>>;

export interface ListContext {
  organisation: string;
  today: IsoDate;
  /** Only objectives of this cycle; default all. */
  cycleId?: string | undefined;
}

/** The rows of a goal list: each objective, its key results after it, and their check-ins after these. */
export function listRows(stored: StoredGoals, context: ListContext): ListRow[] {
  const { organisation, today, cycleId } = context;
  const refs = new Map(stored.objectives.map((objective) => [objective.id, refOf(objective)]));
  const cycles = new Map(stored.cycles.map((cycle) => [cycle.id, cycleCells(cycle, today)]));
  const units = unitCells(stored.units);
  const keyResultsOf = groupBy(stored.keyResults, ({ objectiveId }) => objectiveId);
  const checkInsOf = groupBy(stored.checkIns, ({ keyResultId }) => keyResultId);
  return stored.objectives
    .filter((objective) => cycleId === undefined || objective.cycleId === cycleId)
    .flatMap((objective) => {
      const cycle = cycles.get(objective.cycleId) ?? {};
      const unit = (objective.unitId === null ? undefined : units.get(objective.unitId)) ?? {};
      const shared = { organisation, unit: unit.unit, cycle: cycle.cycle };
      const keyResults = keyResultsOf.get(objective.id) ?? [];
      return [
        { ...shared, ...objectiveCells(objective, refs), ...unit, ...cycle },
        ...keyResults.flatMap((keyResult) => [
          { ...shared, ...keyResultCells(keyResult, refOf(objective)) },
          ...byDate(checkInsOf.get(keyResult.id) ?? []).map((checkIn) => ({
            organisation,
            ...checkInCells(checkIn, keyResult),
          })),
        ]),
      ];
    });
}

/** What was made otherwise than by a list has no ref; its id stands for it and is found again. */
function refOf({ ref, id }: { ref: string | null; id: string }): string {
  return ref ?? id;
}

function objectiveCells(objective: Objective, refs: ReadonlyMap<string, string>): ListRow {
  const { alignments } = objective;
  const hasWeights = alignments.some(({ weight }) => weight !== 1);
  return {
    type: 'objective',
    ref: refOf(objective),
    parent: alignments.map(({ parentId }) => refs.get(parentId) ?? parentId).join(' | '),
    title: objective.title,
    description: objective.description,
    ambition: objective.ambition,
    theme: themeList.join(objective.themes),
    state: unless('active', objective.state),
    rollup: unless('keyResults', objective.rollup),
    alignment_weights: hasWeights
      ? alignments.map(({ weight }) => writeNumber(weight)).join(' | ')
      : '',
  };
}

function keyResultCells(keyResult: KeyResult, parent: string): ListRow {
  return {
    type: 'key_result',
    ref: refOf(keyResult),
    parent,
    title: keyResult.title,
    description: keyResult.description,
    kind: keyResult.metric.kind,
    ...metricCells(keyResult.metric),
    weight: writeNumber(keyResult.weight),
    cadence_days: unless('7', String(keyResult.cadenceDays)),
    state: unless('active', keyResult.state),
  };
}

function metricCells(metric: Metric): ListRow {
  switch (metric.kind) {
    case 'number':
      return {
        measure: metric.unit ?? '',
        baseline: writeNumber(metric.baseline),
        target: writeNumber(metric.target),
        stretch: optionalNumber(metric.stretch),
      };
    case 'maintain':
      return {
        measure: metric.unit ?? '',
        lower: optionalNumber(metric.lower),
        upper: optionalNumber(metric.upper),
      };
    case 'steps':
      return {
        steps: barList.join(
          (metric.steps ?? []).map(({ label, score }) => `${writeNumber(score)}=${label}`),
        ),
      };
    case 'milestones':
      return {
        steps: barList.join(metric.items.map(milestoneCell)),
        done: barList.join(metric.items.filter((item) => item.done).map((item) => item.label)),
      };
  }
}

function milestoneCell({ label, weight }: Milestone): string {
  // A label that looks weighted must not be taken for one.
  const isPlain = weight === undefined && !/^[^=]*\d[^=]*=/.test(label);
  return isPlain ? label : `${writeNumber(weight ?? 1)}=${label}`;
}

function checkInCells(checkIn: StoredCheckIn, keyResult: KeyResult): ListRow {
  const { date, value, confidence, note, author } = checkIn;
  return {
    type: 'check_in',
    parent: refOf(keyResult),
    date,
    value:
      typeof value === 'number'
        ? writeNumber(value)
        : barList.join(value === null ? [] : [value].flat()),
    confidence: optionalNumber(confidence),
    note,
    author: author ?? '',
  };
}

function cycleCells(cycle: Cycle, today: IsoDate): ListRow {
  const { name, start, end, kind, phase } = cycle;
  const known = datesOf(name);
  const followsFromName = known?.start === start && known.end === end;
  return {
    cycle: name,
    cycle_kind: unless('regular', kind),
    cycle_phase: unless(assumedPhase(cycle, today), phase),
    ...(followsFromName ? {} : { cycle_start: start, cycle_end: end }),
  };
}

/** An empty cell says what a list says without the column. */
function unless(assumed: string, value: string): string {
  return value === assumed ? '' : value;
}

function datesOf(name: string): Pick<Cycle, 'start' | 'end'> | undefined {
  try {
    return parseCycleName(name);
  } catch (error) {
    if (isInvalidInputError(error)) return undefined;
    throw error;
  }
}

/** Names are enough for units at the root; those below others, and namesakes, get their whole path. */
function unitCells(units: readonly Unit[]): Map<string, ListRow> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const namesakes = groupBy(units, ({ name }) => name);
  return new Map(
    units.map((unit) => {
      const path: string[] = [];
      for (let each: Unit | undefined = unit; each; each = byId.get(each.parentId ?? '')) {
        path.unshift(each.name);
      }
      const isPlain = path.length === 1 && namesakes.get(unit.name)?.length === 1;
      return [unit.id, { unit: unit.name, unit_path: isPlain ? '' : barList.join(path) }];
    }),
  );
}

/** The day first; those of one day stay in the order they were entered. */
function byDate(checkIns: readonly StoredCheckIn[]): StoredCheckIn[] {
  return checkIns.toSorted((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
}

function optionalNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : writeNumber(value);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
