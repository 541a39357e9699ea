import { connectionTexts, type ConnectionTexts } from '../i18n/connection.ts';
import { figureTexts, type FigureTexts } from '../i18n/figures.ts';
import { sharedTexts, type SharedTexts } from '../i18n/shared.ts';
import { treeTexts, type TreeTexts } from '../i18n/tree.ts';
import type { Locale } from '../internal/locale.ts';

/** What a text needs to know: the words, and how numbers are written. */
export interface Wording {
  locale: Locale;
  texts: SharedTexts & FigureTexts & ConnectionTexts & TreeTexts;
}

const wordings = new WeakMap<Locale, Wording>();

/** The same object for the same locale, so that rows tell by it whether to be drawn again. */
export function wordingFor(locale: Locale): Wording {
  const { language } = locale;
  const wording = wordings.get(locale) ?? {
    locale,
    texts: {
      ...sharedTexts[language],
      ...figureTexts[language],
      ...connectionTexts[language],
      ...treeTexts[language],
    },
  };
  wordings.set(locale, wording);
  return wording;
}
