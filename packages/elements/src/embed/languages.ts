import type { LanguageTexts } from '../i18n/add-language.ts';
import { addTo, fill } from '../i18n/add-to.ts';
import { collected, onCollected } from './collected-texts.ts';

/**
 * `addLanguage` of `@zielbaum/elements/languages` for pages that have nothing but `loader.js`. It
 * loads no texts: those of an element get the language when they come.
 */
export function addLanguage(language: string, texts: LanguageTexts): void {
  addTo(collected, language, texts);
  onCollected((loaded) => {
    fill(loaded, language, texts);
  });
}
