import type { TreeObjective } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { gradeSignal } from '../tree/tell.ts';
import { clamp, progressPicture } from './picture.ts';
import type { GaugeData, Reading } from './reading.ts';

/** Whether it is no key result, which has a metric. */
export function isObjective(data: GaugeData): data is Partial<TreeObjective> {
  return !data.metric && typeof data.score === 'object' && data.score !== null;
}

/** Reads the progress of an objective, 0–1; in a closed cycle its grade, and nothing is expected. */
export function readObjective(
  { score = {}, review }: { score?: Partial<TreeObjective['score']>; review?: unknown },
  locale: Locale,
): Reading {
  const { progress, expected } = score;
  const isReviewed = typeof review === 'object' && review !== null;
  const isDue = !isReviewed && isNumber(progress) && isNumber(expected);
  const grade = isReviewed ? gradeSignal(review, locale) : undefined;
  return {
    picture: { ...progressPicture(score), expected: isDue ? clamp(expected) : undefined },
    value: '',
    instead: grade && { sign: grade.sign, status: grade.words },
  };
}
