const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Any letter and mark that is not ASCII. */
const foreign = /[^\0-\x7f]/;

/** Small letters of plain Latin: "Bürger" as "buerger". */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (!foreign.test(small)) return small;
  const composed = /[\u0300-\u036f]/.test(small) ? small.normalize() : small;
  const written = composed.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
  return foreign.test(written) ? written.normalize('NFD').replace(/\p{M}/gu, '') : written;
}

/** Folded further, as those write who leave an umlaut out: "buerger" as "burger". */
export function bare(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}

/** Both ways of writing, to look for words in. */
export function foldBoth(text: string): string {
  const folded = fold(text);
  const short = bare(folded);
  return short === folded ? folded : `${folded}\n${short}`;
}

/** A word to look for, in both ways of writing. */
export interface Word {
  folded: string;
  bare: string;
}

/** The words of what somebody typed. */
export function wordsOf(text: string): Word[] {
  return fold(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((folded) => ({ folded, bare: bare(folded) }));
}

/** Every word occurs somewhere in a text folded by `foldBoth`. */
export function hasAll(text: string, words: readonly Word[]): boolean {
  return words.every(
    (word) => text.includes(word.folded) || (word.bare !== word.folded && text.includes(word.bare)),
  );
}
