import { activityNounOf } from '../activity-nouns.ts';
import { mainClause } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import { imperativeOf } from '../imperatives.ts';
import { infinitiveAt, ourVerbAt } from '../infinitives.ts';
import { hasOutcome } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom } from '../tokens.ts';

/** A to-do: what somebody is going to do, said with a verb or a noun, without what it is good for. */
export function task(whole: Reading): CoachWords[] {
  if (hasOutcome(whole)) return [];
  const reading = mainClause(whole);
  const verbs =
    reading.language === 'en'
      ? imperativeOf(reading)
      : reading.tokens.flatMap(
          (_, at) => ourVerbAt(reading, at) ?? infinitiveAt(reading, at) ?? [],
        );
  const found = verbs.length > 0 ? verbs : activityNounOf(whole);
  return found.map((word) => wordsFrom(reading.wording.title, [word]));
}
