import { todayInBerlin } from '@zielbaum/model';
import type {
  NewCheckIn,
  Organisation,
  PaceThresholds,
  ScoreContext,
  ScoredKeyResult,
  Tree,
  TreeObjective,
} from '@zielbaum/model';
import type { TreeChoice } from '../queries/query-keys.ts';
import type { Held } from './held.ts';
import type { OkrKey } from './okr-key.ts';
import { scoreWithCheckIn } from './score-with-check-in.ts';
import { treeWithCheckIn } from './tree-with-check-in.ts';

export interface CheckInOf {
  keyResultId: string;
  checkIn: NewCheckIn;
}

/**
 * What a tree or a key result would be after a check-in. The same data where the check-in changes
 * nothing in it, or it is neither.
 *
 * @param entries all that is held beside it: a key result alone does not tell its cycle
 */
export function dataWithCheckIn(
  entries: readonly Held[],
  { queryKey, state: { data } }: Held,
  { keyResultId, checkIn }: CheckInOf,
): unknown {
  const [, kind, choice] = queryKey as OkrKey;
  if (kind === 'tree') {
    const tree = data as Tree;
    // A tree of a past day takes no entry of today.
    const today = isOfToday(choice) ? tree.today : todayInBerlin(new Date());
    const dated = { date: today, ...given(checkIn) };
    const thresholds = thresholdsIn(entries);
    return treeWithCheckIn(tree, { keyResultId, checkIn: dated, thresholds });
  }
  if (kind === 'keyResult' && choice === keyResultId) {
    const keyResult = data as ScoredKeyResult;
    const context = contextIn(entries, keyResultId);
    const dated = { date: context?.today ?? todayInBerlin(new Date()), ...given(checkIn) };
    const score = scoreWithCheckIn(keyResult, dated, context);
    return score === keyResult.score ? keyResult : { ...keyResult, score };
  }
  return data;
}

/** Without a date that is there and `undefined`. */
function given({ date, ...checkIn }: NewCheckIn): NewCheckIn {
  return date === undefined ? checkIn : { ...checkIn, date };
}

function isOfToday(choice: unknown): boolean {
  return (choice as TreeChoice).on === undefined;
}

function thresholdsIn(entries: readonly Held[]): PaceThresholds | undefined {
  const organisation = entries.find(({ queryKey }) => (queryKey as OkrKey)[1] === 'organisation');
  return (organisation?.state.data as Organisation | undefined)?.paceThresholds;
}

/** From a tree that shows it. */
function contextIn(entries: readonly Held[], keyResultId: string): ScoreContext | null {
  for (const { queryKey, state } of entries) {
    const [, kind, choice] = queryKey as OkrKey;
    if (kind !== 'tree' || !isOfToday(choice)) continue;
    const { objectives, cycle, today } = state.data as Tree;
    if (isShown(objectives, keyResultId)) {
      return { cycle, today, thresholds: thresholdsIn(entries) };
    }
  }
  return null;
}

function isShown(objectives: readonly TreeObjective[], keyResultId: string): boolean {
  return objectives.some(
    ({ keyResults, children }) =>
      keyResults.some(({ id }) => id === keyResultId) || isShown(children, keyResultId),
  );
}
