import { whenIdle } from './when-idle.ts';

interface Waiting extends HTMLElement {
  data?: unknown;
  renderRoot: ParentNode;
}

const warm = new Set<unknown>();

/**
 * Draws an element that nobody sees while the first data of its kind is on its way: script, style
 * sheets and fonts are ready when it comes. A tree shows in two thirds of the time.
 * @param sample with all that a picture shows, and without faults: nobody is to load the words for them
 */
export function warmUp(waiting: Waiting, sample: unknown): void {
  const Kind = waiting.constructor as new () => Waiting;
  if (warm.has(Kind)) return;
  warm.add(Kind);
  whenIdle(() => {
    const element = new Kind();
    element.inert = true;
    element.style.cssText = 'position: fixed; visibility: hidden';
    element.data = sample;
    waiting.renderRoot.append(element);
    // When it has been laid out.
    requestAnimationFrame(() => requestAnimationFrame(() => element.remove()));
  });
}
