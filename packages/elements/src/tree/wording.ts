import { connectionTexts, type ConnectionTexts } from '../i18n/connection.ts';
import { figureTexts, type FigureTexts } from '../i18n/figures.ts';
import { goalTexts, type GoalTexts } from '../i18n/goals.ts';
import { sharedTexts, type SharedTexts } from '../i18n/shared.ts';
import { treeTexts, type TreeTexts } from '../i18n/tree.ts';
import type { Locale } from '../internal/locale.ts';
import type { RowContent } from '../internal/read-node.ts';

/** What a text needs to know: the words, and how numbers are written. */
export interface Wording {
  locale: Locale;
  texts: SharedTexts & FigureTexts & ConnectionTexts & GoalTexts & TreeTexts;
  /** Adds what only some trees say, once it has been loaded. */
  tell?: Tell | undefined;
}

/** Adds to what a row shows. */
export type Tell = (content: RowContent, node: unknown, locale: Locale) => RowContent;

const wordings = new WeakMap<Locale, Wording>();
const telling = new WeakMap<Tell, Wording>();

/** The same object for the same arguments, so that rows tell by it whether to be drawn again. */
export function wordingFor(locale: Locale, tell?: Tell): Wording {
  const { language } = locale;
  const wording = wordings.get(locale) ?? {
    locale,
    texts: {
      ...sharedTexts[language],
      ...figureTexts[language],
      ...connectionTexts[language],
      ...goalTexts[language],
      ...treeTexts[language],
    },
  };
  wordings.set(locale, wording);
  if (!tell) return wording;
  const told = telling.get(tell);
  const withTell = told?.locale === locale ? told : { ...wording, tell };
  telling.set(tell, withTell);
  return withTell;
}
