import { isRecord } from '../internal/is-record.ts';
import { keyResultKind, objectiveKind, type NodeKind } from '../internal/node-kind.ts';
import { emptyRows, type Rows } from './rows.ts';

/** One list of siblings that is being walked through. */
interface Frame {
  readonly items: readonly unknown[];
  next: number;
  readonly parent: number;
  /** Siblings before the next one. */
  position: number;
  readonly setSize: number;
}

interface Place {
  readonly kind: NodeKind;
  readonly level: number;
  readonly frame: Frame;
}

/**
 * Lays a tree out as rows, from top to bottom: an objective, its key results, its contributing
 * objectives. Takes data of any quality: what is no object is left out, and a node that appears a
 * second time stands there without its branch, so that no loop in the data can loop here. Keeps its
 * own stack, so any depth will do.
 */
export function flatten(objectives: readonly unknown[]): Rows {
  const rows = emptyRows();
  const seen = new Set<unknown>();
  const setSize = objectives.length;
  const stack: Frame[] = [{ items: objectives, next: 0, parent: -1, position: 0, setSize }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.next === frame.items.length) {
      if (frame.parent >= 0) rows.ends[frame.parent] = rows.nodes.length;
      if (frame.position < frame.setSize) countAgain(rows, frame);
      stack.pop();
      continue;
    }
    const node = frame.items[frame.next++];
    const place: Place = { kind: objectiveKind, level: stack.length, frame };
    const row = append(rows, node, place);
    if (row < 0 || !isRecord(node) || node['isReference'] === true || seen.has(node)) continue;
    const below = branchOf(rows, row, node);
    if (below === undefined) continue;
    seen.add(node);
    stack.push(below);
  }
  return rows;
}

/** Appends the key results at once, and gives back the list of children to walk through next. */
function branchOf(rows: Rows, row: number, node: Record<string, unknown>): Frame | undefined {
  const keyResults = listOf(rows, node['keyResults']);
  const children = listOf(rows, node['children']);
  const setSize = keyResults.length + children.length;
  if (setSize === 0) return undefined;
  const frame = { items: children, next: 0, parent: row, position: 0, setSize };
  const place: Place = { kind: keyResultKind, level: (rows.levels[row] ?? 0) + 1, frame };
  for (const keyResult of keyResults) append(rows, keyResult, place);
  return frame;
}

/** The new row, or −1 where there is nothing to make one of. */
function append(rows: Rows, node: unknown, { kind, level, frame }: Place): number {
  if (!isRecord(node)) {
    rows.unreadable++;
    return -1;
  }
  rows.kinds.push(kind);
  rows.levels.push(level);
  rows.parents.push(frame.parent);
  const row = rows.nodes.push(node) - 1;
  rows.positions[row] = ++frame.position;
  rows.setSizes[row] = frame.setSize;
  rows.ends[row] = row + 1;
  return row;
}

/** A missing list is an empty one; anything else is one that could not be read. */
function listOf(rows: Rows, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) rows.unreadable++;
  return [];
}

/** Some siblings were left out: the others are fewer than thought. */
function countAgain(rows: Rows, { parent, position }: Frame): void {
  for (let row = parent + 1; row < rows.nodes.length; row = rows.ends[row] ?? Infinity) {
    rows.setSizes[row] = position;
  }
}
