import { layersOf } from './layers.ts';
import { type GoalNet, netOf } from './net.ts';
import { orderLayers } from './order.ts';
import type { Alignment } from './read-map.ts';
import { spread } from './spread.ts';

/** Where something lies on the map, in `em` from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** The line of an alignment. */
export interface MapLine extends Alignment {
  /** Where it leaves the parent, passes between boxes, and meets the child. */
  points: readonly Point[];
}

export interface MapLayout {
  /** Of each goal: the upper left corner of its box. */
  places: readonly Point[];
  /** Goals by columns, those that others contribute to first; each from top to bottom. */
  columns: readonly (readonly number[])[];
  lines: readonly MapLine[];
  width: number;
  height: number;
  /** Alignments that led back to where they came from, and are left out. */
  ledBack: number;
}

/** A box, in `em`. */
export const boxWidth = 19;
export const boxHeight = 7.25;

const columnGap = 4.5;
const rowGap = 0.875;
/** Between boxes that contribute to different goals. */
const groupGap = 1.75;
/** Columns of goals that contribute to none, and none to them. */
const mostColumnsOfSingles = 6;
/** Parents to the middle of what contributes to them and back, until hardly anything moves. */
const rounds = 8;

/**
 * Lays goals out: columns by layer, each goal near the middle of what it is joined to, and below them
 * the goals that stand alone. Boxes never overlap, every line leads from left to right, and the same
 * goals always lie the same way.
 */
export function layOut(count: number, alignments: readonly Alignment[]): MapLayout {
  const layers = layersOf(count, alignments);
  const net = netOf(count, layers);
  const isJoined = Array.from({ length: count }, () => false);
  for (const { parent, child } of layers.alignments) isJoined[parent] = isJoined[child] = true;
  const joined = net.layers.map((layer) => layer.filter((node) => isJoined[node] !== false));
  const ordered = orderLayers({ ...net, layers: joined.filter((layer) => layer.length > 0) });
  const middles = middlesOf({ ...net, layers: ordered }, mainParents(layers.alignments), count);
  const places: Point[] = [];
  const columns: number[][] = [];
  let height = 0;
  for (const [column, layer] of ordered.entries()) {
    for (const node of layer.filter((each) => each < count)) {
      const y = rounded((middles[node] ?? 0) - boxHeight / 2);
      places[node] = { x: column * (boxWidth + columnGap), y };
      (columns[column] ??= []).push(node);
      height = Math.max(height, y + boxHeight);
    }
  }
  const singles = isJoined.flatMap((is, goal) => (is ? [] : [goal]));
  height = placeSingles(singles, { places, columns, top: height });
  const width = columns.length * (boxWidth + columnGap) - columnGap;
  const columnOf = columnsOfNodes(ordered);
  const lines = layers.alignments.map((alignment, index) => ({
    ...alignment,
    points: pointsOf(net.ways[index] ?? [], { count, middles, columnOf }),
  }));
  return { places, columns, lines, width: Math.max(width, 0), height, ledBack: layers.ledBack };
}

/** Middles of all nodes across the columns, the first box beginning at 0. */
function middlesOf(net: GoalNet, parents: ReadonlyMap<number, number>, count: number): number[] {
  const middles: number[] = [];
  const sizeOf = (node: number) => (node < count ? boxHeight : 0);
  const distance = (one: number, other: number) => {
    const isGroup = parents.get(one) === parents.get(other) || sizeOf(one) * sizeOf(other) === 0;
    return (sizeOf(one) + sizeOf(other)) / 2 + (isGroup ? rowGap : groupGap);
  };
  const settle = (layer: readonly number[], wanted: (node: number) => number | undefined) => {
    const wishes = layer.map((node, index) => {
      const at = wanted(node);
      // Who is joined to nobody gives way; long lines would rather be straight.
      const weight = at === undefined ? 0.05 : node < count ? 1 : 3;
      const last = layer[index - 1];
      return {
        at: at ?? middles[node] ?? 0,
        weight,
        distance: last === undefined ? 0 : distance(last, node),
      };
    });
    spread(wishes).forEach((middle, index) => (middles[layer[index] ?? 0] = middle));
  };
  for (const layer of net.layers) settle(layer, () => 0);
  const meanOf = (nodes: readonly number[] = []) =>
    nodes.length === 0
      ? undefined
      : nodes.reduce((sum, node) => sum + (middles[node] ?? 0), 0) / nodes.length;
  for (let round = 0; round < rounds; round++) {
    for (const layer of net.layers.toReversed()) settle(layer, (node) => meanOf(net.after[node]));
    for (const layer of net.layers) settle(layer, (node) => meanOf(net.before[node]));
  }
  for (const layer of net.layers.toReversed()) settle(layer, (node) => meanOf(net.after[node]));
  const top = net.layers.reduce(
    (least, [first = 0]) => Math.min(least, (middles[first] ?? 0) - sizeOf(first) / 2),
    Infinity,
  );
  return middles.map((middle) => middle - top);
}

function mainParents(alignments: readonly Alignment[]): Map<number, number> {
  const mains = alignments.filter(({ isMain }) => isMain);
  return new Map(mains.map(({ child, parent }) => [child, parent]));
}

/** Below all others, row by row. The new height. */
function placeSingles(
  singles: readonly number[],
  { places, columns, top }: { places: Point[]; columns: number[][]; top: number },
): number {
  if (singles.length === 0) return top;
  const wanted = Math.min(mostColumnsOfSingles, Math.ceil(Math.sqrt(singles.length)));
  const across = Math.max(columns.length, wanted);
  const first = top === 0 ? 0 : top + 2 * groupGap;
  for (const [index, goal] of singles.entries()) {
    const column = index % across;
    const y = rounded(first + Math.floor(index / across) * (boxHeight + rowGap));
    places[goal] = { x: column * (boxWidth + columnGap), y };
    (columns[column] ??= []).push(goal);
  }
  return rounded(first + Math.ceil(singles.length / across) * (boxHeight + rowGap) - rowGap);
}

function columnsOfNodes(layers: readonly (readonly number[])[]): Map<number, number> {
  return new Map(layers.flatMap((layer, column) => layer.map((node) => [node, column] as const)));
}

/** A line passes a box's whole width where it bends, so that it only slants between the columns. */
function pointsOf(
  way: readonly number[],
  net: { count: number; middles: readonly number[]; columnOf: ReadonlyMap<number, number> },
): Point[] {
  return way.flatMap((node, index) => {
    const left = (net.columnOf.get(node) ?? 0) * (boxWidth + columnGap);
    const y = rounded(net.middles[node] ?? 0);
    const ends = [
      { x: left, y },
      { x: left + boxWidth, y },
    ];
    if (index === 0) return ends.slice(1);
    return index === way.length - 1 ? ends.slice(0, 1) : ends;
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
