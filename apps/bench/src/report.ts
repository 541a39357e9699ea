import { figure } from './statistics.ts';

/** Prints a heading that stays readable when the output is kept as Markdown. */
export function heading(text: string): void {
  console.log(`\n## ${text}\n`);
}

/** Prints a Markdown table whose columns line up in a terminal as well. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  console.log([line(head), line(rule), ...rows.map(line)].join('\n'), '\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A figure beside the limit it is meant to keep. */
export interface Goal {
  what: string;
  /** Measured figures, e.g. one per size; each has to keep the limit. */
  values: readonly number[];
  limit: number;
  /** `atMost` (default): smaller is better. */
  kind?: 'atMost' | 'atLeast';
  unit?: string;
  digits?: number;
}

/** Prints a figure that has no goal, in line with those that have. */
export function stated(text: string): void {
  console.log(`  stated ${text}`);
}

/** Prints a goal with the figures that meet or miss it. */
export function goal({ what, values, limit, kind = 'atMost', unit = '×', digits = 2 }: Goal): void {
  const isMet = values.every((value) => (kind === 'atMost' ? value <= limit : value >= limit));
  const sign = kind === 'atMost' ? '≤' : '≥';
  const measured = values.map((value) => figure(value, digits)).join(' · ');
  console.log(
    `${isMet ? '✓ met   ' : '✗ MISSED'} ${what}: ${measured} ${unit} (goal ${sign} ${limit} ${unit})`,
  );
}
