import { boxWidth, type MapLayout } from './layout.ts';

/** The same map for readers of a script that runs from right to left. */
export function mirrored(layout: MapLayout): MapLayout {
  const { width, places, lines } = layout;
  return {
    ...layout,
    places: places.map(({ x, y }) => ({ x: width - x - boxWidth, y })),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map(({ x, y }) => ({ x: width - x, y })),
    })),
  };
}
