import type { MetricKind } from '@zielbaum/model';
import type { Draft } from './draft.ts';

const metricFields: Readonly<Record<MetricKind, readonly string[]>> = {
  number: ['baseline', 'target', 'stretch', 'unit'],
  maintain: ['lower', 'upper', 'unit'],
  milestones: ['items'],
  steps: ['steps'],
};

/** The fields a form shows of a draft, in their order, as JSON pointers. */
export function fieldsOf({ keyResults }: Draft): string[] {
  return [
    ...['title', 'description', 'ambition', 'unitId', 'themes', 'alignments'].map(
      (name) => `/objective/${name}`,
    ),
    ...keyResults.flatMap(({ metric }, index) =>
      [
        'title',
        'metric/kind',
        ...metricFields[metric.kind].map((name) => `metric/${name}`),
        'description',
        'weight',
        'cadenceDays',
      ].map((name) => `/keyResults/${index}/${name}`),
    ),
  ];
}

/**
 * Which field a JSON pointer into an `ObjectiveEntry` is about: itself, or the one it points into.
 * `undefined`: none of those a form shows.
 */
export function fieldOf(pointer: string, draft: Draft): string | undefined {
  return fieldsOf(draft).find((field) => pointer === field || pointer.startsWith(`${field}/`));
}
