import type { CoachWords } from './finding.ts';

/** A word, a number or a sign of a text. */
export interface Token extends CoachWords {
  kind: 'word' | 'number' | 'sign';
  /** In small letters, for comparing. */
  lower: string;
}

/** Three times the longest title that is stored; what comes after it is not read, so that work is bounded. */
const longestRead = 1_000;

/** Each alternative starts with a class of its own, so the time grows with the length alone. */
const pattern =
  /(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-'’]|[:*_](?=in))[\p{L}\p{Nd}][\p{L}\p{M}\p{N}]*)*)|[%€§.,:;!?()/–—→=]/gu;

/** Cuts the beginning of a text into words, numbers and signs. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.slice(0, longestRead).matchAll(pattern), (match) => {
    const { number, word } = match.groups ?? {};
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    const start = match.index;
    return {
      kind,
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end: start + match[0].length,
    };
  });
}

/** The stretch of `title` from the first to the last of the tokens. */
export function wordsFrom(title: string, tokens: readonly (Token | undefined)[]): CoachWords {
  const given = tokens.filter((token) => token !== undefined);
  const start = Math.min(...given.map((token) => token.start));
  const end = Math.max(...given.map((token) => token.end));
  return { text: title.slice(start, end), start, end };
}
