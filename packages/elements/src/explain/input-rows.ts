import type { Explanation } from '@zielbaum/model';
import { explainMoreTexts } from '../i18n/explain-more.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { counted } from '../internal/number-text.ts';
import { stepText } from '../internal/value-text.ts';
import type { Chosen } from './chosen.ts';
import { tenths } from './question.ts';

/** A figure that went in, by its name; without a text it has no row. */
type Row = readonly [name: string, text: string | undefined];

/** What a rule reads, as rows of name and value; parts of a mean stand apart. */
export function inputRows(explanation: Chosen, locale: Locale): Row[] {
  return rowsOf(explanation, locale).filter(([, text]) => text);
}

function rowsOf({ rule, inputs, override }: Chosen, locale: Locale): Row[] {
  const texts = explainMoreTexts[locale.language];
  const figure = figuresOf(inputs, locale);
  switch (rule) {
    case 'number':
      return [
        [texts.baseline, figure.amount('baseline')],
        [texts.target, figure.amount('target')],
        [texts.value, figure.amount('value')],
      ];
    case 'maintain':
      return [
        [texts.lower, figure.amount('lower')],
        [texts.upper, figure.amount('upper')],
        [texts.daysInBand, figure.number('daysInBand')],
        [texts.daysCounted, figure.number('daysCounted')],
        [texts.value, figure.amount('value')],
      ];
    case 'steps':
      return [
        [texts.step, stepOf(inputs['reached'], locale)],
        [texts.score, figure.percent('score')],
      ];
    case 'pace':
      return [
        [texts.progress, figure.percent('progress') ?? texts.open],
        [texts.expected, figure.percent('expected')],
        [texts.gap, figure.points('gap')],
        [texts.day, dayOf(inputs, locale)],
        [texts.onTrackFrom, figure.points('onTrackFrom')],
        [texts.behindFrom, figure.points('behindFrom')],
      ];
    case 'grade':
      return [
        [texts.progress, figure.percent('progress') ?? texts.open],
        [texts.ambition, ambitionOf(inputs['ambition'], locale)],
        [texts.yellowFrom, figure.tenths('yellowFrom')],
        [texts.greenFrom, figure.tenths('greenFrom')],
        [texts.override, isNumber(override?.grade) ? tenths(override.grade, locale) : undefined],
        [texts.reason, clip(override?.reason)],
      ];
    default:
      return [];
  }
}

type FigureTexts = Record<
  'number' | 'amount' | 'percent' | 'points' | 'tenths',
  (name: string) => string | undefined
>;

/** How a figure is written: as a number, with its unit, in per cent, in percentage points, in tenths. */
function figuresOf(inputs: Explanation['inputs'], locale: Locale): FigureTexts {
  const texts = explainMoreTexts[locale.language];
  const as = (write: (value: number) => string) => (name: string) => {
    const value = inputs[name];
    return isNumber(value) ? write(value) : undefined;
  };
  return {
    number: as(locale.number),
    amount: as((value) => counted(value, inputs['unit'], locale)),
    percent: as(locale.percent),
    points: as((value) => texts.points(signed(value * 100, locale))),
    tenths: as((value) => tenths(value, locale)),
  };
}

/** With a sign on either side of zero, and a minus as long as the plus. */
function signed(value: number, { number }: Locale): string {
  const rounded = Math.round(value * 10) / 10;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return sign + number(Math.abs(rounded));
}

function stepOf(reached: unknown, locale: Locale): string {
  return typeof reached === 'string'
    ? clip(stepText({}, reached, locale))
    : explainMoreTexts[locale.language].noStep;
}

function dayOf({ day, days }: Explanation['inputs'], locale: Locale): string | undefined {
  return isNumber(day) && isNumber(days) && day > 0
    ? explainMoreTexts[locale.language].dayOf(locale.number(day), locale.number(days))
    : undefined;
}

function ambitionOf(ambition: unknown, { language }: Locale): string | undefined {
  const { ambitions } = explainMoreTexts[language];
  const words: Readonly<Record<string, string>> = ambitions;
  return typeof ambition === 'string' && Object.hasOwn(words, ambition)
    ? words[ambition]
    : undefined;
}
