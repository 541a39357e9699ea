/** Rows to search, by position. */
export interface Titles {
  count: number;
  at: (position: number) => string;
}

/** Finds rows by the first letters of their titles, typed one after the other. */
export class TypeAhead {
  /** Letters this far apart start a new search. */
  static readonly pauseMs = 700;
  #typed = '';
  #typedAt = -Infinity;

  /**
   * The position to go to, from `position` on and around the end, or −1. The same letter again and
   * again goes through all that begin with it. `now` in milliseconds.
   */
  find(
    letter: string,
    titles: Titles,
    { position, now }: { position: number; now: number },
  ): number {
    const before = now - this.#typedAt > TypeAhead.pauseMs ? '' : this.#typed;
    const typed = before + unmarked(letter);
    const isOneLetter = typed === unmarked(letter).repeat(before.length + 1);
    const found = isOneLetter
      ? search(unmarked(letter), titles, position + 1)
      : search(typed, titles, position);
    // A space means "select" unless it goes on with a title.
    if (letter === ' ' && (before === '' || found < 0)) return -1;
    this.#typed = typed;
    this.#typedAt = now;
    return found;
  }
}

function search(beginning: string, titles: Titles, from: number): number {
  for (let step = 0; step < titles.count; step++) {
    const position = (from + step) % titles.count;
    const start = titles.at(position).trimStart().slice(0, beginning.length);
    if (unmarked(start).startsWith(beginning)) return position;
  }
  return -1;
}

/**
 * Upper and lower case, umlauts and accents are the same letter to a searching hand. Unlike `fold` of
 * the search it leaves a letter one, but for ß: titles are compared as far as has been typed.
 */
export function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
