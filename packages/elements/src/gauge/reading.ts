import type { TreeKeyResult } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { numberText } from '../internal/number-text.ts';
import { numberPicture, type Picture, progressPicture } from './picture.ts';

/** What a gauge has understood of its data. */
export interface Reading {
  /** None where the data give none. */
  picture?: Picture;
  /** The value in words. */
  value?: string | null;
  /** What the picture cannot show, or why there is none. */
  remark?: string;
}

/** Reads a number that is on its way. */
export function readNumber(
  { metric, score }: Partial<TreeKeyResult>,
  locale: Locale,
): Reading | undefined {
  if (metric?.kind !== 'number' || !isNumber(score?.progress)) return undefined;
  const picture = numberPicture(metric, score);
  return picture && { picture, value: numberText(metric, score.value, locale) };
}

/** Reads the progress of anything else, until more is at hand. */
export function readProgress({ score }: Partial<TreeKeyResult>): Reading {
  return { picture: progressPicture(score ?? {}) };
}
