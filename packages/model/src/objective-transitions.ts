import type { CyclePhase } from './cycle.ts';
import type { ObjectiveState } from './objective.ts';

/**
 * The states an objective may go to next, by the phase of its cycle. What was agreed becomes active
 * once its cycle has left planning, and before that it may be proposed again. Nobody gets round an
 * agreement: whatever was postponed or dropped is proposed or agreed anew. In a closed cycle nothing
 * moves.
 */
export function objectiveTransitions(
  state: ObjectiveState,
  phase: CyclePhase,
): readonly ObjectiveState[] {
  if (phase === 'closed') return [];
  const isPlanning = phase === 'planning';
  switch (state) {
    case 'draft':
      return ['proposed', 'dropped'];
    case 'proposed':
      return ['agreed', 'draft', 'postponed', 'dropped'];
    case 'agreed':
      return [isPlanning ? 'proposed' : 'active', 'postponed', 'dropped'];
    case 'active':
      return ['closed', 'postponed', 'dropped'];
    case 'postponed':
      return ['proposed', 'agreed', 'dropped'];
    case 'closed':
      return isPlanning ? [] : ['active'];
    case 'dropped':
      return ['proposed'];
  }
}

/**
 * The states an objective may begin in, by the phase of its cycle: those up to where others in it may
 * be at work. Nothing begins by being over, or put aside.
 */
export function firstStates(phase: CyclePhase): readonly ObjectiveState[] {
  if (phase === 'closed') return [];
  const untilAgreed = ['draft', 'proposed', 'agreed'] as const;
  return phase === 'planning' ? untilAgreed : [...untilAgreed, 'active'];
}

/** What the turn of a cycle does to its objectives' states; what is not named stays. */
export function statesWithPhase(
  from: CyclePhase,
  to: CyclePhase,
): { from: ObjectiveState; to: ObjectiveState } | undefined {
  if (from === 'planning' && to === 'active') return { from: 'agreed', to: 'active' };
  if (from === 'active' && to === 'planning') return { from: 'active', to: 'agreed' };
  if (to === 'closed') return { from: 'active', to: 'closed' };
  return undefined;
}
