import type { Pace, TreeKeyResult } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import { clamp } from './picture.ts';

/** What a gauge can be told without a key result; `NaN` where an attribute is no number. */
export interface GaugeAttributes {
  value?: number | null;
  baseline?: number | null;
  target?: number | null;
  stretch?: number | null;
  unit?: string | null;
  expected?: number | null;
  confidence?: number | null;
  pace?: Pace | null;
}

/** The number that attributes tell of, if they do. */
export function dataOfAttributes(attributes: GaugeAttributes): TreeKeyResult | undefined {
  const { value, target, stretch, unit, expected, confidence, pace } = attributes;
  if ((value ?? target ?? null) === null) return undefined;
  const baseline = attributes.baseline ?? 0;
  const raw = (Number(value ?? NaN) - baseline) / (Number(target) - baseline);
  const progress = isNumber(value) ? clamp(raw) : null;
  const metric = { kind: 'number', baseline, target, stretch, unit };
  const due = isNumber(expected) ? clamp(expected) : null;
  const score = { value, progress, expected: due, confidence, pace };
  return { title: '', metric, score } as TreeKeyResult;
}
