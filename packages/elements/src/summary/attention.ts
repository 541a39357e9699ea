import type { Signals } from '../goals/read-goals.ts';

/** Why a key result needs somebody to look at it. */
export type Need = 'offTrack' | 'stale' | 'unsure' | 'open';

const needs: Readonly<Record<Need, (signals: Signals, confidenceBelow: number) => boolean>> = {
  offTrack: ({ pace }) => pace === 'offTrack',
  stale: ({ isStale }) => isStale,
  unsure: ({ confidence }, confidenceBelow) => confidence !== null && confidence < confidenceBelow,
  open: ({ progress }) => progress === null,
};

/** What needs attention, by reason; one key result may have several. Reasons without one are left out. */
export function attentionIn(
  keyResults: readonly Signals[],
  confidenceBelow: number,
): { need: Need; keyResults: readonly Signals[] }[] {
  return (Object.keys(needs) as Need[]).flatMap((need) => {
    const found = keyResults.filter((each) => needs[need](each, confidenceBelow));
    return found.length > 0 ? [{ need, keyResults: found }] : [];
  });
}
