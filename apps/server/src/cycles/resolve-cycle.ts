import type { IsoDate } from '@zielbaum/model';
import type { Reading } from '../db/index.ts';
import { unknownCycle } from './existing-cycle.ts';
import { chooseCycle } from './store.ts';

/** The id of the cycle a reader names by id, name or `current`. @throws ProblemError `not_found` */
export async function resolveCycle(
  { transaction, tenantId }: Reading,
  question: { cycle: string; today: IsoDate },
): Promise<string> {
  const id = await chooseCycle(transaction, tenantId, question);
  if (id === undefined) throw unknownCycle();
  return id;
}
