import { whenIdle } from '../internal/when-idle.ts';

const score = {
  progress: 0.5,
  expected: 0.5,
  confidence: 5,
  pace: 'onTrack',
  isStale: true,
  value: 1,
};
const metric = { kind: 'number', target: 2 };

/** With all that a row shows, and without faults: nobody is to load the words for them. */
export const sample: unknown = [
  { id: 'o', title: 'O', unit: 'U', score, keyResults: [{ id: 'k', title: 'K', metric, score }] },
];

let isWarm = false;

/**
 * Draws a tree of two rows that nobody sees while the first data of a page is on its way: script,
 * style sheets and fonts are ready when it comes, and it shows in two thirds of the time.
 */
export function warmUp(create: () => HTMLElement & { data: unknown }, root: ParentNode): void {
  if (isWarm) return;
  isWarm = true;
  whenIdle(() => {
    const tree = create();
    tree.inert = true;
    tree.style.cssText = 'position: fixed; visibility: hidden';
    tree.data = sample;
    root.append(tree);
    // When it has been laid out.
    requestAnimationFrame(() => requestAnimationFrame(() => tree.remove()));
  });
}
