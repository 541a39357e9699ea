import { databaseProblemOf } from '../db/index.ts';
import { ProblemError } from './problem-error.ts';
import type { Text } from './text.ts';

/**
 * Runs work that gives something a name.
 *
 * @throws ProblemError `duplicate`, pointing to the name, when something else has it
 */
export async function namingOnce<Result>(
  taken: Text,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (databaseProblemOf(error)?.kind !== 'duplicate') throw error;
    throw new ProblemError('duplicate', { errors: [{ pointer: '/name', detail: taken }] });
  }
}
