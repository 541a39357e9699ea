import type { TextMatch, TextRange } from '@zielbaum/model';
import { fold, wordInText } from './fold.ts';

const longestPiece = 200;
const lead = 60;

/** The piece of a goal's text where the words stand: of its title when `inTitle`, else the description. */
export function matchedText(
  { title, description }: { title: string; description: string },
  words: ReadonlySet<string>,
  inTitle: boolean,
): TextMatch {
  const inDescription = inTitle ? [] : rangesOf(description, words);
  // Of several words, one may stand in the title and another in the description.
  const [first] = inDescription;
  if (!first) return { field: 'title', text: title, ranges: rangesOf(title, words) };
  const { from, to } = pieceAround(description, first);
  const before = from > 0 ? '… ' : '';
  const after = to < description.length ? ' …' : '';
  const shift = before.length - from;
  return {
    field: 'description',
    text: before + description.slice(from, to) + after,
    ranges: inDescription
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function rangesOf(text: string, words: ReadonlySet<string>): TextRange[] {
  return [...text.matchAll(wordInText)]
    .filter(([found]) => words.has(fold(found)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** A part that holds the found word, cut at spaces. */
function pieceAround(text: string, { start, end }: TextRange): { from: number; to: number } {
  const space = text.indexOf(' ', start - lead);
  const from = start <= lead ? 0 : space < start ? space + 1 : start;
  if (from + longestPiece >= text.length) return { from, to: text.length };
  return { from, to: Math.max(end, text.lastIndexOf(' ', from + longestPiece)) };
}
