import type { TreeObjective } from '@zielbaum/model';
import { partsOf } from '../internal/parts-of.ts';

/** Every objective in full, from top to bottom, each before what contributes to it. */
export function objectivesIn(list: unknown): TreeObjective[] {
  const seen = new Set<TreeObjective>();
  // Not by calling itself: foreign data may be as deep as it likes.
  const open = partsOf<TreeObjective>(list).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    // An objective that holds itself must not hold the page.
    if (seen.has(next)) continue;
    seen.add(next);
    for (const child of partsOf<TreeObjective>(next.children).reverse()) open.push(child);
  }
  return [...seen].filter(({ isReference }) => isReference !== true);
}

/** The objective with an id, where it stands in full. */
export function findObjective(list: unknown, id: string): TreeObjective | undefined {
  return objectivesIn(list).find((each) => each.id === id);
}
