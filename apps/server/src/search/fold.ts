/** A word as it stands in a text: letters, digits, and the marks on them. */
export const wordInText = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as they are compared, in its order. */
export function foldedWords(text: string): string[] {
  return (text.match(wordInText) ?? []).map(fold);
}

/**
 * A word in small letters without umlauts, however those were written: "Grüße", "Gruesse" and
 * "Grusse" are all "grusse". After a vowel or "q", "ue" is no umlaut ("neue", "Quelle").
 */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([ao])(?:\u0308|e)/g, '$1')
    .replace(/u\u0308|(?<![aeoq])ue/g, 'u')
    .replace(/\p{M}/gu, '');
}
