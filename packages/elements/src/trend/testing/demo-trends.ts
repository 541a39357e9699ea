import type { KeyResult } from '@zielbaum/model';
import { demoAlliance } from '@zielbaum/model/fixtures';
import type { KeyResultTrend } from '../trend-data.ts';

/** Every key result of the demo alliance's current cycles, as it went until that day. */
export function demoTrends(today: string): KeyResultTrend[] {
  return demoAlliance({ today }).organisations.flatMap((organisation) => {
    const { cycles, objectives, keyResults, checkIns } = organisation;
    const cycle = cycles.at(-1);
    if (!cycle) return [];
    const current = new Set(
      objectives.filter(({ cycleId }) => cycleId === cycle.id).map(({ id }) => id),
    );
    return keyResults
      .filter(({ objectiveId }) => current.has(objectiveId))
      .map((keyResult) => ({
        keyResult,
        checkIns: checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id),
        cycle,
        today,
      }));
  });
}

/** Of a kind, the one with the most notes. */
export function mostNotes(
  trends: readonly KeyResultTrend[],
  kind: KeyResult['metric']['kind'],
): KeyResultTrend {
  const notes = ({ checkIns }: KeyResultTrend): number =>
    checkIns.filter(({ note }) => note).length;
  const [found] = trends
    .filter(({ keyResult }) => keyResult.metric.kind === kind)
    .sort((one, other) => notes(other) - notes(one));
  if (!found) throw new Error(`The demo has no key result of kind ${kind}.`);
  return found;
}
