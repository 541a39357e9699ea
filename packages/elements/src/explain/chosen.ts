import type {
  Explanation,
  ExplanationItem,
  GradeOverride,
  IsoDate,
  KeyResultScore,
  ObjectiveScore,
  Pace,
  ScoreExplanation,
} from '@zielbaum/model';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';

/** Which number is explained. */
export type Explained = 'progress' | 'pace' | 'grade';

/** One explanation out of what was given, as far as it can be read. */
export interface Chosen extends Explanation {
  /** The number itself: a fraction, a pace, a grade; `null` while open; missing where nobody said. */
  value?: number | Pace | null | undefined;
  /** The day it holds for. */
  today?: IsoDate | undefined;
  /** What a review has set in place of the grade. */
  override?: GradeOverride | null | undefined;
}

/** The explanation of one number: the one that was given alone, or one of three. */
export function chosenOf(
  data: ScoreExplanation | Explanation | null | undefined,
  of: Explained,
): Chosen | undefined {
  if (isExplanation(data)) return readable(data);
  const { [of]: explanation, today } = (data ?? {}) as Partial<ScoreExplanation>;
  return isExplanation(explanation) ? { ...readable(explanation), today } : undefined;
}

/** What a score alone says of a number, before anybody explains it. */
export function valueOf(
  score: KeyResultScore | ObjectiveScore | undefined,
  of: Explained,
): number | Pace | null | undefined {
  return of === 'grade' ? undefined : score?.[of];
}

function isExplanation(data: unknown): data is Explanation {
  const { rule, inputs } = (data ?? {}) as Partial<Explanation>;
  return typeof rule === 'string' && isRecord(inputs);
}

/** With texts as long as a page can bear, and parts whose figures are some. */
function readable({ items, ...explanation }: Explanation): Chosen {
  const parts: unknown = items;
  return {
    ...explanation,
    inputs: clipped(explanation.inputs),
    ...(Array.isArray(parts) && { items: parts.filter(isRecord<ExplanationItem>).map(partOf) }),
  };
}

function partOf(item: ExplanationItem): ExplanationItem {
  const { progress, counted, weight } = item;
  return {
    ...clipped(item),
    progress: isNumber(progress) ? progress : null,
    counted: isNumber(counted) ? Math.min(1, Math.max(0, counted)) : 0,
    weight: isNumber(weight) ? Math.max(0, weight) : 0,
  };
}

function clipped<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([name, text]: [string, unknown]) => [
    name,
    typeof text === 'string' ? clip(text) : text,
  ]);
  return Object.fromEntries(entries) as Texts;
}

function isRecord<Type>(data: unknown): data is Type {
  return typeof data === 'object' && data !== null;
}
