import { firstStates, objectiveTransitions } from '@zielbaum/model';
import type {
  Cycle,
  NewObjective,
  Objective,
  ObjectiveChanges,
  ObjectiveState,
} from '@zielbaum/model';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';

/**
 * Refuses states an objective cannot go to from where it is.
 *
 * @throws ProblemError `conflict` naming the states it can go to, or `invalid_input` for dropping it
 *   without a reason
 */
export function refuseTransition(
  { title, state: from }: Pick<Objective, 'title' | 'state'>,
  { state: to, reason }: Pick<ObjectiveChanges, 'state' | 'reason'>,
  { phase }: Pick<Cycle, 'phase'>,
): void {
  if (to === undefined || to === from) return;
  const allowed = objectiveTransitions(from, phase);
  if (!allowed.includes(to)) throw wrongTransition({ title, from, to, allowed });
  if (to !== 'dropped' || reason !== undefined) return;
  throw invalidInput('/reason', {
    de: 'fehlt: Wer ein Ziel verwirft, sagt warum',
    en: 'is missing: whoever drops an objective says why',
  });
}

/**
 * Refuses states that no objective begins in.
 *
 * @throws ProblemError `conflict` naming those it can
 */
export function refuseFirstState(
  { title, state = 'draft' }: Pick<NewObjective, 'title' | 'state'>,
  { phase }: Pick<Cycle, 'phase'>,
): void {
  const allowed = firstStates(phase);
  if (allowed.includes(state)) return;
  const { german, english } = listed(allowed);
  throw refused({
    de: `Das Ziel „${title}“ kann in diesem Zyklus nicht als „${states[state].de}“ angelegt werden. Möglich ist: ${german}.`,
    en: `The objective "${title}" cannot be created as ${states[state].en} in this cycle. It can be: ${english}.`,
  });
}

function wrongTransition({
  title,
  from,
  to,
  allowed,
}: {
  title: string;
  from: ObjectiveState;
  to: ObjectiveState;
  allowed: readonly ObjectiveState[];
}): ProblemError {
  const { german, english } = listed(allowed);
  return refused({
    de: `Das Ziel „${title}“ ist „${states[from].de}“ und kann jetzt nicht „${states[to].de}“ werden. ${allowed.length > 0 ? `Möglich ist: ${german}.` : 'Es bleibt, wie es ist.'}`,
    en: `The objective "${title}" is ${states[from].en} and cannot become ${states[to].en} now. ${allowed.length > 0 ? `It can become: ${english}.` : 'It stays as it is.'}`,
  });
}

function listed(allowed: readonly ObjectiveState[]): { german: string; english: string } {
  return {
    german: allowed.map((each) => `„${states[each].de}“ (${each})`).join(', '),
    english: allowed.map((each) => states[each].en).join(', '),
  };
}

function refused(detail: Text): ProblemError {
  return new ProblemError('conflict', { detail, errors: [{ pointer: '/state', detail }] });
}

const states: Readonly<Record<ObjectiveState, Text>> = {
  draft: { de: 'Entwurf', en: 'draft' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  agreed: { de: 'vereinbart', en: 'agreed' },
  active: { de: 'aktiv', en: 'active' },
  postponed: { de: 'verschoben', en: 'postponed' },
  closed: { de: 'abgeschlossen', en: 'closed' },
  dropped: { de: 'verworfen', en: 'dropped' },
};
