import type { Texts } from './texts.ts';

/** What a gauge says beyond the way of a number, and what the rows of its table are called. */
export interface GaugeMoreTexts {
  loading: string;
  unreadable: string;
  noCheckIn: string;
  /** The value lies beyond the end of the scale. */
  outside: Readonly<Record<'below' | 'above', string>>;
  value: string;
  baseline: string;
  target: string;
  stretch: string;
  lower: string;
  upper: string;
  expected: string;
  pace: string;
  checkedIn: string;
  done: string;
  notDone: string;
}

export const gaugeMoreTexts: Texts<GaugeMoreTexts> = {
  de: {
    loading: 'Wird geladen …',
    unreadable: 'Diese Angaben ergeben kein Bild.',
    noCheckIn: 'noch kein Zwischenstand',
    outside: { below: 'unter der Skala', above: 'über der Skala' },
    value: 'Wert',
    baseline: 'Ausgangswert',
    target: 'Zielwert',
    stretch: 'Wunschwert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    expected: 'Erwartet heute',
    pace: 'Tempo',
    checkedIn: 'Stand vom',
    done: 'erledigt',
    notDone: 'noch nicht erledigt',
  },
  en: {
    loading: 'Loading …',
    unreadable: 'These data give no picture.',
    noCheckIn: 'no check-in yet',
    outside: { below: 'below the scale', above: 'above the scale' },
    value: 'Value',
    baseline: 'Baseline',
    target: 'Target',
    stretch: 'Stretch',
    lower: 'Lower bound',
    upper: 'Upper bound',
    expected: 'Expected today',
    pace: 'Pace',
    checkedIn: 'As of',
    done: 'done',
    notDone: 'not done yet',
  },
};
