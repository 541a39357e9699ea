import type { Explanation } from './explanation.ts';
import { explanationText } from './explanation-text.ts';
import { type GradeBand, bandOf, gradeOf } from './grade.ts';
import { overrideText } from './grade-text.ts';
import type { IsoDate } from './iso-date.ts';
import type { Language } from './language.ts';
import type { MetricKind } from './metric.ts';
import type { Ambition } from './objective.ts';
import type { GradeOverride } from './review.ts';
import { type Pace, paceOf } from './pace.ts';
import type { Explained, KeyResultScore, ObjectiveScore } from './score.ts';
import type { ScoreContext } from './score-key-result.ts';

/** A progress, `null` while open, and how it came about. */
export interface ExplainedProgress extends Explanation {
  value: number | null;
  /** The explanation as one or a few sentences. */
  text: string;
}

/** A pace, `null` for `steps`, and how it came about. */
export interface ExplainedPace extends Explanation {
  value: Pace | null;
  text: string;
}

/** The grade in force, `null` without progress, and how the proposed one came about. */
export interface ExplainedGrade extends Explanation {
  value: number | null;
  band: GradeBand | null;
  /** What the review has set in place of the proposed grade. */
  override: GradeOverride | null;
  text: string;
}

/** Why an objective or a key result stands where it stands on one day. */
export interface ScoreExplanation {
  /** Of the objective or key result. */
  id: string;
  /** The day the numbers hold for. */
  today: IsoDate;
  progress: ExplainedProgress;
  pace: ExplainedPace;
  grade: ExplainedGrade;
}

/** What is to be explained. */
export interface ExplainableScore {
  id: string;
  score: Pick<Explained<KeyResultScore | ObjectiveScore>, 'progress' | 'pace' | 'explanation'>;
  /** Of the objective, or of the one a key result belongs to. */
  ambition: Ambition;
  /** Leave out for objectives. */
  kind?: MetricKind;
  /** Of an objective: what its review has set. */
  override?: GradeOverride | null;
}

/** Explains every signal of a score; the context has to be the one it was worked out in. */
export function explainScore(
  { id, score, ambition, kind, override = null }: ExplainableScore,
  context: ScoreContext,
  language: Language,
): ScoreExplanation {
  const { progress, explanation } = score;
  // An objective without a check-in has a progress of 0 and still an open pace.
  const judged = paceOf({
    ...context,
    kind,
    progress: score.pace === 'open' ? null : progress,
    isInBand: score.pace === 'onTrack',
  });
  const proposed = gradeOf({ progress, ambition });
  const textOf = (each: Explanation): string => explanationText(each, language);
  return {
    id,
    today: context.today,
    progress: { value: progress, ...explanation, text: textOf(explanation) },
    pace: { value: judged.pace, ...judged.explanation, text: textOf(judged.explanation) },
    grade: {
      value: override ? override.grade : proposed.grade,
      band: override ? bandOf(override.grade, ambition) : proposed.band,
      override,
      ...proposed.explanation,
      text:
        textOf(proposed.explanation) +
        (override ? ` ${overrideText(override, ambition, language)}` : ''),
    },
  };
}
