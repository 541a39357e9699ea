import { expect, it } from 'vitest';
import { assertCheckInValue } from './check-in-value.ts';
import type { Metric } from './metric.ts';

const milestones: Metric = {
  kind: 'milestones',
  items: [{ label: 'Konzept' }, { label: 'Pilot' }],
};

it.each<[Metric, string | number | null | string[]]>([
  [{ kind: 'number', baseline: 0, target: 1 }, 0.5],
  [{ kind: 'maintain', lower: 1 }, -3],
  [{ kind: 'steps' }, 'commit'],
  [{ kind: 'steps', steps: [] }, 'stretch'],
  [{ kind: 'steps' }, null],
  [milestones, ['Pilot']],
  [milestones, []],
])('%j takes %j', (metric, value) => {
  expect(() => {
    assertCheckInValue(metric, value);
  }).not.toThrow();
});

it('names the label that is unknown', () => {
  expect(() => {
    assertCheckInValue(milestones, ['Pilot', 'Rollout']);
  }).toThrow('value.1: not a label of this key result');
  expect(() => {
    assertCheckInValue({ kind: 'steps' }, 'fast');
  }).toThrow('value: not a label of this key result');
});
