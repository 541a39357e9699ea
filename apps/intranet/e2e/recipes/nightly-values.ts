import { isConflictError, isNotFoundError, isValidationError } from '@zielbaum/sdk';
import type { OkrClient } from '@zielbaum/sdk';

/** Tells the value of a day for each key result; returns the sentences of those refused. */
export async function tellValues(okr: OkrClient, day: string, values: Map<string, number>) {
  const refused: string[] = [];
  for (const [keyResultId, value] of values) {
    try {
      await okr.keyResults.putValue(keyResultId, day, { value, source: 'Fachverfahren' });
    } catch (error) {
      const isOurs = isValidationError(error) || isConflictError(error) || isNotFoundError(error);
      if (!isOurs) throw error;
      refused.push(`${keyResultId}: ${error.message}`);
    }
  }
  return refused;
}
