import { isRecord } from '../internal/is-record.ts';
import { listOf } from '../internal/list-of.ts';
import type { Rows } from './rows.ts';

/**
 * The same rows for data in which only values have changed, or `undefined` where rows have come,
 * gone or moved. Skips every branch that is the same object as before, so that one changed value
 * costs little in a large tree.
 */
export function replaceNodes(rows: Rows, objectives: readonly unknown[]): Rows | undefined {
  // Entries left out stand in no row: the lists would not match the rows.
  if (rows.unreadable > 0 || objectives.length !== (rows.setSizes[0] ?? 0)) return undefined;
  const nodes = rows.nodes.slice();
  const lists = [{ items: objectives, row: 0 }];
  for (const { items, row: first } of lists) {
    let row = first;
    for (const node of items) {
      const before = nodes[row];
      const next = rows.ends[row];
      if (before === undefined || next === undefined) return undefined;
      if (node !== before) {
        if (!isRecord(node) || !isAlike(before, node)) return undefined;
        nodes[row] = node;
        const keyResults = listOf(node['keyResults']);
        const children = listOf(node['children']);
        // A reference, or a branch shown elsewhere, keeps to one row.
        if (next > row + 1) {
          lists.push({ items: keyResults, row: row + 1 });
          lists.push({ items: children, row: row + 1 + keyResults.length });
        } else if (keyResults.length + children.length > 0 && node['isReference'] !== true) {
          return undefined;
        }
      }
      row = next;
    }
  }
  return { ...rows, nodes };
}

function isAlike(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return (
    a['id'] === b['id'] &&
    a['isReference'] === b['isReference'] &&
    listOf(a['keyResults']).length === listOf(b['keyResults']).length &&
    listOf(a['children']).length === listOf(b['children']).length
  );
}
