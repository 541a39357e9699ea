import type { Texts } from './texts.ts';

/** The texts every `<okr-explain>` shows, also while it is closed. */
export interface ExplainTexts {
  /** What the reader may ask, e.g. of `53 %`. */
  why: (value: string) => string;
  /** The same of a number that is not known yet. */
  whyThis: Readonly<Record<'progress' | 'pace' | 'grade', string>>;
  /** A pace in its words. */
  pace: (word: string) => string;
  noPace: string;
  grade: (tenths: string) => string;
  noGrade: string;
  loading: string;
}

export const explainTexts: Texts<ExplainTexts> = {
  de: {
    why: (value) => `Warum ${value}?`,
    whyThis: {
      progress: 'Woher kommt der Fortschritt?',
      pace: 'Woher kommt das Tempo?',
      grade: 'Woher kommt die Bewertung?',
    },
    pace: (word) => `„${word}“`,
    noPace: 'kein Tempo',
    grade: (tenths) => `Bewertung ${tenths}`,
    noGrade: 'keine Bewertung',
    loading: 'Wird geladen …',
  },
  en: {
    why: (value) => `Why ${value}?`,
    whyThis: {
      progress: 'Where does the progress come from?',
      pace: 'Where does the pace come from?',
      grade: 'Where does the grade come from?',
    },
    pace: (word) => `“${word}”`,
    noPace: 'no pace',
    grade: (tenths) => `grade ${tenths}`,
    noGrade: 'no grade',
    loading: 'Loading …',
  },
};
