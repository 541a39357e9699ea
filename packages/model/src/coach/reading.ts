import type { Language } from '../language.ts';
import type { Wording } from './finding.ts';
import { languageOf } from './language.ts';
import { tokensOf, type Token } from './tokens.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A wording, cut into tokens, with the words of its language. */
export interface Reading {
  wording: Wording;
  tokens: readonly Token[];
  language: Language;
  vocabulary: Vocabulary;
}

const vocabularies: Readonly<Record<Language, Vocabulary>> = { de: german, en: english };

/** Reads a wording once, for all rules. */
export function read(wording: Wording): Reading {
  const tokens = tokensOf(wording.title);
  const language = wording.language ?? languageOf(tokens);
  return { wording, tokens, language, vocabulary: vocabularies[language] };
}
