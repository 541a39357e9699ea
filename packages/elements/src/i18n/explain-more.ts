import type { Ambition, Explanation, Rule } from '@zielbaum/model';
import type { Locale } from '../internal/locale.ts';
import type { Texts } from './texts.ts';

/**
 * How a number came about, in a sentence. The figures that the rule reads are there; the locale
 * writes them.
 */
export type Sentence = (explanation: Explanation, locale: Locale) => string;

/** What an `<okr-explain>` says once it is open. */
export interface ExplainMoreTexts {
  unreadable: string;
  asOf: (day: string) => string;
  /** What kind of calculation it is. */
  rules: Readonly<Record<Rule, string>>;
  /** Of a language that is added; German and English have theirs, and a rule without one is English. */
  sentences?: Readonly<Partial<Record<Rule, Sentence>>>;
  rule: string;
  /** Name of the table of what went in. */
  inputs: string;
  value: string;
  baseline: string;
  target: string;
  lower: string;
  upper: string;
  daysInBand: string;
  daysCounted: string;
  step: string;
  noStep: string;
  score: string;
  progress: string;
  expected: string;
  gap: string;
  day: string;
  dayOf: (day: string, days: string) => string;
  onTrackFrom: string;
  behindFrom: string;
  points: (number: string) => string;
  ambition: string;
  ambitions: Readonly<Record<Ambition, string>>;
  yellowFrom: string;
  greenFrom: string;
  override: string;
  reason: string;
  /** Name of the table of parts, and its columns. */
  parts: string;
  part: string;
  weight: string;
  contribution: string;
  /** What a part brings of what it can bring, in per cent. */
  ofMost: (contribution: string, most: string) => string;
  together: string;
  open: string;
  done: string;
  notDone: string;
  keyResult: (number: string) => string;
  objective: (number: string) => string;
  unnamed: (number: string) => string;
}

export const explainMoreTexts: Texts<ExplainMoreTexts> = {
  de: {
    unreadable: 'Diese Angaben ergeben keine Erklärung.',
    asOf: (day) => `Stand ${day}`,
    rules: {
      open: 'Ohne Zwischenstand bleibt der Fortschritt offen.',
      number: '(Wert − Ausgangswert) ÷ (Zielwert − Ausgangswert), höchstens 100 %.',
      maintain: 'Tage im Band ÷ gezählte Tage.',
      milestones: 'Gewicht der erledigten ÷ Gewicht aller Meilensteine.',
      steps: 'Was die erreichte Stufe zählt.',
      weightedMean: 'Jeder Teil zählt nach seinem Gewicht, mit 0 bis 100 %.',
      pace: 'Fortschritt − heute erwartet, verglichen mit den Grenzen der Organisation.',
      grade: 'Fortschritt, auf eine Nachkommastelle gerundet.',
    },
    rule: 'Regel:',
    inputs: 'Was in die Rechnung eingeht',
    value: 'Wert',
    baseline: 'Ausgangswert',
    target: 'Zielwert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    daysInBand: 'Tage im Band',
    daysCounted: 'Gezählte Tage',
    step: 'Erreichte Stufe',
    noStep: 'noch keine',
    score: 'Sie zählt',
    progress: 'Fortschritt',
    expected: 'Erwartet',
    gap: 'Abstand',
    day: 'Tag im Zyklus',
    dayOf: (day, days) => `${day} von ${days}`,
    onTrackFrom: 'Im Plan ab',
    behindFrom: 'Hinter Plan ab',
    points: (number) => `${number} Prozentpunkte`,
    ambition: 'Anspruch',
    ambitions: { committed: 'zugesagt', aspirational: 'ambitioniert' },
    yellowFrom: 'Gelb ab',
    greenFrom: 'Grün ab',
    override: 'Im Review gesetzt',
    reason: 'Begründung',
    parts: 'Woraus sich die Zahl zusammensetzt',
    part: 'Teil',
    weight: 'Gewicht',
    contribution: 'Beitrag',
    ofMost: (contribution, most) => `${contribution} von\u00a0${most}\u00a0%`,
    together: 'Zusammen',
    open: 'offen',
    done: 'erledigt',
    notDone: 'noch nicht',
    keyResult: (number) => `Schlüsselergebnis ${number}`,
    objective: (number) => `Ziel ${number}`,
    unnamed: (number) => `Teil ${number}`,
  },
  en: {
    unreadable: 'These data give no explanation.',
    asOf: (day) => `As of ${day}`,
    rules: {
      open: 'Without a check-in progress stays open.',
      number: '(value − baseline) ÷ (target − baseline), at most 100%.',
      maintain: 'Days in the band ÷ days counted.',
      milestones: 'Weight of those done ÷ weight of all milestones.',
      steps: 'What the step reached counts.',
      weightedMean: 'Each part counts by its weight, with 0 to 100%.',
      pace: 'Progress − expected today, compared with the limits of the organisation.',
      grade: 'Progress, rounded to one decimal.',
    },
    rule: 'Rule:',
    inputs: 'What goes into the calculation',
    value: 'Value',
    baseline: 'Baseline',
    target: 'Target',
    lower: 'Lower bound',
    upper: 'Upper bound',
    daysInBand: 'Days in the band',
    daysCounted: 'Days counted',
    step: 'Step reached',
    noStep: 'none yet',
    score: 'It counts',
    progress: 'Progress',
    expected: 'Expected',
    gap: 'Gap',
    day: 'Day of the cycle',
    dayOf: (day, days) => `${day} of ${days}`,
    onTrackFrom: 'On track from',
    behindFrom: 'Behind from',
    points: (number) => `${number} percentage points`,
    ambition: 'Ambition',
    ambitions: { committed: 'committed', aspirational: 'aspirational' },
    yellowFrom: 'Yellow from',
    greenFrom: 'Green from',
    override: 'Set in the review',
    reason: 'Reason',
    parts: 'What the number is made of',
    part: 'Part',
    weight: 'Weight',
    contribution: 'Contribution',
    ofMost: (contribution, most) => `${contribution} of\u00a0${most}%`,
    together: 'Together',
    open: 'open',
    done: 'done',
    notDone: 'not yet',
    keyResult: (number) => `Key result ${number}`,
    objective: (number) => `Objective ${number}`,
    unnamed: (number) => `Part ${number}`,
  },
};
