import type { Sentence } from '../sentence.ts';

/** Which sign stands before the decimals in a file: known from a number that leaves no doubt. */
export type DecimalSign = ',' | '.' | undefined;

const plain = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
/** One group of three after the only sign: 1.234 may be 1234 or 1,234; 0.234 is no such case. */
const doubtful = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * Reads a number with decimal comma or point, with or without grouping: `1.234,5`, `1,234.5`,
 * `1 234,5`, `-0,5`, `1e-7`.
 *
 * @param sign - decides doubtful cases such as `1.234`
 */
export function readNumber(text: string, sign: DecimalSign): number | Sentence {
  const clean = normalise(text);
  const doubt = doubtful.exec(clean);
  if (doubt) {
    if (sign === undefined) return doubtfulNumber(clean);
    return Number(doubt[1] === sign ? clean.replace(',', '.') : clean.replace(/[.,]/, ''));
  }
  if (plain.test(clean)) return finite(Number(clean.replace(',', '.')));
  const parts = grouped.exec(clean);
  if (!parts) return noNumber;
  const [, group = '', decimal] = parts;
  // A sign that comes again groups, it cannot also stand before the decimals.
  if (decimal === group) return noNumber;
  return finite(Number(clean.replaceAll(group, '').replace(',', '.')));
}

/** Looks for the decimal sign in a file's numbers; none, or both, decide nothing. */
export function findDecimalSign(texts: Iterable<string>): DecimalSign {
  const signs = new Set<DecimalSign>();
  for (const text of texts) {
    const clean = normalise(text);
    if (doubtful.test(clean)) continue;
    const parts = grouped.exec(clean);
    if (parts?.[2] && parts[2] !== parts[1]) signs.add(parts[2] as DecimalSign);
    // 1.234.567: what groups is not the decimal sign.
    else if (parts && /([.,])\d{3}\1/.test(clean)) signs.add(parts[1] === '.' ? ',' : '.');
    else if (plain.test(clean)) signs.add(/[.,]/.exec(clean)?.[0] as DecimalSign);
  }
  signs.delete(undefined);
  return signs.size === 1 ? [...signs][0] : undefined;
}

/** Written so that it is read as the same number, also where it is the only one in a file. */
export function writeNumber(value: number): string {
  const text = String(value);
  return doubtful.test(text) ? `${text}0` : text;
}

// Spaces and apostrophes group, and some programs write a real minus sign.
function normalise(text: string): string {
  return text
    .trim()
    .replace(/^−/, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
}

function finite(value: number): number | Sentence {
  return Number.isFinite(value) ? value : noNumber;
}

const noNumber: Sentence = {
  de: 'ist keine Zahl; erlaubt sind etwa 1234, 0,5, 0.5 und 1.234,5, ohne Einheit und Prozentzeichen',
  en: 'is not a number; allowed are, for example, 1234, 0.5, 0,5 and 1,234.5, without unit or percent sign',
};

function doubtfulNumber(text: string): Sentence {
  const [whole, decimals] = [text.replace(/[.,]/, ''), text.replace('.', ',')];
  return {
    de: `„${text}“ kann ${whole} oder ${decimals} heißen; bitte ${whole} oder ${decimals}0 schreiben`,
    en: `"${text}" may mean ${whole} or ${text.replace(',', '.')}; please write ${whole} or ${text.replace(',', '.')}0`,
  };
}
