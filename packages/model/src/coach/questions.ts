import type { CoachFinding, CoachRule } from './finding.ts';

/** What the coach asks, by rule: a question that leads on, and no verdict. */
export const questions: Readonly<Record<CoachRule, CoachFinding['question']>> = {
  task: {
    de: 'Was ist für die Menschen anders, wenn das getan ist?',
    en: 'What will be different for people once this is done?',
  },
  output: {
    de: 'Woran merken Bürgerinnen und Bürger, dass es das jetzt gibt?',
    en: 'How will residents notice that this exists now?',
  },
  numberInObjective: {
    de: 'Wohin soll es gehen, ohne Zahl gesagt? Welches Schlüsselergebnis trägt die Zahl?',
    en: 'Where do you want to get, said without a number? Which key result carries the number?',
  },
  noBaseline: {
    de: 'Wo stehen Sie heute, von welchem Wert aus geht es los?',
    en: 'Where are you today, from which value do you start?',
  },
  allOrNothing: {
    de: 'Wie viel wäre schon ein guter Fortschritt, auch wenn es nicht ganz gelingt?',
    en: 'How much would already be good progress, even if you do not get all the way?',
  },
  jargon: {
    de: 'Mit welchen Worten würden Sie es am Schalter oder in der Familie erklären?',
    en: 'Which words would you use to explain it at the counter or at home?',
  },
  tooMany: {
    de: 'Was ist in diesem Zyklus wirklich das Wichtigste, und was darf warten?',
    en: 'What really matters most in this cycle, and what may wait?',
  },
};
