import type { Cycle, Trend, Unit } from '@zielbaum/model';
import { byName } from './by-name.ts';
import type { MatrixCell, MatrixData, MatrixHead } from './matrix-data.ts';
import type { MatrixAxis, MatrixWords } from './matrix-of.ts';

/** What a server tells of several cycles. */
export interface TrendsTold {
  trends: readonly Trend[];
  cycles: readonly Pick<Cycle, 'id' | 'name' | 'start'>[];
  /** To name what the trends of units are of. */
  units: readonly Pick<Unit, 'id' | 'name'>[];
}

/** Trends beside each other, the earliest cycle first; a cycle without a point is left out. */
export function matrixOfTrends(
  { trends, cycles, units }: TrendsTold,
  { by, words }: { by: MatrixAxis; words: MatrixWords },
): MatrixData {
  const points = trends.flatMap((trend) => trend.points.map(({ cycleId }) => cycleId));
  const told = new Set(points);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const nameOf = (key: string): string => (by === 'unit' ? (unitNames.get(key) ?? key) : key);
  const none = by === 'unit' ? words.noUnit : words.all;
  const rows = trends
    .filter((trend) => trend.points.length > 0)
    .map(({ key }): MatrixHead => ({ id: key ?? '', name: key === null ? none : nameOf(key) }));
  return {
    rows: rows.sort((a, b) => Number(a.id === '') - Number(b.id === '') || byName(a, b)),
    columns: cycles
      .filter(({ id }) => told.has(id))
      .toSorted((a, b) => a.start.localeCompare(b.start))
      .map(({ id, name }) => ({ id, name: words.cycle(name) })),
    cells: trends.flatMap(({ key, points: all }) =>
      all.map(({ cycleId, count, progress, grade }): MatrixCell => ({
        row: key ?? '',
        column: cycleId,
        count,
        progress,
        grade,
      })),
    ),
  };
}

/** Rows as columns. */
export function turned({ rows, columns, cells }: MatrixData): MatrixData {
  return {
    rows: columns,
    columns: rows,
    cells: cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row })),
  };
}
