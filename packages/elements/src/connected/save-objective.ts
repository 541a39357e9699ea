import type { ProblemError } from '@zielbaum/model';
import type { PageClient } from '@zielbaum/sdk/cache';
import { wholeClient } from '@zielbaum/sdk/cache/whole';
import type { ObjectiveOutcome, ObjectiveToSave } from '../internal/data-source.ts';
import type { Language } from '../internal/locale.ts';
import { sendOnce, problemIn } from './send-once.ts';
import { sourceErrorOf } from './source-error.ts';

/**
 * Saves an objective, then its key results one by one, up to the first that is refused. What has
 * been saved already is not sent again.
 */
export async function saveObjective(
  okr: PageClient,
  { objective, keyResults, saved }: ObjectiveToSave,
  language: Language,
): Promise<ObjectiveOutcome> {
  const { objectives, keyResults: results } = wholeClient(okr);
  let { objectiveId } = saved;
  const done = [...saved.keyResults];
  let at = '/objective';
  try {
    objectiveId ??= await sendOnce(objective, async (options) => {
      const { id } = await objectives.create(objective, options);
      return id;
    });
    for (const [index, entry] of keyResults.entries()) {
      if (done.includes(index)) continue;
      at = `/keyResults/${index}`;
      const keyResult = { ...entry, objectiveId };
      await sendOnce(keyResult, (options) => results.create(keyResult, options));
      done.push(index);
    }
    return { objectiveId, keyResults: done };
  } catch (error) {
    return {
      objectiveId,
      keyResults: done,
      error: sourceErrorOf(error, language),
      problems: problemsOf(error, at),
    };
  }
}

/** What is wrong with the part that was sent, within all of the entry. */
function problemsOf(error: unknown, at: string): ProblemError[] {
  const errors = problemIn(error)?.errors ?? [];
  return errors.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail }));
}
