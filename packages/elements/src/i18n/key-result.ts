import type { Texts } from './texts.ts';

/** What every `<okr-key-result>` says, and others of its key results. */
export interface KeyResultTexts {
  loading: string;
  unreadable: string;
  untitled: string;
  noCheckIn: string;
  /** All of a list of which only the first are shown. */
  showAll: (count: string) => string;
}

export const keyResultTexts: Texts<KeyResultTexts> = {
  de: {
    loading: 'Wird geladen …',
    unreadable: 'Diese Angaben lassen sich nicht lesen.',
    untitled: 'Ohne Titel',
    noCheckIn: 'noch kein Zwischenstand',
    showAll: (count) => `Alle ${count} zeigen`,
  },
  en: {
    loading: 'Loading …',
    unreadable: 'These data cannot be read.',
    untitled: 'Untitled',
    noCheckIn: 'no check-in yet',
    showAll: (count) => `Show all ${count}`,
  },
};
