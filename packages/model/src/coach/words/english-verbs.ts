/** The forms of an English verb that the rules look for. */
export interface EnglishVerb {
  base: string;
  participle: string;
  gerund: string;
  /** "up" of "set up". */
  particle: string;
}

/** Forms a verb written as `set|up>set`: particle after `|`, irregular participle after `>`. */
export function englishVerb(entry: string): EnglishVerb {
  const [written = '', irregular] = entry.split('>');
  const [base = '', particle = ''] = written.split('|');
  const short = base.replace(/e$/u, '');
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/u.test(base) ? base + base.slice(-1) : short;
  const participle = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${doubled}ed`;
  return { base, particle, participle: irregular ?? participle, gerund: `${doubled}ing` };
}
