import { canBeVerb, clauseAround, isLastOfClause } from './clauses.ts';
import { hasPeople } from './outcome.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** "Am Platz stehen acht neue Bänke", "läuft seit Juli", "gibt es als PDF": something is there now. */
export function presence(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  const at = tokens.findIndex(
    ({ lower }, index) => vocabulary.presence.has(lower) && canBeVerb(reading, index),
  );
  const others = tokens.filter(({ lower }) => !vocabulary.us.has(lower));
  if (at < 0 || hasPeople(others, vocabulary)) return undefined;
  const after = tokens.slice(at + 1, at + 8);
  const find = (words: ReadonlySet<string>) => after.find(({ lower }) => words.has(lower));
  const found =
    find(vocabulary.since) ??
    find(vocabulary.newWords) ??
    productIn(reading, at) ??
    assetIn(reading, at) ??
    formIn(reading, at);
  if (found) return tokens.slice(at, tokens.indexOf(found) + 1);
  return stands(reading, at) ? tokens.slice(at, at + 1) : undefined;
}

/** "hat endlich einen Hitzeplan", "has a heat action plan"; not "hat eine Stimme". */
function assetIn(reading: Reading, verb: number): Token | undefined {
  const { tokens, vocabulary, language } = reading;
  const article = tokens.findIndex(
    ({ lower }, at) => at > verb && at < verb + 4 && /^(?:eine?n?|an?)$/u.test(lower),
  );
  if (article < 0) return undefined;
  const after = tokens.slice(article + 1, article + 5);
  const product = after.find(({ lower }) => vocabulary.product.test(lower));
  if (product) return product;
  // Of anybody's good reputation or voice a quality is told, and no thing.
  const noun =
    language === 'de'
      ? after.find(({ text, lower }) => text !== lower)
      : after.find((_, offset) => isNounEnd(reading, article + 1 + offset));
  const isPlain =
    after[0] === noun ||
    vocabulary.newWords.has(after[0]?.lower ?? '') ||
    (language === 'en' &&
      !/^(?:safe|good|clear|fair|quiet|clean|real|strong)$/u.test(after[0]?.lower ?? ''));
  return noun && isPlain && !vocabulary.abstract.test(noun.lower) ? noun : undefined;
}

/** Whether an English noun phrase ends here: before a preposition, or with the clause. */
function isNounEnd(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  return isLastOfClause(reading, at) || vocabulary.prepositions.has(tokens[at + 1]?.lower ?? '');
}

/** "Der Newsletter erscheint": what appears is a product. */
function productIn(reading: Reading, verb: number): Token | undefined {
  const { tokens, vocabulary } = reading;
  if (!/^(?:erschein|comes|come$|appears?)/u.test(tokens[verb]?.lower ?? '')) return undefined;
  const clause = clauseAround(reading, verb).tokens;
  return clause.some(({ lower }) => vocabulary.product.test(lower)) ? tokens[verb] : undefined;
}

/** "gibt es in Leichter Sprache", "liegen als PDF auf der Website": in which form it is there. */
function formIn({ tokens }: Reading, verb: number): Token | undefined {
  const { lower = '' } = tokens[verb] ?? {};
  const first = verb + (/^(?:gibt)$/u.test(lower) ? 2 : 1);
  const next = tokens[first];
  if (/^(?:gibt|exists?)$/u.test(lower)) {
    return next && /^(?:in|als|auf|auch|as|on)$/u.test(next.lower) ? next : undefined;
  }
  if (!/^(?:steh|lieg|häng|stand|sit)/u.test(lower)) return undefined;
  return tokens.find((token, at) => at > verb && web.test(token.lower));
}

const web =
  /(?:website|webseite|internetseite|homepage|intranet|internet|netz|portal|download|web|pdf)$/u;

/** "Das neue Gerätehaus steht", "Das neue Löschfahrzeug steht in der Halle", "In jedem Stadtteil steht eine …". */
function stands(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  if (!/^(?:steh|häng|läuf|lauf)/u.test(tokens[at]?.lower ?? '')) return false;
  const isNew = tokens.slice(0, at).some(({ lower }) => vocabulary.newWords.has(lower));
  return (
    isLastOfClause(reading, at) ||
    (isNew && /^(?:in|im|am|an|auf|vor)$/u.test(tokens[at + 1]?.lower ?? ''))
  );
}
