import type { Explanation } from './explanation.ts';
import { finite } from './finite.ts';
import { clamp01, roundHalfUp } from './fraction.ts';
import type { Ambition } from './objective.ts';

/** `green`: reached as far as its ambition asks for; `yellow`: in part; `red`: hardly. */
export type GradeBand = 'red' | 'yellow' | 'green';

/** A grade with its band; both are `null` while there is no progress. */
export interface Grade {
  /** 0.0–1.0, one decimal; `null` while there is no progress. */
  grade: number | null;
  band: GradeBand | null;
  explanation: Explanation;
}

// From how many tenths on a band begins.
const greenFrom: Record<Ambition, number> = { aspirational: 7, committed: 10 };
const yellowFrom: Record<Ambition, number> = { aspirational: 4, committed: 7 };

/**
 * The grade (Bewertung) to propose in the review: progress rounded half up to one decimal.
 * @throws InvalidInputError for NaN and Infinity
 */
export function gradeOf(input: { progress: number | null; ambition: Ambition }): Grade {
  const { progress, ambition } = input;
  const [green, yellow] = [greenFrom[ambition], yellowFrom[ambition]];
  const explanation: Explanation = {
    rule: 'grade',
    inputs: { progress, ambition, greenFrom: green / 10, yellowFrom: yellow / 10 },
  };
  if (progress === null) return { grade: null, band: null, explanation };
  const tenths = roundHalfUp(clamp01(finite(progress, ['progress'])), 100_000);
  return { grade: tenths / 10, band: bandOf(tenths / 10, ambition), explanation };
}

/** The grade proposed, and the one in force: what the review has set, or else the proposed one. */
export function gradeInForce(
  override: { grade: number } | null | undefined,
  measured: { progress: number | null; ambition: Ambition },
): Pick<Grade, 'grade' | 'band'> & { proposedGrade: number | null } {
  const { grade: proposedGrade, band } = gradeOf(measured);
  if (!override) return { proposedGrade, grade: proposedGrade, band };
  const { grade } = override;
  return { proposedGrade, grade, band: bandOf(grade, measured.ambition) };
}

/** The band of a grade of 0.0–1.0 in tenths. */
export function bandOf(grade: number, ambition: Ambition): GradeBand {
  const tenths = Math.round(grade * 10);
  if (tenths >= greenFrom[ambition]) return 'green';
  return tenths >= yellowFrom[ambition] ? 'yellow' : 'red';
}
