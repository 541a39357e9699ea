import type { Texts } from './texts.ts';

/** The texts every `<okr-gauge>` shows or speaks. */
export interface GaugeTexts {
  loading: string;
  empty: string;
  unreadable: string;
  noCheckIn: string;
  expectedToday: (percent: string) => string;
  asTable: string;
}

export const gaugeTexts: Texts<GaugeTexts> = {
  de: {
    loading: 'Wird geladen …',
    empty: 'Noch keine Angaben',
    unreadable: 'Diese Angaben ergeben kein Bild.',
    noCheckIn: 'noch kein Zwischenstand',
    expectedToday: (percent) => `erwartet heute ${percent}`,
    asTable: 'Als Tabelle',
  },
  en: {
    loading: 'Loading …',
    empty: 'Nothing to show yet',
    unreadable: 'These data give no picture.',
    noCheckIn: 'no check-in yet',
    expectedToday: (percent) => `expected today ${percent}`,
    asTable: 'As a table',
  },
};
