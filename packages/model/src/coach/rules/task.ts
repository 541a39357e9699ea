import { activityNounOf } from '../activity-nouns.ts';
import { announcementOf } from '../announcements.ts';
import { mainClause } from '../clauses.ts';
import { commandOf } from '../commands.ts';
import type { CoachWords } from '../finding.ts';
import { imperativeOf } from '../imperatives.ts';
import { infinitiveAt, ourVerbAt } from '../infinitives.ts';
import { hasOutcome } from '../outcome.ts';
import { partsOf } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom } from '../tokens.ts';

/** A to-do: what somebody is going to do, said with a verb or a noun, without what it is good for. */
export function task(text: Reading): CoachWords[] {
  const whole = partsOf(text).deed;
  if (hasOutcome(whole)) return [];
  const reading = mainClause(whole);
  const verbs =
    reading.language === 'en'
      ? imperativeOf(reading)
      : reading.tokens.flatMap(
          (_, at) => ourVerbAt(reading, at) ?? infinitiveAt(reading, at) ?? [],
        );
  const others = () => [commandOf(reading), activityNounOf(whole), announcementOf(reading)];
  const found = verbs.length > 0 ? verbs : (others().find(({ length }) => length > 0) ?? []);
  return found.map((word) => wordsFrom(reading.wording.title, [word]));
}
