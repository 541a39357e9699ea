import type { GoalKind, ObjectiveState, Pace, SearchHit } from '@zielbaum/model';
import type { List, ListOptions } from './list.ts';

/** What to find. Every condition given must hold; one at least is needed. */
export interface SearchOptions extends ListOptions {
  /**
   * 2–200 characters: words that must all be there. German endings, other spellings of umlauts and ß,
   * parts of words and typing errors are found too.
   */
  q?: string;
  /** Id of a unit; those below it count too. Finds own goals only. */
  unit?: string;
  /** Exactly this theme. */
  theme?: string;
  /**
   * Id, name or `current`; or `all` with `q`, but not with `pace` or `stale`. Default: `'current'`.
   * What members share belongs to every cycle that has a day in common with its own.
   */
  cycle?: string;
  state?: ObjectiveState;
  /** As `stale`, not known of key results that members share. */
  pace?: Pace;
  /** Whether no check-in came for longer than twice the cadence. */
  stale?: boolean;
  /** Default: both. */
  kind?: GoalKind;
}

/**
 * Objectives and key results by words and filters: exact words first, then other forms of them, parts,
 * and what is only similar; titles before descriptions. `match` is the piece of text that was found.
 * An alliance also finds what members share with it, behind its own goals; `sharedBy` then names whose.
 *
 * @throws ValidationError when nothing is asked for, or a filter is at fault (while iterating).
 * @throws NotFoundError when there is no such cycle or unit (while iterating).
 *
 * @example
 * for await (const { title, score } of okr.search({ q: 'Wohngeld', pace: 'behind' })) {
 *   console.log(title, score.progress);
 * }
 */
export type Search = (options: SearchOptions) => List<SearchHit>;
