import type { Locale } from './locale.ts';

/** A grade always has one decimal. */
export function tenths(grade: number, { number }: Locale): string {
  const decimalSign = number(0.5).charAt(1);
  return grade.toFixed(1).replace('.', decimalSign);
}
