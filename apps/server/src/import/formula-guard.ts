// What spreadsheets take for a formula, also behind apostrophes we have put before it ourselves.
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/**
 * Texts that begin like a formula get an apostrophe before them, which spreadsheets show as text;
 * one that looks guarded already gets one more, so that `unguard` restores exactly what was there.
 */
export function guard(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
