import type { TreeObjective } from '@zielbaum/model';
import { listOf } from '../../internal/list-of.ts';
import type { Unread } from '../../internal/read-node.ts';
import type { Rows } from '../rows.ts';
import { foldBoth, hasAll, type Word } from './fold.ts';

/** The titles, units and themes of all rows, ready to be looked through with every key. */
export class SearchIndex {
  #nodes: Rows['nodes'] = [];
  #texts: string[] = [];

  /** Rows in whose texts all words occur, from top to bottom; among those given only. */
  find({ nodes }: Rows, words: readonly Word[], among: readonly number[]): number[] {
    this.keepUp(nodes);
    return among.filter((row) => hasAll(this.#texts[row] ?? '', words));
  }

  /** Only what has changed is read again. Takes long the first time: better before the first key. */
  keepUp(nodes: Rows['nodes']): void {
    if (nodes === this.#nodes) return;
    this.#texts = nodes.map((node, row) =>
      node === this.#nodes[row] ? (this.#texts[row] ?? '') : foldBoth(textOf(node)),
    );
    this.#nodes = nodes;
  }
}

function textOf({ title, unit, sharedBy, themes }: Unread<TreeObjective>): string {
  const texts = [title, unit, sharedBy, ...listOf(themes)];
  return texts.filter((text) => typeof text === 'string').join('\n');
}
