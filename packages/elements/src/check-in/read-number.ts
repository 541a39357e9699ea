import { clip } from '../internal/clip.ts';

/**
 * Reads a number as a person types or pastes it: `1.234,5`, `1,234.5`, `1234.5`, `42 %`, `−3`.
 * A single sign that could part thousands or decimals is read as the language writes it; a dot that
 * cannot part thousands (`12.5`) is a decimal point in German, too. `null`: not a number.
 *
 * @param unit may stand behind the number, as the reader sees it there.
 */
export function readNumber(text: string, language: string, unit?: string | null): number | null {
  const bare = withoutUnit(text.normalize('NFKC').trim(), unit).replace(/[\s'’_]/g, '');
  const match = /^([+\-\u2212]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (match === null) return null;
  const [, sign = '', digits = ''] = match;
  const plain = plainDigits(digits, decimalSign(language));
  if (plain === null) return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return sign === '' || sign === '+' ? value : -value;
}

/** The sign the language puts before decimals: `,` in German. */
function decimalSign(language: string): '.' | ',' {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

function withoutUnit(text: string, unit: string | null | undefined): string {
  const wanted = clip(unit).normalize('NFKC').trim().toLowerCase();
  if (wanted && text.toLowerCase().endsWith(wanted)) return text.slice(0, -wanted.length);
  return text;
}

function plainDigits(digits: string, decimal: '.' | ','): string | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return digits;
  const sign = digits.charAt(last);
  const before = digits.slice(0, last);
  const hasOther = before.includes(sign === '.' ? ',' : '.');
  const hasSame = before.includes(sign);
  if (hasSame) return hasOther ? null : ungroup(digits, sign);
  if (!hasOther && sign !== decimal && isGrouped(digits, sign)) return ungroup(digits, sign);
  const whole = ungroup(before, sign === '.' ? ',' : '.');
  return whole === null ? null : `${whole || '0'}.${digits.slice(last + 1)}`;
}

/** Digits in threes, as thousands are parted; none of them begins with 0. */
function isGrouped(digits: string, sign: string): boolean {
  const groups = digits.split(sign);
  return /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((g) => /^\d{3}$/.test(g));
}

function ungroup(digits: string, sign: string): string | null {
  if (!digits.includes(sign)) return digits;
  return isGrouped(digits, sign) ? digits.replaceAll(sign, '') : null;
}
