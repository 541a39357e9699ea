import type { Ambition } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** The texts of `<okr-objective>`. */
export interface ObjectiveTexts {
  ambitions: Readonly<Record<Ambition, string>>;
  keyResults: string;
  noKeyResults: string;
  progress: string;
  expected: string;
}

export const objectiveTexts: Texts<ObjectiveTexts> = {
  de: {
    ambitions: { committed: 'zugesagt', aspirational: 'ambitioniert' },
    keyResults: 'Schlüsselergebnisse',
    noKeyResults: 'Dieses Ziel hat noch kein Schlüsselergebnis.',
    progress: 'Fortschritt',
    expected: 'Erwartet heute',
  },
  en: {
    ambitions: { committed: 'committed', aspirational: 'aspirational' },
    keyResults: 'Key results',
    noKeyResults: 'This objective has no key result yet.',
    progress: 'Progress',
    expected: 'Expected today',
  },
};
