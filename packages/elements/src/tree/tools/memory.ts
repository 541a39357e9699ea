import type { Expansion } from '../expansion.ts';
import type { HostElement } from '../tree-host.ts';
import type { TreeState } from '../tree-state.ts';
import { keep, recall, type Remembered } from './remembered.ts';

/** Brings back how the reader left a tree, and keeps how it is left now. */
export class Memory {
  readonly #tree: HostElement;
  /** What was kept, until there are rows to open. */
  #recalled: Remembered | undefined;
  #last: string | undefined;

  constructor(tree: HostElement) {
    this.#tree = tree;
    this.#recalled = tree.remember ? recall(tree.remember) : undefined;
    if (!this.#recalled) return;
    const { attention, columns, density } = this.#recalled;
    tree.attention = attention;
    tree.columns = columns;
    tree.density = density;
  }

  /** Opens and closes rows as they were, once there are any. */
  bringBack(state: TreeState): void {
    if (!this.#recalled || state.all.nodes.length === 0) return;
    const { level, chosen } = this.#recalled;
    this.#recalled = undefined;
    state.expansion.reset(level ?? Infinity);
    for (const [key, isExpanded] of chosen) state.expansion.chosen.set(key, isExpanded);
    state.show();
  }

  /** Only what the reader has changed. */
  keep(expansion: Expansion): void {
    const { remember, attention, columns, density } = this.#tree;
    if (!remember || this.#recalled) return;
    const state: Remembered = {
      level: Number.isFinite(expansion.level) ? expansion.level : null,
      chosen: [...expansion.chosen],
      attention: attention === true,
      columns: columns ?? null,
      density: density ?? null,
    };
    const now = JSON.stringify(state);
    if (this.#last !== undefined && this.#last !== now) keep(remember, state);
    this.#last = now;
  }
}
