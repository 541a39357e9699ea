import type { Texts } from './texts.ts';

// What an element says that has been given nothing to show. Each apart: an element carries only its own.

export const noKeyResult: Texts<string> = {
  de: 'Hier ist noch kein Schlüsselergebnis angegeben.',
  en: 'No key result has been given here yet.',
};

export const noObjective: Texts<string> = {
  de: 'Hier ist noch kein Ziel angegeben.',
  en: 'No objective has been given here yet.',
};

/** Of an element that shows either. */
export const noSubject: Texts<string> = {
  de: 'Hier ist noch kein Schlüsselergebnis oder Ziel angegeben.',
  en: 'No key result or objective has been given here yet.',
};

export const noObjectives: Texts<string> = {
  de: 'Hier sind noch keine Ziele angegeben.',
  en: 'No objectives have been given here yet.',
};
