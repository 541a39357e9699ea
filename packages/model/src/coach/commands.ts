import { isFinite } from './finite.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const objects = /^(?:d(?:en|ie|as)|eine?n?|unsere?n?|alle|jede[ns])$/u;

/** Words in -e that open a text before an article and are no verbs. */
const noCommands = /^(?:ohne|heute|gerade|alle)$/u;

/** "Prüft die Verträge!", "Erstelle einen Plan": a German verb that comes first, and no question. */
export function commandOf({ tokens, vocabulary, ...rest }: Reading): Token[] {
  const verb = tokens[0];
  const isAsked = tokens.at(-1)?.text === '?';
  if (rest.language === 'en' || !verb || isAsked || !objects.test(tokens[1]?.lower ?? ''))
    return [];
  const { lower } = verb;
  if (vocabulary.auxiliaries.has(lower) || vocabulary.modals.has(lower)) return [];
  const isSingular = /\p{L}{2}e$/u.test(lower) && !noCommands.test(lower);
  // A first word has a capital; the form of the verb is asked for without it.
  const small = { ...rest, vocabulary, tokens: [{ ...verb, text: lower }] };
  return isSingular || (lower.endsWith('t') && isFinite(small, 0)) ? [verb] : [];
}
