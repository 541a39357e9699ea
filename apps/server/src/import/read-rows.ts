import { objectiveStates } from '@zielbaum/model';
import type { Metric } from '@zielbaum/model';
import {
  checkInSchema,
  keyResultSchema,
  objectiveSchema,
  unitSchema,
} from '@zielbaum/model/schemas';
import type { Sentence } from '../sentence.ts';
import { barList, themeList } from './cell-list.ts';
import type { Column } from './columns.ts';
import type { ListedCheckIn, ListedKeyResult, ListedObjective, ListedParent } from './goal-list.ts';
import { cycleNameOf, readCycle } from './read-cycle.ts';
import { readDay } from './read-day.ts';
import { metricColumn, readMetric } from './read-metric.ts';
import { readNumber } from './read-number.ts';
import type { DecimalSign } from './read-number.ts';
import type { RowReader } from './row-reader.ts';

// Stand for what a row cannot know, where a whole resource is checked by its schema.
const someId = 'x';
const someMetric: Metric = { kind: 'steps' };

const missing: Sentence = { de: 'fehlt', en: 'is missing' };

export function readObjective(row: RowReader, decimalSign: DecimalSign): ListedObjective {
  const objective: ListedObjective = {
    line: row.line,
    ref: readRef(row),
    title: row.text('title'),
    cycle: readCycle(row),
    unit: readUnit(row),
    description: row.has('description') ? row.exact('description') : undefined,
    ambition: row.has('ambition')
      ? row.choice('ambition', ['committed', 'aspirational'], 'aspirational')
      : undefined,
    themes: row.has('theme') ? themeList.split(row.text('theme')) : undefined,
    state: row.has('state') ? row.choice('state', objectiveStates, 'active') : undefined,
    rollup: row.has('rollup')
      ? row.choice('rollup', ['keyResults', 'children', 'both'], 'keyResults')
      : undefined,
    parents: row.has('parent') ? readParents(row, decimalSign) : undefined,
  };
  const { ref, title, description = '', themes = [], parents = [] } = objective;
  const parentRefs = parents.map((parent) => parent.ref);
  const complete = {
    id: someId,
    ref: ref || someId,
    cycleId: someId,
    unitId: null,
    title,
    description,
    ambition: 'committed',
    state: 'active',
    rollup: 'both',
    themes,
    // Refs may be longer than ids; only whether they repeat is of interest here.
    alignments: parents.map((parent) => ({
      parentId: String(parentRefs.indexOf(parent.ref)),
      weight: parent.weight,
    })),
  };
  row.check(objectiveSchema, complete, ({ path: [name, , part] }) => {
    if (name === 'themes') return 'theme';
    if (name !== 'alignments') return name === 'title' || name === 'description' ? name : 'ref';
    return part === 'weight' ? weightColumn(row) : 'parent';
  });
  return objective;
}

export function readKeyResult(row: RowReader, decimalSign: DecimalSign): ListedKeyResult {
  const keyResult: ListedKeyResult = {
    line: row.line,
    ref: readRef(row),
    title: row.text('title'),
    parent: readOneParent(row),
    cycleName: cycleNameOf(row.text('cycle')) || undefined,
    unitName: row.text('unit') || undefined,
    description: row.has('description') ? row.exact('description') : undefined,
    metric: readMetric(row, decimalSign),
    isNumeric: /^(number|maintain)$/i.test(row.text('kind')),
    weight: row.has('weight') ? (row.number('weight') ?? 1) : undefined,
    cadenceDays: row.has('cadence_days') ? (row.number('cadence_days') ?? 7) : undefined,
    state: row.has('state') ? row.choice('state', ['active', 'dropped'], 'active') : undefined,
  };
  const {
    ref,
    title,
    description = '',
    metric = someMetric,
    weight = 1,
    cadenceDays = 7,
  } = keyResult;
  const complete = {
    id: someId,
    ref: ref || someId,
    objectiveId: someId,
    title,
    description,
    metric,
    weight,
    cadenceDays,
    state: 'active',
    contributorUnitIds: [],
  };
  row.check(keyResultSchema, complete, ({ path: [name, ...rest] }) => {
    if (name === 'metric') return metricColumn(rest);
    if (name === 'cadenceDays') return 'cadence_days';
    const columns: readonly Column[] = ['title', 'description', 'weight'];
    return columns.find((column) => column === name) ?? 'ref';
  });
  return keyResult;
}

