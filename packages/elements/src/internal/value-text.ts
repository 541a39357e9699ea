import type { CheckInValue, Metric, StepsMetric } from '@zielbaum/model';
import type { SharedTexts } from '../i18n/shared.ts';
import type { Locale } from './locale.ts';

/**
 * The current value in words, e.g. `42 von 80 Anträgen`. Reads foreign data: whatever is missing
 * or of another type is left out, and with nothing to say the answer is `null`.
 */
export function valueText(
  metric: Partial<Metric> | null | undefined,
  value: CheckInValue | undefined,
  { locale, texts }: { locale: Locale; texts: SharedTexts },
): string | null {
  switch (metric?.kind) {
    case 'number': {
      if (!isNumber(value)) return null;
      const { baseline, target } = metric;
      if (!isNumber(target)) return withUnit(locale.number(value), metric.unit);
      const goal = withUnit(locale.number(target), metric.unit);
      // "von" counts up to something: 12 of 5 days would mislead where fewer are the aim.
      return baseline === 0 && target > 0 && metric.unit !== '%'
        ? texts.valueOf(locale.number(value), goal)
        : texts.valueAndTarget(withUnit(locale.number(value), metric.unit), goal);
    }
    case 'maintain': {
      if (!isNumber(value)) return null;
      const bounds = boundsText(metric, { locale, texts });
      return withUnit(locale.number(value), metric.unit) + (bounds && ` (${bounds})`);
    }
    case 'milestones': {
      const items = Array.isArray(metric.items) ? metric.items : [];
      const done = Array.isArray(value) ? value.length : items.filter((item) => item?.done).length;
      return items.length > 0 ? texts.milestones(Math.min(done, items.length), items.length) : null;
    }
    case 'steps':
      return typeof value === 'string' ? stepText(metric, value, texts) : texts.noStep;
    default:
      return null;
  }
}

/** The name of a step; one of the steps every metric has by default is known by its word. */
export function stepText(
  { steps }: Partial<StepsMetric>,
  label: string,
  texts: SharedTexts,
): string {
  return !steps && Object.hasOwn(texts.steps, label) ? (texts.steps[label] ?? label) : label;
}

function boundsText(
  { lower, upper, unit }: { lower?: unknown; upper?: unknown; unit?: unknown },
  { locale, texts }: { locale: Locale; texts: SharedTexts },
): string {
  if (isNumber(lower) && isNumber(upper)) {
    return texts.band(locale.number(lower), withUnit(locale.number(upper), unit));
  }
  if (isNumber(lower)) return texts.atLeast(withUnit(locale.number(lower), unit));
  return isNumber(upper) ? texts.atMost(withUnit(locale.number(upper), unit)) : '';
}

/** Value and unit never part at the end of a line. */
function withUnit(number: string, unit: unknown): string {
  return typeof unit === 'string' && unit !== '' ? `${number}\u00a0${unit}` : number;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
