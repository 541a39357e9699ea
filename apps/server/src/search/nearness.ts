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

// Inside of others, shorter ones mean nothing; at the beginning two letters may.
const leastInside = 3;

/** `undefined` when it is no answer at all. */
export function nearnessOf(asked: Word, word: Word): Nearness | undefined {
  if (word.text === asked.text) return exact;
  if (word.stem === asked.stem) return sameStem;
  if (isPart(asked.text, word.text)) return part;
  return isTypingError(asked.text, word.text) ? similar : undefined;
}

function isPart(asked: string, word: string): boolean {
  if (asked.length >= leastInside) return word.includes(asked);
  return asked.length > 1 && word.startsWith(asked);
}
