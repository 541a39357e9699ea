import { followers } from '../internal/language.ts';
import { speak } from '../internal/locale.ts';

/** Texts that belong together, by language, under the name `all-texts.ts` gives them. */
export type NamedTexts = readonly [name: string, byLanguage: Record<string, unknown>];

/**
 * Adds a language to these texts; elements that stand there draw themselves anew.
 *
 * @throws TypeError when it is none
 */
export function addTo(all: Iterable<NamedTexts>, language: string, added: object): void {
  if (!/^[a-z]{2,3}$/.test(language)) {
    throw new TypeError(`“${language}” is no language of two or three small letters, e.g. “fr”.`);
  }
  for (const texts of all) fill(texts, language, added);
  speak(language);
  for (const each of followers) each.requestUpdate();
}

/** Gives texts what was added for them, and else English, each text by itself. */
export function fill([name, known]: NamedTexts, language: string, added: object): void {
  const own: unknown = Object(added)[name];
  const before = known[language] ?? known['en'];
  known[language] =
    own && typeof own === 'object' ? { ...Object(before), ...own } : (own ?? before);
}
