import { readNumber } from '../check-in/read-number.ts';
import type { Locale } from '../internal/locale.ts';
import type { Draft, MetricDraft } from './draft.ts';
import { numberOf } from './draft-of.ts';

/**
 * The draft with its numbers written as in another language: what meant a thousand must not come to
 * mean one. What is no number stays as it is.
 */
export function draftIn(draft: Draft, { from, to }: { from: Locale; to: Locale }): Draft {
  const written = (text: string, unit?: string): string => {
    const value = readNumber(text, from.tag, unit);
    return value === null ? text : numberOf(value, to);
  };
  const metricIn = (metric: MetricDraft): MetricDraft => {
    const { unit, steps } = metric;
    return {
      ...metric,
      baseline: written(metric.baseline, unit),
      target: written(metric.target, unit),
      stretch: written(metric.stretch, unit),
      lower: written(metric.lower, unit),
      upper: written(metric.upper, unit),
      steps: steps.replace(/[\d.,]+(?=\s*%?\s*$)/gm, (percent) => written(percent)),
    };
  };
  return {
    ...draft,
    keyResults: draft.keyResults.map((keyResult) => ({
      ...keyResult,
      metric: metricIn(keyResult.metric),
      weight: written(keyResult.weight),
      cadenceDays: written(keyResult.cadenceDays),
    })),
  };
}
