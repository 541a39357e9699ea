import type { MutationOptions, QueryClient } from '@tanstack/query-core';
import type { CheckIn, NewCheckIn } from '@zielbaum/model';
import type { PendingCheckIn } from '../cache/pending-check-ins.ts';
import type { OkrClient } from '../client.ts';
import type { OkrError } from '../errors/okr-error.ts';
import { pendingCheckInsOf } from './pending-check-ins.ts';
import { queryKeys } from './query-keys.ts';

/** What to check in, and where. */
export interface CheckInVariables extends NewCheckIn {
  keyResultId: string;
}

/**
 * Options of a mutation that checks a value in and shows it at once, in every cached tree and key
 * result: value, confidence, progress, pace, and the roll-up of the objectives above as far as it
 * can be told (of `maintain` the progress waits for the server). Where the server refuses, exactly
 * this check-in is taken back; others under way stay. When it is settled, everything it may have
 * moved is fetched again.
 *
 * The mutation fails with what `okr.keyResults.checkIn` rejects with.
 *
 * @example
 * const observer = new MutationObserver(queryClient, checkInMutation(queryClient, okr));
 * await observer.mutate({ keyResultId, value: 42, confidence: 7 });
 */
export function checkInMutation(
  queryClient: QueryClient,
  okr: Pick<OkrClient, 'keyResults'>,
): MutationOptions<CheckIn, OkrError, CheckInVariables, PendingCheckIn> {
  const pendingCheckIns = pendingCheckInsOf(queryClient);
  return {
    mutationKey: queryKeys.checkIn,
    retry: false,
    networkMode: 'always',
    mutationFn: ({ keyResultId, ...checkIn }) => okr.keyResults.checkIn(keyResultId, checkIn),
    onMutate: ({ keyResultId, ...checkIn }) => pendingCheckIns.show(keyResultId, checkIn),
    onSuccess(_checkIn, _variables, pending) {
      pendingCheckIns.confirm(pending);
    },
    onError(_error, _variables, pending) {
      if (pending) pendingCheckIns.takeBack(pending);
    },
    onSettled(_checkIn, _error, { keyResultId }) {
      for (const queryKey of [
        queryKeys.trees,
        queryKeys.objectives,
        queryKeys.keyResult(keyResultId),
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  };
}
