// Shorter ones stand inside of others too often.
const leastInside = 7;

/**
 * Whether a word is another one with a slip or two: a letter too many, missing, wrong, or two that
 * changed places. One slip from four letters on, two from eight on; from seven letters on also when
 * the word only contains it, as German compounds do. What has digits means what it says.
 */
export function isTypingError(asked: string, word: string): boolean {
  const most = slipsIn(asked);
  if (most === 0 || /\d/.test(asked) || lettersMissing(asked, word) > most) return false;
  if (Math.abs(asked.length - word.length) <= most) return slips(asked, word, false) <= most;
  if (asked.length < leastInside || asked.length > word.length) return false;
  return slips(asked, word, true) <= (asked.length < 10 ? 1 : 2);
}

/** How many slips a word of this length may have. */
function slipsIn({ length }: string): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How many different letters the word lacks: a first look, much quicker than comparing in order. */
function lettersMissing(asked: string, word: string): number {
  let missing = lettersOf(asked) & ~lettersOf(word);
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
}

/** One bit for each letter, some of which share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1)
    letters |= 1 << (word.charCodeAt(place) % 32);
  return letters;
}

/** Optimal string alignment; `isInside` leaves what stands before and after the part out of account. */
function slips(asked: string, word: string, isInside: boolean): number {
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => (isInside ? 0 : column));
  for (let row = 1; row <= asked.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = asked[row - 1] === word[column - 1];
      const isSwapped =
        row > 1 && asked[row - 1] === word[column - 2] && asked[row - 2] === word[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return isInside ? Math.min(...above) : (above[word.length] ?? Infinity);
}
