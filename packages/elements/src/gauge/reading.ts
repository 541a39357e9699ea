import type { KeyResultScore, Pace, TreeKeyResult } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { numberText } from '../internal/number-text.ts';
import { numberPicture, type Picture } from './picture.ts';

/** What a gauge reads of a key result, or of an objective, which has no metric. */
export interface GaugeData extends Partial<Pick<TreeKeyResult, 'title' | 'metric'>> {
  score?: Partial<KeyResultScore> | undefined;
}

/** What stands beside a picture to say how it goes. */
export interface Signal {
  /** Which of the pace's signs to show. */
  sign?: Pace | 'stale';
  status?: string;
}

/** What a gauge has understood of its data. */
export interface Reading {
  /** None where the data give none. */
  picture?: Picture;
  /** The value in words. */
  value?: string | null;
  /** What the picture cannot show, or why there is none. */
  remark?: string;
  /** What there is to read is on its way. */
  isWaiting?: boolean;
  /** What is said in place of the pace. */
  instead?: Signal | undefined;
}

/** Reads a number that is on its way. */
export function readNumber({ metric, score }: GaugeData, locale: Locale): Reading | undefined {
  if (metric?.kind !== 'number' || !isNumber(score?.progress)) return undefined;
  const picture = numberPicture(metric, score);
  return picture && { picture, value: numberText(metric, score.value, locale) };
}
