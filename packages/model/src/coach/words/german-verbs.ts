/** The forms of a German verb that the rules look for. */
export interface GermanVerb {
  infinitives: readonly string[];
  participle: string;
  noun: string;
  /** "führen" and "führt" of "einführen", with "ein"; without a prefix that comes off, `prefix` is empty. */
  finite: readonly string[];
  prefix: string;
}

const keepsPrefix = /^(?:be|ge|er|ver|ent|emp|zer|über|unter)/u;
const needsE = /(?:[td]|[^lrhm]n)$/u;

/**
 * Forms a verb written as in a dictionary of separable verbs, `ein|führen`; an irregular participle
 * follows after `>`, as in `an|bieten>angeboten`.
 */
export function germanVerb(entry: string): GermanVerb {
  const [written = '', irregular] = entry.split('>');
  const [first = '', second] = written.split('|');
  const prefix = second === undefined ? '' : first;
  const base = second ?? first;
  const stem = base.replace(/e?n$/u, '');
  const ending = needsE.test(stem) ? 'et' : 't';
  const ge = base.endsWith('ieren') || (prefix === '' && keepsPrefix.test(base)) ? '' : 'ge';
  return {
    infinitives: prefix === '' ? [base] : [prefix + base, `${prefix}zu${base}`],
    participle: irregular ?? `${prefix}${keepsPrefix.test(base) ? '' : ge}${stem}${ending}`,
    noun: `${prefix}${stem.replace(/el$/u, 'l')}ung`,
    finite: [base, stem + ending],
    prefix,
  };
}
