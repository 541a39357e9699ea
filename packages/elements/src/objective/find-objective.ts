import type { TreeObjective } from '@zielbaum/model';
import { partsOf } from '../key-result/reading.ts';

/** Every objective in full, from top to bottom, each before what contributes to it. */
export function objectivesIn(list: unknown): TreeObjective[] {
  const found: TreeObjective[] = [];
  // Not by calling itself: foreign data may be as deep as it likes.
  const open = partsOf<TreeObjective>(list).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.isReference !== true) found.push(next);
    for (const child of partsOf<TreeObjective>(next.children).reverse()) open.push(child);
  }
  return found;
}

/** The objective with an id, where it stands in full. */
export function findObjective(list: unknown, id: string): TreeObjective | undefined {
  return objectivesIn(list).find((each) => each.id === id);
}
