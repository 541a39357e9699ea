import type { ScoredKeyResult } from '@zielbaum/model';
import type { OkrClient } from '@zielbaum/sdk';

/** Asks a source for the values of stale key results; returns the titles it knows nothing of. */
export async function closeGaps(
  okr: OkrClient,
  day: string,
  ask: (keyResult: ScoredKeyResult) => Promise<number | undefined>,
) {
  const open: string[] = [];
  for await (const keyResult of okr.keyResults.list({ cycle: 'current', limit: 200 })) {
    if (!keyResult.score.isStale || keyResult.metric.kind !== 'number') continue;
    const value = await ask(keyResult);
    if (value === undefined) open.push(keyResult.title);
    else await okr.keyResults.putValue(keyResult.id, day, { value, source: 'Lückenschluss' });
  }
  return open;
}