export function readCheckIn(row: RowReader): ListedCheckIn {
  const date = readDay(row.text('date'));
  if ('reason' in date) row.problem('date', row.text('date') === '' ? missing : date.reason);
  const checkIn: ListedCheckIn = {
    line: row.line,
    parent: readOneParent(row),
    date: 'day' in date ? date.day : undefined,
    value: row.text('value'),
    confidence: row.number('confidence') ?? null,
    note: row.exact('note'),
    author: row.text('author') || null,
  };
  const { confidence, note, author } = checkIn;
  const complete = {
    id: someId,
    keyResultId: someId,
    date: '2000-01-01',
    value: null,
    confidence,
    note,
    author,
    authorRole: null,
    blocker: '',
    source: null,
    kind: 'value',
    replaces: null,
    replacedBy: null,
    isWithdrawn: false,
    createdAt: '2000-01-01T00:00:00Z',
  };
  row.check(checkInSchema, complete, ({ path: [name] }) =>
    name === 'confidence' || name === 'author' ? name : 'note',
  );
  return checkIn;
}

function readRef(row: RowReader): string {
  const ref = row.text('ref');
  if (ref === '') row.problem('ref', missing);
  // Parents are named one after the other, with this sign between them.
  if (ref.includes('|'))
    row.problem('ref', { de: 'darf kein „|“ enthalten', en: 'must not contain "|"' });
  return ref;
}

function readOneParent(row: RowReader): string {
  const parent = row.text('parent');
  if (parent === '') row.problem('parent', missing);
  return parent;
}

/** Contributes to each of the refs; weights stand in `alignment_weights`, or one for all in `weight`. */
function readParents(row: RowReader, decimalSign: DecimalSign): ListedParent[] {
  const refs = splitPlain(row.text('parent'));
  const common = row.number('weight') ?? 1;
  const cells = splitPlain(row.text('alignment_weights'));
  if (cells.length > 0 && cells.length !== refs.length) {
    row.problem('alignment_weights', {
      de: `nennt ${cells.length} Gewichte für ${refs.length} übergeordnete Ziele`,
      en: `names ${cells.length} weights for ${refs.length} parent objectives`,
    });
  }
  const weights = cells.map((cell) => readNumber(cell, decimalSign));
  const wrong = weights.find((weight) => typeof weight !== 'number');
  if (wrong) row.problem('alignment_weights', wrong);
  return refs.map((ref, index) => {
    const weight = weights[index];
    return { ref, weight: typeof weight === 'number' ? weight : common };
  });
}

function splitPlain(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function weightColumn(row: RowReader): Column {
  return row.text('alignment_weights') === '' ? 'weight' : 'alignment_weights';
}

function readUnit(row: RowReader): ListedObjective['unit'] {
  if (!row.has('unit') && !row.has('unit_path')) return undefined;
  const path = barList.split(row.text('unit_path'));
  const name = row.text('unit') || path.at(-1);
  if (name === undefined) return null;
  if (path.length > 0 && path.at(-1) !== name) {
    row.problem('unit_path', {
      de: `muss mit dem Bereich „${name}“ enden`,
      en: `must end with the unit "${name}"`,
    });
  }
  for (const each of path.length > 0 ? path : [name]) {
    row.check(unitSchema, { id: someId, name: each, parentId: null }, () =>
      path.length > 0 ? 'unit_path' : 'unit',
    );
  }
  return path.length > 0 ? { path } : { name };
}
