import type { Sentence } from './sentence.ts';

const mostLetters = 40;
const mostEntries = 10;

/** A text somebody else wrote, short enough for a message. */
export function shortened(text: string): string {
  // Cut before it is taken apart: it may be megabytes.
  const letters = [...text.slice(0, 2 * mostLetters + 2)];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : text;
}

/** The first of many such texts, and how many more there are. */
export function shortList(texts: readonly string[]): Sentence {
  const shown = texts.slice(0, mostEntries).map(shortened).join(', ');
  const rest = texts.length - mostEntries;
  if (rest <= 0) return { de: shown, en: shown };
  return { de: `${shown} … und ${rest} weitere`, en: `${shown} … and ${rest} more` };
}
