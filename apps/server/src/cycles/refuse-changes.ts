import { nextPhases } from '@zielbaum/model';
import type { Cycle, CycleChanges, CyclePhase } from '@zielbaum/model';
import { issueMessages } from '@zielbaum/model/schemas';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import { closedCycle } from './open-cycle.ts';

/**
 * Refuses what may not change in the phase a cycle is in. What is given as it is, is no change.
 *
 * @throws ProblemError `cycle_closed`, `conflict`, or `invalid_input` for an end before the start
 */
export function refuseChanges(cycle: Cycle, changes: CycleChanges): void {
  if (cycle.phase === 'closed') throw closedCycle(cycle);
  const wanted = { ...cycle, ...changes };
  refuseStep(cycle, wanted.phase);
  if (wanted.kind !== cycle.kind && cycle.phase !== 'planning') {
    throw refused('/kind', {
      de: `Ob ein Zyklus zählt oder der Übung dient, steht mit der Planung fest; „${cycle.name}“ ist weiter.`,
      en: `Whether a cycle counts or is for practice is settled in planning; "${cycle.name}" is past that.`,
    });
  }
  refuseDays(cycle, wanted);
}

function refuseStep({ name, phase }: Cycle, wanted: CyclePhase): void {
  const next = nextPhases(phase);
  if (wanted === phase || next.includes(wanted)) return;
  const german = next.map((each) => `„${phases[each].de}“`).join(' oder ');
  const english = next.map((each) => phases[each].en).join(' or ');
  throw refused('/phase', {
    de: `Der Zyklus „${name}“ ist in der Phase „${phases[phase].de}“; von dort geht es nur zu ${german}.`,
    en: `The cycle "${name}" is in the phase ${phases[phase].en}; from there it goes to ${english} only.`,
  });
}

function refuseDays(cycle: Cycle, wanted: Cycle): void {
  if (wanted.start !== cycle.start && cycle.phase !== 'planning') {
    throw refused('/start', {
      de: 'Der Beginn eines Zyklus ändert sich nur in der Planung, weil jedes Tempo von ihm abhängt.',
      en: 'The start of a cycle changes in planning only, because every pace depends on it.',
    });
  }
  if (wanted.end < wanted.start) {
    const isEnd = wanted.end !== cycle.end;
    throw invalidInput(isEnd ? '/end' : '/start', isEnd ? issueMessages.cycle_reversed : tooLate);
  }
  if (wanted.end === cycle.end || cycle.phase === 'planning') return;
  if (cycle.phase === 'active' && wanted.end > cycle.end) return;
  throw refused('/end', {
    de: 'Das Ende eines Zyklus ändert sich in der Planung; solange er läuft, nur auf einen späteren Tag.',
    en: 'The end of a cycle changes in planning; while it is active, to a later day only.',
  });
}

function refused(pointer: string, detail: Text): ProblemError {
  return new ProblemError('conflict', { detail, errors: [{ pointer, detail }] });
}

const tooLate: Text = {
  de: 'liegt nach dem Ende des Zyklus',
  en: 'is after the end of the cycle',
};

const phases: Readonly<Record<CyclePhase, Text>> = {
  planning: { de: 'Planung', en: 'planning' },
  active: { de: 'läuft', en: 'active' },
  review: { de: 'Review', en: 'review' },
  closed: { de: 'abgeschlossen', en: 'closed' },
};
