import { defaultSteps } from '@zielbaum/model';
import type { CheckInValue, Metric } from '@zielbaum/model';
import { checkInValueSchema } from '@zielbaum/model/schemas';
import { issueText } from '../http/issue-text.ts';
import type { Sentence } from '../sentence.ts';
import { barList } from './cell-list.ts';
import { unknownLabel } from './read-metric.ts';
import { readNumber } from './read-number.ts';
import type { DecimalSign } from './read-number.ts';

/** What a check-in's cell means for a metric: a number, the step reached, or the milestones done. */
export function readValue(
  cell: string,
  metric: Metric,
  decimalSign: DecimalSign,
): { value: CheckInValue } | { reason: Sentence } {
  switch (metric.kind) {
    case 'number':
    case 'maintain':
      return readNumberValue(cell, decimalSign);
    case 'steps': {
      if (cell === '') return { value: null };
      const labels = (metric.steps?.length ? metric.steps : defaultSteps).map(({ label }) => label);
      const [label = cell] = barList.split(cell);
      return labels.includes(label) ? { value: label } : { reason: unknownLabel(cell, labels) };
    }
    case 'milestones': {
      const labels = metric.items.map(({ label }) => label);
      const done = [...new Set(barList.split(cell))];
      const unknown = done.find((label) => !labels.includes(label));
      return unknown === undefined ? { value: done } : { reason: unknownLabel(unknown, labels) };
    }
  }
}

function readNumberValue(cell: string, decimalSign: DecimalSign) {
  if (cell === '') return { reason: { de: 'fehlt', en: 'is missing' } };
  const value = readNumber(cell, decimalSign);
  if (typeof value !== 'number') return { reason: value };
  const issue = checkInValueSchema.safeParse(value).error?.issues[0];
  return issue ? { reason: issueText(issue) } : { value };
}
