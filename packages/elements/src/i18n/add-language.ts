import { addTo } from './add-to.ts';
import * as allTexts from './all-texts.ts';
import type { Texts } from './texts.ts';

type AllTexts = typeof allTexts;

/** The texts of a language. What is left out is English, each text by itself. */
export type LanguageTexts = {
  readonly [Name in keyof AllTexts]?: AllTexts[Name] extends Texts<infer Text>
    ? Text extends (...given: never) => unknown
      ? Text
      : Partial<Text>
    : never;
};

/**
 * Adds a language to all elements of the page, those that stand there already as well, or replaces
 * texts of one that is known. Numbers and dates follow `Intl`. What the server says stays English.
 *
 * @param language A language of BCP 47 without a region, e.g. `fr` or `hsb`.
 * @throws TypeError when it is none
 *
 * @example
 * addLanguage('fr', { gauge: { progress: 'Avancement', asTable: 'Sous forme de tableau' } });
 */
export function addLanguage(language: string, texts: LanguageTexts): void {
  addTo(Object.entries<Record<string, unknown>>(allTexts), language, texts);
}
