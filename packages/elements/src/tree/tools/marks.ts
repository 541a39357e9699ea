import { bare, fold, type Word } from './fold.ts';

/** Marks in titles what was looked for. */
export class Marks {
  readonly #drawn = new WeakMap<Element, string>();

  draw(title: Element | null, words: readonly Word[]): void {
    const text = title?.textContent ?? '';
    const key = JSON.stringify([text, words.map(({ folded }) => folded)]);
    if (!title || (this.#drawn.get(title) ?? JSON.stringify([text, []])) === key) return;
    this.#drawn.set(title, key);
    title.replaceChildren(
      ...piecesOf(text, words).map((piece) =>
        piece.isFound ? createMark(piece.text) : piece.text,
      ),
    );
  }
}

function createMark(text: string): HTMLElement {
  return Object.assign(document.createElement('mark'), { textContent: text });
}

/** A piece of a text, and whether it is one that was looked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** Cuts a text where the words occur in it, however they are written. */
export function piecesOf(text: string, words: readonly Word[]): Piece[] {
  const found = new Uint8Array(text.length);
  for (const spelling of ['folded', 'bare'] as const) {
    const { letters, origins } = spell(text, spelling);
    for (const word of words) mark(found, { letters, origins, word: word[spelling] });
  }
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && found[end] === found[start]) end++;
    pieces.push({ text: text.slice(start, end), isFound: found[start] === 1 });
    start = end;
  }
  return pieces;
}

interface Spelled {
  letters: string;
  /** Where each letter stands in the text as it was. */
  origins: readonly number[];
}

/** A text folded, letter by letter. */
function spell(text: string, spelling: keyof Word): Spelled {
  let letters = '';
  const origins: number[] = [];
  let before = '';
  let start = 0;
  for (const letter of text) {
    for (const each of fold(letter)) {
      if (spelling === 'folded' || bare(before + each).length === (before + each).length) {
        letters += each;
        origins.push(start);
      }
      before = each;
    }
    start += letter.length;
  }
  return { letters, origins };
}

function mark(found: Uint8Array, { letters, origins, word }: Spelled & { word: string }): void {
  if (word === '') return;
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
    const last = origins[at + word.length - 1] ?? 0;
    // One letter may have been folded to two.
    found.fill(1, origins[at], origins.find((origin) => origin > last) ?? found.length);
  }
}
