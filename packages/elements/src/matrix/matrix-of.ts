import { meansOf } from '@zielbaum/model';
import type { Goal, Goals } from '../goals/read-goals.ts';
import { byName } from './by-name.ts';
import type { MatrixCell, MatrixData, MatrixHead } from './matrix-data.ts';

/** What the rows or the columns of a matrix stand for. */
export type MatrixAxis = 'organisation' | 'unit' | 'theme' | 'cycle';

export interface MatrixOptions {
  rows: MatrixAxis;
  columns: MatrixAxis;
  words: MatrixWords;
}

/** What heads without a name of their own are called. */
export interface MatrixWords {
  noOrganisation: string;
  noUnit: string;
  noTheme: string;
  noCycle: string;
  all: string;
  /** How the name of a cycle is said. */
  cycle: (name: string) => string;
}

/** An objective with what is known of it only from its tree. */
interface Placed {
  goal: Goal;
  tree: Goals;
  organisation: string | null;
}

/** A head, and where it stands among the others. */
interface Ranked extends MatrixHead {
  id: string;
  /** Before the name. */
  rank: string;
}

/**
 * The objectives of one or several trees by two of their traits, each cell with the mean over all in
 * it, as trends have it: all alike, what is open as 0. One with several themes counts in each, and
 * once in what is over all of them. Over cycles there is no mean, and practice cycles are left out.
 */
export function matrixOf(
  trees: readonly Goals[],
  { rows: down, columns: across, words }: MatrixOptions,
): MatrixData {
  const isOverCycles = down === 'cycle' || across === 'cycle';
  const places = placesIn(trees).filter(({ tree }) => !(isOverCycles && tree.cycle.isPractice));
  const hasSeveral = new Set(places.map(({ organisation }) => organisation)).size > 1;
  const options = { words, hasSeveral };
  const rows = new Map<string, Ranked>();
  const columns = new Map<string, Ranked>();
  const cells = new Map<string, Pick<MatrixCell, 'row' | 'column'> & { goals: Goal[] }>();
  for (const place of places) {
    const [rowsHere, columnsHere] = [
      headsOf(down, place, options),
      headsOf(across, place, options),
    ];
    for (const row of rowsHere) rows.set(row.id, row);
    for (const column of columnsHere) columns.set(column.id, column);
    for (const row of [...rowsHere.map(({ id }) => id), null]) {
      for (const column of [...columnsHere.map(({ id }) => id), null]) {
        const key = JSON.stringify([row, column]);
        const cell = cells.get(key) ?? { row, column, goals: [] };
        cell.goals.push(place.goal);
        cells.set(key, cell);
      }
    }
  }
  return {
    rows: inOrder(rows, down, words),
    columns: inOrder(columns, across, words),
    cells: [...cells.values()].map(cellOf),
  };
}

/** Each objective once, though its owner and whoever it is shared with both tell of it. */
function placesIn(trees: readonly Goals[]): Placed[] {
  const places = new Map<string | object, Placed>();
  for (const tree of trees) {
    for (const goal of tree.goals) {
      const key = goal.id || goal;
      const organisation = goal.sharedBy ?? tree.organisation;
      if (!places.has(key)) places.set(key, { goal, tree, organisation });
    }
  }
  return [...places.values()];
}

function headsOf(
  axis: MatrixAxis,
  { goal, tree, organisation }: Placed,
  { words, hasSeveral }: { words: MatrixWords; hasSeveral: boolean },
): Ranked[] {
  switch (axis) {
    case 'organisation':
      // An alliance before its members.
      return [
        head(organisation, words.noOrganisation, goal.sharedBy || !tree.isAlliance ? '1' : '0'),
      ];
    case 'unit': {
      const unit = goal.unit ?? words.noUnit;
      // Two cities may name theirs alike.
      const name = hasSeveral && organisation ? `${organisation}: ${unit}` : goal.unit;
      return [head(name, words.noUnit)];
    }
    case 'theme':
      return goal.themes.length > 0
        ? [...new Set(goal.themes)].map((theme) => head(theme, words.noTheme))
        : [head(null, words.noTheme)];
    case 'cycle': {
      const { name, start } = tree.cycle;
      const ranked = head(name, words.noCycle, start ?? undefined);
      return [name ? { ...ranked, name: words.cycle(name) } : ranked];
    }
  }
}

/** What has no name of its own stands last. */
function head(name: string | null, otherwise: string, rank = '1'): Ranked {
  return name === null ? { id: '', name: otherwise, rank: '9' } : { id: name, name, rank };
}

function inOrder(
  heads: ReadonlyMap<string, Ranked>,
  axis: MatrixAxis,
  words: MatrixWords,
): MatrixHead[] {
  const sorted = [...heads.values()]
    .sort((a, b) => a.rank.localeCompare(b.rank) || byName(a, b))
    .map(({ id, name }) => ({ id, name }));
  return sorted.length > 1 && axis !== 'cycle'
    ? [...sorted, { id: null, name: words.all }]
    : sorted;
}

function cellOf({
  row,
  column,
  goals,
}: Pick<MatrixCell, 'row' | 'column'> & { goals: readonly Goal[] }): MatrixCell {
  const expected = goals.flatMap((goal) => goal.expected ?? []);
  return {
    row,
    column,
    count: goals.length,
    ...meansOf(goals),
    expected:
      expected.length > 0 ? expected.reduce((sum, each) => sum + each, 0) / expected.length : null,
    objectives: goals.map(({ id, title, progress }) => ({ id, title: title ?? '', progress })),
  };
}
