import type { Cycle, Organisation, ScoredKeyResult, ScoredObjective, Tree } from '@zielbaum/model';
import type { OkrClient } from '../client.ts';
import type { WithEtag } from '../with-etag.ts';
import { okrQuery } from './okr-query.ts';
import type { OkrQuery } from './okr-query.ts';
import { queryKeys } from './query-keys.ts';
import type { TreeChoice } from './query-keys.ts';

/** The tree of a cycle, by default the current one, on a day, by default today. */
export function treeQuery(
  okr: Pick<OkrClient, 'tree'>,
  choice: TreeChoice = {},
): OkrQuery<Tree, ReturnType<typeof queryKeys.tree>> {
  return okrQuery(queryKeys.tree(choice), (signal) => okr.tree({ ...choice, signal }));
}

/** One objective with its signals and etag. */
export function objectiveQuery(
  okr: Pick<OkrClient, 'objectives'>,
  objectiveId: string,
): OkrQuery<WithEtag<ScoredObjective>, ReturnType<typeof queryKeys.objective>> {
  return okrQuery(queryKeys.objective(objectiveId), (signal) =>
    okr.objectives.get(objectiveId, { signal }),
  );
}

/** One key result with its signals and etag. */
export function keyResultQuery(
  okr: Pick<OkrClient, 'keyResults'>,
  keyResultId: string,
): OkrQuery<WithEtag<ScoredKeyResult>, ReturnType<typeof queryKeys.keyResult>> {
  return okrQuery(queryKeys.keyResult(keyResultId), (signal) =>
    okr.keyResults.get(keyResultId, { signal }),
  );
}

/** All cycles, as one array. */
export function cyclesQuery(
  okr: Pick<OkrClient, 'cycles'>,
): OkrQuery<Cycle[], typeof queryKeys.cycles> {
  return okrQuery(queryKeys.cycles, async (signal) => {
    const cycles: Cycle[] = [];
    for await (const cycle of okr.cycles.list({ limit: 200, signal })) cycles.push(cycle);
    return cycles;
  });
}

/** The organisation of the credential. */
export function organisationQuery(
  okr: Pick<OkrClient, 'organisation'>,
): OkrQuery<Organisation, typeof queryKeys.organisation> {
  return okrQuery(queryKeys.organisation, (signal) => okr.organisation.get({ signal }));
}
