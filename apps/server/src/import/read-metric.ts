import type { Metric, Milestone, Step } from '@zielbaum/model';
import type { Sentence } from '../sentence.ts';
import { shortened } from '../shortened.ts';
import { barList } from './cell-list.ts';
import type { Column } from './columns.ts';
import { readNumber } from './read-number.ts';
import type { DecimalSign } from './read-number.ts';
import type { RowReader } from './row-reader.ts';

const kinds = ['number', 'maintain', 'milestones', 'steps'] as const;

/** The metric of a key result's row; `undefined` when too little of it can be read. */
export function readMetric(row: RowReader, decimalSign: DecimalSign): Metric | undefined {
  if (row.text('kind') === '') {
    row.problem('kind', {
      de: `fehlt; möglich sind: ${kinds.join(', ')}`,
      en: `is missing; possible are: ${kinds.join(', ')}`,
    });
    return undefined;
  }
  const kind = row.choice('kind', kinds, 'number');
  const unit = row.text('measure') || undefined;
  switch (kind) {
    case 'number': {
      const [baseline, target] = [needed(row, 'baseline'), needed(row, 'target')];
      if (baseline === undefined || target === undefined) return undefined;
      return { kind, baseline, target, stretch: row.number('stretch'), unit };
    }
    case 'maintain':
      return { kind, lower: row.number('lower'), upper: row.number('upper'), unit };
    case 'steps': {
      const steps = readSteps(row, decimalSign);
      return steps && (steps.length > 0 ? { kind, steps } : { kind });
    }
    case 'milestones': {
      const items = splitScored(row).map((part) => readMilestone(part, decimalSign));
      return { kind, items: withDone(row, items) };
    }
    default:
      return undefined;
  }
}

/** Where the schema's complaint about a metric stands in the file. */
export function metricColumn(path: readonly PropertyKey[]): Column {
  const [name] = path;
  if (name === 'unit') return 'measure';
  if (name === 'steps' || name === 'items') return 'steps';
  const columns: readonly Column[] = ['baseline', 'target', 'stretch', 'lower', 'upper'];
  return columns.find((column) => column === name) ?? 'kind';
}

function needed(row: RowReader, column: 'baseline' | 'target'): number | undefined {
  if (row.text(column) === '') {
    const reason = {
      de: 'fehlt; „number“ braucht Ausgangswert und Zielwert',
      en: 'is missing; "number" needs baseline and target',
    };
    row.problem(row.has(column) ? column : 'kind', reason);
  }
  return row.number(column);
}

// Also without spaces, where a number and "=" follow: 0.5=Entwurf|1=Fertig.
const beforeNextScore = /(?<!\\)\|(?=\s*[\d.,]+\s*=)/;
// A label may hold "=" itself.
const scored = /^([^=]*)=(.*)$/s;

function splitScored(row: RowReader): string[] {
  return row
    .text('steps')
    .split(beforeNextScore)
    .flatMap((part) => barList.split(part));
}

/** `score=label | score=label` */
function readSteps(row: RowReader, decimalSign: DecimalSign): Step[] | undefined {
  const steps: Step[] = [];
  for (const part of splitScored(row)) {
    const [, number = '', label = ''] = scored.exec(part) ?? [];
    const score = readNumber(number, decimalSign);
    if (typeof score !== 'number' || label.trim() === '') {
      row.problem('steps', notScored(part));
      return undefined;
    }
    steps.push({ label: label.trim(), score });
  }
  return steps;
}

/** `weight=label`, or the label alone where all weigh the same. */
function readMilestone(part: string, decimalSign: DecimalSign): Milestone {
  const [, number = '', label = ''] = scored.exec(part) ?? [];
  const weight = readNumber(number, decimalSign);
  return typeof weight === 'number' ? { label: label.trim(), weight } : { label: part };
}

/** The column `done` names the milestones that are done before any check-in. */
function withDone(row: RowReader, items: Milestone[]): Milestone[] {
  const done = new Set(barList.split(row.text('done')));
  for (const label of done) {
    if (!items.some((item) => item.label === label))
      row.problem(
        'done',
        unknownLabel(
          label,
          items.map((item) => item.label),
        ),
      );
  }
  return items.map((item) => (done.has(item.label) ? { ...item, done: true } : item));
}

function notScored(part: string): Sentence {
  const shown = shortened(part);
  return {
    de: `„${shown}“ hat nicht die Form Zahl=Bezeichnung; mehrere stehen durch „ | “ getrennt`,
    en: `"${shown}" does not have the form number=label; several are separated by " | "`,
  };
}

/** For a label that does not occur, with those that do. */
export function unknownLabel(label: string, labels: readonly string[]): Sentence {
  const shown = shortened(label);
  const known = labels.slice(0, 10).join(' | ');
  return {
    de: `kennt „${shown}“ nicht; möglich sind: ${known}`,
    en: `does not know "${shown}"; possible are: ${known}`,
  };
}
