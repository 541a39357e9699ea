import type { Texts } from './texts.ts';

/** The texts every `<okr-gauge>` shows or speaks. */
export interface GaugeTexts {
  loading: string;
  empty: string;
  unreadable: string;
  noCheckIn: string;
  expectedToday: (percent: string) => string;
  /** The value lies beyond the end of the scale. */
  outside: Readonly<Record<'below' | 'above', string>>;
  asTable: string;
}

export const gaugeTexts: Texts<GaugeTexts> = {
  de: {
    loading: 'Wird geladen …',
    empty: 'Noch keine Angaben',
    unreadable: 'Diese Angaben ergeben kein Bild.',
    noCheckIn: 'noch kein Zwischenstand',
    expectedToday: (percent) => `erwartet heute ${percent}`,
    outside: { below: 'unter der Skala', above: 'über der Skala' },
    asTable: 'Als Tabelle',
  },
  en: {
    loading: 'Loading …',
    empty: 'Nothing to show yet',
    unreadable: 'These data give no picture.',
    noCheckIn: 'no check-in yet',
    expectedToday: (percent) => `expected today ${percent}`,
    outside: { below: 'below the scale', above: 'above the scale' },
    asTable: 'As a table',
  },
};
