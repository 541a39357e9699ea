import { describe, expect, it } from 'vitest';
import type { CyclePhase } from './cycle.ts';
import { nextPhases } from './cycle-phases.ts';

const phases: readonly CyclePhase[] = ['planning', 'active', 'review', 'closed'];

describe('the phases of a cycle', () => {
  it('are left for the one after, or undone to the one before', () => {
    for (const [from, phase] of phases.entries()) {
      for (const [to, other] of phases.entries()) {
        const isNeighbour = Math.abs(from - to) === 1;
        expect(nextPhases(phase).includes(other)).toBe(isNeighbour && phase !== 'closed');
      }
    }
  });

  it('name the way on first', () => {
    expect(phases.map((phase) => nextPhases(phase)[0])).toEqual([
      'active',
      'review',
      'closed',
      undefined,
    ]);
  });
});
