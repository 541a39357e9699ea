import { isInvalidInputError, parseCycleName } from '@zielbaum/model';
import type { Cycle, CyclePhase } from '@zielbaum/model';
import { issueMessages, newCycleSchema } from '@zielbaum/model/schemas';
import type { Sentence } from '../sentence.ts';
import type { ListedCycle } from './goal-list.ts';
import { readDay } from './read-day.ts';
import type { RowReader } from './row-reader.ts';

type Dates = Pick<Cycle, 'start' | 'end'>;

const phases: readonly CyclePhase[] = ['planning', 'active', 'review', 'closed'];

/** The cycle of an objective's row; its days follow from the name unless the row gives them. */
export function readCycle(row: RowReader): ListedCycle | undefined {
  const text = row.text('cycle');
  if (text === '') {
    row.problem('cycle', missing);
    return undefined;
  }
  const given = givenDates(row);
  const parsed = parse(text);
  const name = 'name' in parsed ? parsed.name : text;
  const known = 'name' in parsed ? { start: parsed.start, end: parsed.end } : undefined;
  const cycle: ListedCycle = {
    name,
    dates: given ?? known,
    hasDates: given !== undefined,
    reason: 'reason' in parsed ? parsed.reason : undefined,
    kind:
      row.text('cycle_kind') === ''
        ? undefined
        : row.choice('cycle_kind', ['regular', 'practice'], 'regular'),
    phase:
      row.text('cycle_phase') === '' ? undefined : row.choice('cycle_phase', phases, 'planning'),
  };
  row.check(newCycleSchema, { name, ...(cycle.dates ?? someDates) }, ({ path: [part] }) => {
    if (part === 'name') return 'cycle';
    return part === 'end' ? 'cycle_end' : 'cycle_start';
  });
  return cycle;
}

/** The name a cycle gets, however a row writes it: `2026-Q4` for `2026-q4`. */
export function cycleNameOf(text: string): string {
  const parsed = parse(text);
  return 'name' in parsed ? parsed.name : text;
}

function givenDates(row: RowReader): Dates | undefined {
  if (row.text('cycle_start') === '' || row.text('cycle_end') === '') return undefined;
  const [start, end] = [readDay(row.text('cycle_start')), readDay(row.text('cycle_end'))];
  if ('reason' in start) row.problem('cycle_start', start.reason);
  if ('reason' in end) row.problem('cycle_end', end.reason);
  return 'day' in start && 'day' in end ? { start: start.day, end: end.day } : undefined;
}

/** Also days as they are written in Germany: `01.03.2026/30.06.2026`. */
function parse(text: string): (Dates & { name: string }) | { reason: Sentence } {
  const days = text.split(/\s*\/\s*/).map(readDay);
  const [start, end] = days;
  const isRange = days.length === 2 && start && 'day' in start && end && 'day' in end;
  try {
    return parseCycleName(isRange ? `${start.day}/${end.day}` : text.toUpperCase());
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return { reason: error.key === 'cycle_reversed' ? reversed : issueMessages[error.key] };
  }
}

// Stand for days that are not known here, where only the name is to be checked.
const someDates: Dates = { start: '2000-01-01', end: '2000-01-01' };

const missing: Sentence = {
  de: 'fehlt; jedes Ziel gehört in einen Zyklus wie 2026-Q4',
  en: 'is missing; each objective belongs to a cycle such as 2026-Q4',
};
const reversed: Sentence = {
  de: 'das Ende des Zyklus liegt vor seinem Beginn',
  en: 'the end of the cycle is before its start',
};
