import type { Language } from '../language.ts';
import type { Token } from './tokens.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import { wordSet, type Vocabulary } from './words/vocabulary.ts';

const germanOnly =
  wordSet(`der die das den dem des ein eine einen einem einer und oder ist sind wird werden
  wurde wurden von vom zu zum zur im auf für mit bei beim wir unser unsere sich nicht kein keine aus
  nach über durch je pro bis alle wie mehr weniger innerhalb neue neuer neues neuen zwei drei vier
  sechs sieben acht zehn elf unter prozent statt bisher ohne sowie`);
const englishOnly = wordSet(`the a and or is are were be been of to from by for with on at our we
  they their not no has have this last every new more fewer less within per will who it its up
  above below than each one two three four six ten out percent down without`);

/** The language of most of a text's small words or, where they are even, of its verbs and forms; else German. */
export function languageOf(tokens: readonly Token[]): Language {
  let lead = 0;
  for (const { lower } of tokens) {
    if (germanOnly.has(lower) || /[äöüß]/u.test(lower)) lead += 1;
    if (englishOnly.has(lower)) lead -= 1;
  }
  if (lead === 0) lead = verbsIn(tokens, german) - verbsIn(tokens, english);
  const isShort = tokens.length < 3 && !tokens.some(isEnglishVerb);
  if (lead === 0) lead = isShort || tokens.some(looksGerman) ? 1 : -1;
  return lead < 0 ? 'en' : 'de';
}

/** German nouns have a capital, and its infinitives end in -n. */
function looksGerman({ text, lower }: Token, at: number): boolean {
  const isNoun = text !== lower && text !== text.toUpperCase();
  return at > 0 && (isNoun || /(?:en|eln|ern|iert)$/u.test(text));
}

function isEnglishVerb({ lower }: Token, at: number): boolean {
  return at === 0 && english.aims.has(lower);
}

function verbsIn(
  tokens: readonly Token[],
  { activities, done, movements, effects }: Vocabulary,
): number {
  const all = [activities, done, movements, effects];
  return tokens.filter(({ lower }) => all.some((words) => words.has(lower))).length;
}
