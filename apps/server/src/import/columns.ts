/** The columns of a goal list, in the order they are written. */
export const listColumns = [
  'type',
  'ref',
  'parent',
  'organisation',
  'unit',
  'cycle',
  'title',
  'description',
  'ambition',
  'theme',
  'kind',
  'measure',
  'baseline',
  'target',
  'lower',
  'upper',
  'steps',
  'weight',
  'date',
  'value',
  'confidence',
  'note',
] as const;

/** Written only where a list would lose something without them; each is understood when given. */
export const extraColumns = [
  'state',
  'rollup',
  'alignment_weights',
  'stretch',
  'cadence_days',
  'done',
  'author',
  'unit_path',
  'cycle_start',
  'cycle_end',
  'cycle_kind',
  'cycle_phase',
] as const;

export type Column = (typeof listColumns)[number] | (typeof extraColumns)[number];

export type RowType = 'objective' | 'key_result' | 'check_in';

/** What a list must have to say anything about rows of a type. */
export const neededColumns: Readonly<Record<RowType, readonly Column[]>> = {
  objective: ['ref', 'cycle', 'title'],
  key_result: ['ref', 'parent', 'title', 'kind'],
  check_in: ['parent', 'date', 'value'],
};

const known: ReadonlySet<string> = new Set([...listColumns, ...extraColumns]);

export function isColumn(name: string): name is Column {
  return known.has(name);
}
