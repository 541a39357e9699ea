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

type NumberName = 'value' | 'baseline' | 'target' | 'stretch' | 'expected' | 'confidence';

/** The number that attributes tell of, if they do. An empty one is as if left out. */
export function dataOfAttributes(gauge: GaugeAttributes & Element): TreeKeyResult | undefined {
  // Lit reads an empty attribute as 0. Not a converter: each gauge would load it, and few need it.
  const told = (name: NumberName) =>
    gauge[name] === 0 && gauge.getAttribute(name)?.trim() === '' ? null : gauge[name];
  const { unit, pace } = gauge;
  const [value, target, stretch] = [told('value'), told('target'), told('stretch')];
  const [expected, confidence] = [told('expected'), told('confidence')];
  if ((value ?? target ?? null) === null) return undefined;
  const baseline = told('baseline') ?? 0;
  const raw = (Number(value ?? NaN) - baseline) / (Number(target) - baseline);
  const progress = isNumber(value) ? clamp(raw) : null;
  const metric = { kind: 'number', baseline, target, stretch, unit };
  const due = isNumber(expected) ? clamp(expected) : null;
  const score = { value, progress, expected: due, confidence, pace };
  return { title: '', metric, score } as TreeKeyResult;
}
