import type { Draft, MetricDraft } from './draft.ts';

/** Writes a number anew; what is none it gives back as it is. A unit may stand behind it. */
export type Written = (text: string, unit?: string) => string;

/** The draft with its numbers written anew, e.g. as in another language. */
export function draftIn(draft: Draft, written: Written): Draft {
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
