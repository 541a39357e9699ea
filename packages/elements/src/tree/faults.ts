import type { TreeTexts } from '../i18n/tree.ts';
import type { Faults } from './rows.ts';

/** One sentence about what could not be read, or `null` where all could. */
export function faultsText(faults: Faults, texts: TreeTexts): string | null {
  const parts = [
    faults.entries > 0 && texts.faultEntries(faults.entries),
    faults.titles > 0 && texts.faultTitles(faults.titles),
    faults.ids > 0 && texts.faultIds(faults.ids),
    faults.duplicates > 0 && texts.faultDuplicates(faults.duplicates),
    faults.numbers > 0 && texts.faultNumbers(faults.numbers),
    faults.metrics > 0 && texts.faultMetrics(faults.metrics),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : texts.faults(parts.join(', '));
}
