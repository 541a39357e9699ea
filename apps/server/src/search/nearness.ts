import { isTypingError } from './typing-error.ts';

/** How a word of a goal answers to one that was asked for; less is nearer. */
export type Nearness = 0 | 1 | 2 | 3;

const exact = 0;
const sameStem = 1;
const part = 2;
const similar = 3;

/** A folded word and its German stem; `null` for one so frequent that it is not looked for. */
export interface Word {
  text: string;
  stem: string | null;
}

// Shorter stems are those of too many words.
const leastVerbStem = 3;
// Inside of others, shorter ones mean nothing; at the beginning two letters may.
const leastInside = 3;

/** `undefined` when it is no answer at all. */
export function nearnessOf(asked: Word, word: Word): Nearness | undefined {
  if (word.text === asked.text) return exact;
  if (word.stem === asked.stem || isVerbForm(asked, word) || isVerbForm(word, asked))
    return sameStem;
  if (isPart(asked.text, word.text)) return part;
  return isTypingError(asked.text, word.text) ? similar : undefined;
}

/** "sinkt" beside "sinken" or "sinke": the stemmer leaves the t of verbs in place. */
function isVerbForm({ text }: Word, { stem }: Word): boolean {
  return (
    stem !== null &&
    stem.length >= leastVerbStem &&
    text.length === stem.length + 1 &&
    text.endsWith('t') &&
    text.startsWith(stem)
  );
}

function isPart(asked: string, word: string): boolean {
  if (asked.length >= leastInside) return word.includes(asked);
  return asked.length > 1 && word.startsWith(asked);
}
