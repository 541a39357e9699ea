import { MutationObserver, type QueryClient } from '@tanstack/query-core';
import type { OkrClient } from '@zielbaum/sdk';
import { checkInMutation, type CheckInVariables } from '@zielbaum/sdk/queries';

/** Checks a value in and shows it at once in everything `queries` holds. */
export async function checkIn(
  { queries, okr }: { queries: QueryClient; okr: OkrClient },
  variables: CheckInVariables,
): Promise<void> {
  await new MutationObserver(queries, checkInMutation(queries, okr)).mutate(variables);
}
