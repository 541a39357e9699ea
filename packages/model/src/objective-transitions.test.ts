import { describe, expect, it } from 'vitest';
import type { CyclePhase } from './cycle.ts';
import { objectiveStates } from './objective.ts';
import type { ObjectiveState } from './objective.ts';
import { firstStates, objectiveTransitions, statesWithPhase } from './objective-transitions.ts';

const open: readonly CyclePhase[] = ['planning', 'active', 'review'];

/** Every state that can be reached, by steps that are allowed and not left out. */
function reachable(
  from: ObjectiveState,
  phase: CyclePhase,
  without: ObjectiveState,
): Set<ObjectiveState> {
  const found = new Set<ObjectiveState>([from]);
  for (const state of found) {
    for (const next of objectiveTransitions(state, phase)) if (next !== without) found.add(next);
  }
  return found;
}

describe('the states of an objective', () => {
  it.each(open)('lead from a draft over a proposal to an agreement, while %s', (phase) => {
    expect(objectiveTransitions('draft', phase)).toContain('proposed');
    expect(objectiveTransitions('proposed', phase)).toEqual(
      expect.arrayContaining(['agreed', 'draft']),
    );
    expect(objectiveTransitions('draft', phase)).not.toContain('agreed');
  });

  it('let what was agreed be proposed again only while planning, and become active only after', () => {
    expect(objectiveTransitions('agreed', 'planning')).toContain('proposed');
    expect(objectiveTransitions('agreed', 'planning')).not.toContain('active');
    for (const phase of ['active', 'review'] as const) {
      expect(objectiveTransitions('agreed', phase)).toContain('active');
      expect(objectiveTransitions('agreed', phase)).not.toContain('proposed');
    }
  });

  it.each(open)('never reach active without an agreement, while %s', (phase) => {
    for (const state of ['draft', 'proposed', 'postponed', 'dropped'] as const) {
      expect(reachable(state, phase, 'agreed')).not.toContain('active');
    }
  });

  it.each(open)('let everything but what is closed or dropped be dropped, while %s', (phase) => {
    for (const state of objectiveStates) {
      const canBeDropped = objectiveTransitions(state, phase).includes('dropped');
      expect(canBeDropped, state).toBe(state !== 'closed' && state !== 'dropped');
    }
    expect(objectiveTransitions('dropped', phase)).toEqual(['proposed']);
  });

  it.each(open)(
    'begin before or at work, at work only once planning is over, while %s',
    (phase) => {
      const active = phase === 'planning' ? [] : ['active'];
      expect(firstStates(phase)).toEqual(['draft', 'proposed', 'agreed', ...active]);
      expect(firstStates('closed')).toEqual([]);
    },
  );

  it('never lead to where they are, and nowhere in a closed cycle', () => {
    for (const state of objectiveStates) {
      for (const phase of open) expect(objectiveTransitions(state, phase)).not.toContain(state);
      expect(objectiveTransitions(state, 'closed')).toEqual([]);
    }
  });
});

it('the turn of a cycle takes what was agreed along, and closes what was active', () => {
  expect(statesWithPhase('planning', 'active')).toEqual({ from: 'agreed', to: 'active' });
  expect(statesWithPhase('active', 'planning')).toEqual({ from: 'active', to: 'agreed' });
  expect(statesWithPhase('review', 'closed')).toEqual({ from: 'active', to: 'closed' });
  expect(statesWithPhase('active', 'review')).toBeUndefined();
  expect(statesWithPhase('review', 'active')).toBeUndefined();
});
