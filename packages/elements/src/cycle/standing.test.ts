import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { dayNumberOf } from './days.ts';
import { readCycles } from './read-cycles.ts';
import { standingOf } from './standing.ts';

const [cycle] = readCycles({ start: '2026-10-01', end: '2026-12-31', phase: 'active' });
if (!cycle) throw new Error('no cycle');

test.each([
  ['2026-09-23', ['beginnt in 8 Tagen'], ['begins in 8 days']],
  ['2026-09-30', ['beginnt morgen'], ['begins tomorrow']],
  ['2026-10-01', ['Tag 1 von 92', 'noch 91 Tage'], ['day 1 of 92', '91 days left']],
  ['2026-11-23', ['Tag 54 von 92', 'noch 38 Tage'], ['day 54 of 92', '38 days left']],
  ['2026-12-30', ['Tag 91 von 92', 'noch 1 Tag'], ['day 91 of 92', '1 day left']],
  ['2026-12-31', ['Tag 92 von 92', 'letzter Tag'], ['day 92 of 92', 'last day']],
  ['2027-01-01', ['zu Ende'], ['over']],
])('on %s: %j', (day, ...[german, english]) => {
  const today = dayNumberOf(day) ?? NaN;
  expect(standingOf(cycle, today, localeFor('de'))).toEqual(german);
  expect(standingOf(cycle, today, localeFor('en'))).toEqual(english);
});

test('a closed cycle needs no more words', () => {
  const today = dayNumberOf('2027-01-20') ?? NaN;
  expect(standingOf({ ...cycle, phase: 'closed' }, today, localeFor('de'))).toEqual([]);
});
