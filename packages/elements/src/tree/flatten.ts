import { countFaults, isRecord, listOf } from './read-node.ts';
import { emptyRows, keyResultKind, objectiveKind, type RowKind, type Rows } from './rows.ts';

/** One list of siblings that is being walked through. */
interface Frame {
  readonly items: readonly unknown[];
  next: number;
  readonly parent: number;
  position: number;
  readonly setSize: number;
}

/**
 * Lays a tree out as rows, from top to bottom: an objective, its key results, its contributing
 * objectives. Takes data of any quality: what is no object is left out, a node that appears a
 * second time stands there without its branch (so no loop in the data can loop here), and all that
 * is wrong is counted. Keeps its own stack, so any depth will do.
 */
export function flatten(objectives: readonly unknown[]): Rows {
  const rows = emptyRows();
  const branches = new Set<unknown>();
  const stack = [
    { items: objectives, next: 0, parent: -1, position: 0, setSize: countRecords(objectives) },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.items[frame.next++];
    if (frame.next > frame.items.length) {
      stack.pop();
      if (frame.parent >= 0) rows.ends[frame.parent] = rows.nodes.length;
    } else if (isRecord(node)) {
      const row = append(rows, node, { kind: objectiveKind, level: stack.length, frame });
      // The same object again is a shared branch, or a loop.
      const below = branches.has(node) ? undefined : branchOf(rows, row, node);
      if (below) {
        branches.add(node);
        stack.push(below);
      }
    } else {
      rows.faults.entries++;
    }
  }
  return rows;
}

/** Appends the key results at once, and gives back the list of children to walk through next. */
function branchOf(rows: Rows, row: number, node: Record<string, unknown>): Frame | undefined {
  if (node['isReference'] === true) return undefined;
  const keyResults = listOf(node['keyResults'], rows.faults);
  const children = listOf(node['children'], rows.faults);
  if (keyResults.length + children.length === 0) return undefined;
  const setSize = countRecords(keyResults) + countRecords(children);
  const frame = { items: children, next: 0, parent: row, position: 0, setSize };
  const level = (rows.levels[row] ?? 0) + 1;
  for (const keyResult of keyResults) {
    if (isRecord(keyResult)) append(rows, keyResult, { kind: keyResultKind, level, frame });
    else rows.faults.entries++;
  }
  return frame;
}

function append(
  rows: Rows,
  node: Record<string, unknown>,
  { kind, level, frame }: { kind: RowKind; level: number; frame: Frame },
): number {
  const row = rows.nodes.length;
  rows.nodes.push(node);
  rows.kinds.push(kind);
  rows.levels.push(level);
  rows.parents.push(frame.parent);
  rows.ends.push(row + 1);
  rows.positions.push(++frame.position);
  rows.setSizes.push(frame.setSize);
  rows.keys.push(takeKey(rows, row, { id: node['id'], kind, frame }));
  countFaults(node, kind, rows.faults);
  return row;
}

/** The node's id; where that is missing or taken, its place below its parent. */
function takeKey(
  rows: Rows,
  row: number,
  { id, kind, frame }: { id: unknown; kind: RowKind; frame: Frame },
): string {
  const index = rows.index[kind];
  const hasId = (typeof id === 'string' && id !== '') || typeof id === 'number';
  let key = hasId ? String(id) : '';
  if (!hasId || index.has(key)) {
    const node = rows.nodes[row];
    if (!hasId) rows.faults.ids++;
    else if (!isRecord(node) || node['isReference'] !== true) rows.faults.duplicates++;
    key = `${rows.keys[frame.parent] ?? ''}/${frame.position}/${key}`;
  }
  index.set(key, row);
  return key;
}

function countRecords(items: readonly unknown[]): number {
  let count = 0;
  for (const item of items) if (isRecord(item)) count++;
  return count;
}
