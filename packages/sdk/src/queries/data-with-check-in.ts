import type { QueryClient, QueryKey } from '@tanstack/query-core';
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
import { queryKeys } from './query-keys.ts';
import type { TreeChoice } from './query-keys.ts';
import { scoreWithCheckIn } from './score-with-check-in.ts';
import { treeWithCheckIn } from './tree-with-check-in.ts';

export interface CheckInOf {
  keyResultId: string;
  checkIn: NewCheckIn;
}

/**
 * What a query would hold after a check-in: a tree or a key result. The same data where the check-in
 * changes nothing in it.
 */
export function dataWithCheckIn(
  client: QueryClient,
  { queryKey, data }: { queryKey: QueryKey; data: unknown },
  { keyResultId, checkIn }: CheckInOf,
): unknown {
  const [, kind, choice] = queryKey;
  if (kind === queryKeys.trees[1]) {
    const tree = data as Tree;
    // A tree of a past day takes no entry of today.
    const today = (choice as TreeChoice).on === undefined ? tree.today : todayInBerlin(new Date());
    const dated = { date: today, ...given(checkIn) };
    return treeWithCheckIn(tree, { keyResultId, checkIn: dated, thresholds: thresholdsOf(client) });
  }
  if (kind === queryKeys.keyResults[1] && choice === keyResultId) {
    const keyResult = data as ScoredKeyResult;
    const context = contextOf(client, keyResultId);
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

function thresholdsOf(client: QueryClient): PaceThresholds | undefined {
  return client.getQueryData<Organisation>(queryKeys.organisation)?.paceThresholds;
}

/** A key result alone does not tell its cycle; a tree that shows it does. */
function contextOf(client: QueryClient, keyResultId: string): ScoreContext | null {
  for (const [key, tree] of client.getQueriesData<Tree>({ queryKey: queryKeys.trees })) {
    if (!tree || (key[2] as TreeChoice).on !== undefined) continue;
    if (!isShown(tree.objectives, keyResultId)) continue;
    return { cycle: tree.cycle, today: tree.today, thresholds: thresholdsOf(client) };
  }
  return null;
}

function isShown(objectives: readonly TreeObjective[], keyResultId: string): boolean {
  return objectives.some(
    ({ keyResults, children }) =>
      keyResults.some(({ id }) => id === keyResultId) || isShown(children, keyResultId),
  );
}
