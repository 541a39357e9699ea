import { shortList } from '../shortened.ts';
import { StartError } from '../start-error.ts';

/** One sentence for a cycle named on the command line that is not there, and which ones are. */
export function noSuchCycle(
  cycle: string,
  organisation: string,
  names: readonly string[],
): StartError {
  const list = shortList(names.length > 0 ? names : ['–']);
  return new StartError({
    de: `Einen Zyklus „${cycle}“ gibt es in „${organisation}“ nicht; vorhanden sind: ${list.de}.`,
    en: `There is no cycle "${cycle}" in "${organisation}"; there are: ${list.en}.`,
  });
}
