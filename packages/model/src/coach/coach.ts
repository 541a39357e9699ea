import type { CoachFinding, CoachRule, CoachWords, Wording } from './finding.ts';
import { questions } from './questions.ts';
import { read, type Reading } from './reading.ts';
import { allOrNothing } from './rules/all-or-nothing.ts';
import { jargon } from './rules/jargon.ts';
import { noBaseline } from './rules/no-baseline.ts';
import { numberInObjective } from './rules/number-in-objective.ts';
import { output } from './rules/output.ts';
import { task } from './rules/task.ts';
import { tooMany } from './rules/too-many.ts';

/** A rule finds the words it rests on, or none. */
const rules: Readonly<Record<CoachRule, (reading: Reading) => CoachWords[]>> = {
  task,
  output,
  numberInObjective,
  noBaseline,
  allOrNothing,
  jargon,
  tooMany,
};

/** The stable names of the rules, in the order of the findings. */
export const coachRules: readonly CoachRule[] = Object.freeze(Object.keys(rules) as CoachRule[]);

/**
 * Advises on the wording of an objective or a key result, from word forms and lists, in German and English.
 * It never blocks, never throws whatever the title holds, and reads the first 1,000 characters;
 * it knows words, not meanings, so a finding is a question and may be wrong.
 *
 * @returns at most one finding per rule; none for a title without a fault it knows
 * @example
 * coach({ kind: 'keyResult', title: 'Leitfaden erstellen' });
 * // [{ rule: 'task', words: [{ text: 'erstellen', start: 10, end: 19 }], question: { de: 'Was ist …' } }]
 */
export function coach(wording: Wording): CoachFinding[] {
  const reading = read(wording);
  return coachRules.flatMap((rule) => {
    const words = rules[rule](reading);
    return words.length > 0 ? [{ rule, words, question: questions[rule] }] : [];
  });
}
