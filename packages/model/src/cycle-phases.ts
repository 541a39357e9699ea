import type { CyclePhase } from './cycle.ts';

const next: Readonly<Record<CyclePhase, readonly CyclePhase[]>> = {
  planning: ['active'],
  active: ['review', 'planning'],
  review: ['closed', 'active'],
  closed: [],
};

/** The phases a cycle may go to: one step on, then one step back; none once it is closed. */
export function nextPhases(phase: CyclePhase): readonly CyclePhase[] {
  return next[phase];
}
