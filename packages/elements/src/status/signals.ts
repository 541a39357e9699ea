import type { KeyResultScore } from '@zielbaum/model';
import { sharedTexts } from '../i18n/shared.ts';
import { statusTexts } from '../i18n/status.ts';
import { ofTen } from '../internal/of-ten.ts';
import type { Locale } from '../internal/locale.ts';
import type { Sign } from './signs.ts';

/** What signals are read from; scores of key results and of objectives have it. */
export type Figures = Partial<Pick<KeyResultScore, 'pace' | 'confidence' | 'isStale'>>;

/** A signal as it is shown; the style sheet knows the colour of each sign. */
export interface Signal {
  sign: Sign;
  words: string;
}

/**
 * The signals a score gives. Of those that `wanted` names it is also said that there is none;
 * without names only what is known and calls for attention is shown.
 */
export function signalsOf(figures: Figures, wanted: unknown, locale: Locale): Signal[] {
  const named = wanted
    ? `${wanted}`.split(/[\s,]+/).filter((name) => Object.hasOwn(read, name))
    : [];
  const isNamed = named.length > 0;
  return (isNamed ? named : Object.keys(read)).flatMap((name) => {
    const [sign, words, isQuiet] = read[name]?.(figures, locale) ?? [];
    return sign && words && (isNamed || !isQuiet) ? [{ sign, words }] : [];
  });
}

/** A sign and its words, and whether they are said only where they are asked for. */
type Said = [sign: Sign, words: string, isQuiet?: boolean] | undefined;

const read: Readonly<Record<string, (figures: Figures, locale: Locale) => Said>> = {
  pace,
  confidence,
  stale,
};

function pace({ pace: known }: Figures, { language }: Locale): Said {
  const words = sharedTexts[language].pace;
  // Two words that stand in one line, wherever there is room for one.
  return known && Object.hasOwn(words, known)
    ? [known, words[known].replace(' ', '\u00a0')]
    : ['noPace', statusTexts[language].noPace, true];
}

function confidence({ confidence: known }: Figures, locale: Locale): Said {
  const { language } = locale;
  const text = ofTen(known, locale);
  if (!text) return ['confidence0', statusTexts[language].noConfidence, true];
  // High, middling and low begin where the bands of an aspirational grade do.
  const level = Number(known) < 4 ? 1 : Number(known) < 7 ? 2 : 3;
  // It may break after its first word only.
  const words = text.replaceAll(' ', '\u00a0');
  return [`confidence${level}`, `${sharedTexts[language].confident} ${words}`];
}

function stale({ isStale }: Figures, { language }: Locale): Said {
  if (isStale === true) return ['stale', sharedTexts[language].stale];
  return isStale === false ? ['upToDate', statusTexts[language].upToDate, true] : undefined;
}
