import { expect, it } from 'vitest';
import { chosenCycle } from './chosen-cycle.ts';
import type { Cycle } from './cycle.ts';

const today = '2026-11-23';

function cycle(name: string, start: string, end: string): Cycle {
  return { id: `id-${name}`, name, start, end, kind: 'regular', phase: 'active' };
}

const half = cycle('2026-H2', '2026-07-01', '2026-12-31');
const quarter = cycle('2026-Q4', '2026-10-01', '2026-12-31');
const practice: Cycle = { ...cycle('Übung', '2026-11-16', '2026-11-29'), kind: 'practice' };
const next = cycle('2027-Q1', '2027-01-01', '2027-03-31');

it('chooses of several that hold the day the regular one, then the shortest', () => {
  expect(chosenCycle([half, practice, quarter, next], { cycle: 'current', today })).toBe(quarter);
  expect(chosenCycle([practice, next], { cycle: 'current', today })).toBe(practice);
});

it('takes the newest where none holds the day', () => {
  expect(chosenCycle([half, next], { cycle: 'current', today: '2028-01-01' })).toBe(next);
  expect(chosenCycle([], { cycle: 'current', today })).toBeUndefined();
});

it('finds one by id before one of that name', () => {
  const namesake = { ...half, name: quarter.id };
  expect(chosenCycle([namesake, quarter], { cycle: quarter.id, today })).toBe(quarter);
  expect(chosenCycle([half, next], { cycle: '2027-Q1', today })).toBe(next);
  expect(chosenCycle([half], { cycle: '2020', today })).toBeUndefined();
});
