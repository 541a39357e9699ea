import type { TreeObjective } from '@zielbaum/model';
import type { OkrClient } from '@zielbaum/sdk';

/** The tree as rows of a table, with whole per cent, for a dashboard or a spreadsheet. */
export async function rowsFor(okr: OkrClient, cycle = 'current') {
  const rows: { level: number; title: string; percent: number | null; pace: string | null }[] = [];
  const add = ({ title, score, keyResults, children }: TreeObjective, level: number) => {
    rows.push({ level, title, percent: percentOf(score.progress), pace: score.pace });
    for (const keyResult of keyResults) {
      const { progress, pace } = keyResult.score;
      rows.push({ level: level + 1, title: keyResult.title, percent: percentOf(progress), pace });
    }
    for (const child of children) add(child, level + 1);
  };
  for (const objective of (await okr.tree({ cycle })).objectives) add(objective, 0);
  return rows;
}

function percentOf(progress: number | null): number | null {
  return progress === null ? null : Math.round(progress * 100);
}
