import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';

/** The items of a list of foreign data that are objects. */
export function partsOf<Part extends TreeKeyResult | TreeObjective>(list: unknown): Part[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item) : [];
}
