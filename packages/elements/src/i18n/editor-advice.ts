import type { CoachRule } from '@zielbaum/model/coach';
import type { Texts } from './texts.ts';

/** What the wording coach finds, in plain words. */
export interface AdviceTexts {
  heading: string;
  dismiss: string;
  told: (count: number) => string;
  rules: Readonly<Record<CoachRule, string>>;
}

export const adviceTexts: Texts<AdviceTexts> = {
  de: {
    heading: 'Hinweis zur Formulierung',
    dismiss: 'Ausblenden',
    told: (count) =>
      count === 1 ? 'Ein Hinweis zur Formulierung.' : `${count} Hinweise zur Formulierung.`,
    rules: {
      task: 'Das klingt nach einer Aufgabe.',
      output: 'Da wird etwas fertig. Was sich dadurch ändert, steht noch nicht da.',
      numberInObjective: 'Im Ziel steht eine Zahl.',
      noBaseline: 'Der Ausgangswert fehlt.',
      allOrNothing: 'Das gilt nur, wenn es ganz gelingt.',
      jargon: 'Das verstehen nicht alle.',
      tooMany: 'Das ist viel auf einmal.',
    },
  },
  en: {
    heading: 'A hint on the wording',
    dismiss: 'Hide',
    told: (count) => (count === 1 ? 'One hint on the wording.' : `${count} hints on the wording.`),
    rules: {
      task: 'This sounds like a task.',
      output: 'Something gets finished. What it changes is not said yet.',
      numberInObjective: 'The objective holds a number.',
      noBaseline: 'The baseline is missing.',
      allOrNothing: 'This only counts if all of it succeeds.',
      jargon: 'Not everybody understands this.',
      tooMany: 'This is a lot at once.',
    },
  },
};
