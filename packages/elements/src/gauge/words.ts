import type { KeyResultScore } from '@zielbaum/model';
import { gaugeTexts } from '../i18n/gauge.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { clip } from '../internal/clip.ts';
import { ofTen } from '../internal/of-ten.ts';
import { isNumber } from '../internal/is-number.ts';
import { type Locale, wholePercent } from '../internal/locale.ts';
import type { GaugeData, Reading, Signal } from './reading.ts';

/** What stands beside the picture; an empty text where there is nothing to say. */
export interface GaugeWords extends Signal {
  label?: string;
  /** The value, e.g. `42 von 80 Anträgen`; or why there is none. */
  value?: string;
  percent?: string;
  expected?: string;
  /** Progress as a whole number of per cent, for a meter. */
  now?: number;
}

/** Says in words what the picture shows, as far as the data can be read. */
export function wordsOf(
  { title, score }: GaugeData,
  locale: Locale,
  { picture, value, remark, instead }: Reading,
): GaugeWords {
  const shared = sharedTexts[locale.language];
  const { progress, pace, expected, isStale, confidence }: Partial<KeyResultScore> = score ?? {};
  const sure = ofTen(confidence, locale);
  const isOpen = !isNumber(progress);
  const sign = pace && !isOpen && Object.hasOwn(shared.pace, pace) ? pace : undefined;
  return {
    label: clip(title),
    value: clip(value),
    percent: isOpen ? shared.pace.open : locale.percent(progress),
    sign: isStale ? 'stale' : sign,
    status: listed(
      isStale && shared.stale,
      sign && shared.pace[sign],
      sure && `${shared.confident} ${sure}`,
      remark,
    ),
    expected:
      picture?.expected === undefined
        ? ''
        : gaugeTexts[locale.language].expected(locale.percent(expected as number)),
    now: isOpen ? 0 : wholePercent(progress),
    ...instead,
  };
}

/** What there is of these, with commas. */
export function listed(...parts: readonly unknown[]): string {
  return parts.filter(Boolean).join(', ');
}
