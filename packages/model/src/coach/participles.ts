import type { Vocabulary } from './words/vocabulary.ts';

/** Whether a word looks like a participle, whatever the verb: "ausgerollt", "signed". */
export function isParticiple(
  lower: string,
  { done, participle, notParticiple }: Pick<Vocabulary, 'done' | 'participle' | 'notParticiple'>,
): boolean {
  return done.has(lower) || (participle.test(lower) && !notParticiple.test(lower));
}

/** Whether a word says of a thing that it has been made: "geschulten", "installed". */
export function isMade(lower: string, { done }: Pick<Vocabulary, 'done'>): boolean {
  return done.has(lower) || done.has(lower.replace(/e[nrs]?$/u, ''));
}
