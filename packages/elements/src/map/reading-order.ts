import type { MapLayout } from './layout.ts';

/** The place of a goal among others, as a tree tells it. */
export interface TreePlace {
  /** From 1 on. */
  level: number;
  position: number;
  setSize: number;
}

export interface ReadingOrder {
  /** All goals, each before those that contribute to it. */
  goals: readonly number[];
  /** By goal. */
  places: readonly TreePlace[];
}

/** The map as a tree for whoever listens: each goal below its main parent, in the order they are drawn. */
export function readingOrderOf({ places: points, lines }: MapLayout): ReadingOrder {
  const parents = new Map(
    lines.flatMap(({ parent, child, isMain }) => (isMain ? [[child, parent] as const] : [])),
  );
  const drawn = [...points.keys()].sort((a, b) => {
    const [one, other] = [points[a], points[b]];
    return (one?.y ?? 0) - (other?.y ?? 0) || (one?.x ?? 0) - (other?.x ?? 0);
  });
  const below = new Map<number, number[]>();
  for (const goal of drawn) {
    const parent = parents.get(goal) ?? -1;
    const siblings = below.get(parent) ?? [];
    siblings.push(goal);
    below.set(parent, siblings);
  }
  const goals: number[] = [];
  const places: TreePlace[] = [];
  const roots = below.get(-1) ?? [];
  roots.forEach((goal, index) => {
    places[goal] = { level: 1, position: index + 1, setSize: roots.length };
  });
  const open = roots.toReversed();
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    goals.push(goal);
    const children = below.get(goal) ?? [];
    const level = (places[goal]?.level ?? 0) + 1;
    for (const [index, child] of [...children.entries()].reverse()) {
      places[child] = { level, position: index + 1, setSize: children.length };
      open.push(child);
    }
  }
  return { goals, places };
}
