import type { Texts } from './texts.ts';

/** The texts of `<okr-status>` that other elements do not have. */
export interface StatusTexts {
  label: string;
  loading: string;
  unreadable: string;
  noConfidence: string;
  /** Steps have none, for they rise in leaps. */
  noPace: string;
  upToDate: string;
}

export const statusTexts: Texts<StatusTexts> = {
  de: {
    label: 'Status',
    loading: 'Wird geladen …',
    unreadable: 'Diese Angaben lassen sich nicht lesen.',
    noConfidence: 'Zuversicht ohne Angabe',
    noPace: 'kein\u00a0Tempo',
    upToDate: 'aktuell',
  },
  en: {
    label: 'Status',
    loading: 'Loading …',
    unreadable: 'These data cannot be read.',
    noConfidence: 'confidence not given',
    noPace: 'no\u00a0pace',
    upToDate: 'up\u00a0to\u00a0date',
  },
};
