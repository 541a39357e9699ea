import type { Tree, TreeKeyResult } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';

/** What a page has fetched from somewhere. */
export interface Goals {
  tree: Tree;
  keyResult: TreeKeyResult;
}

/** The goals of an example city as they stood at first, and as they stand later. */
export const before: Goals = goalsOn('2026-11-02');
export const after: Goals = goalsOn('2026-11-23');

function goalsOn(today: string): Goals {
  const [city] = demoAlliance({ today: '2026-11-23' }).organisations;
  if (!city) throw new Error('The example has no city.');
  const tree = treeOf(city, 'current', today);
  const keyResult = tree.objectives
    .flatMap(({ keyResults }) => keyResults)
    .find(({ metric, score }) => metric.kind === 'number' && score.value !== null);
  if (!keyResult) throw new Error('The example has no key result with a value.');
  return { tree, keyResult };
}
