import type { LitElement } from 'lit';
import { userEvent } from 'vitest/browser';
import { contrast } from '../../internal/testing/contrast.ts';
import {
  ancestorsOf,
  backgroundOf,
  controls,
  elementsIn,
  focusedElement,
  isSeen,
  nameOf,
  parentOf,
} from '../shadow.ts';
import { askFor, everyTheme, wear } from '../themes.ts';
import { atSight, type Check, everyState, type Findings, inEveryState, joined } from './outcome.ts';

/** More stops of the Tab key than any sample has. */
export const mostStops = 60;

const forwards = '{Tab}';
const backwards = '{Shift>}{Tab}{/Shift}';

/** What can be wrong with the way of the Tab key through an element. */
type Fault = 'order' | 'trap' | 'reach' | 'context' | 'cover' | 'ring' | 'contrast';

interface Journey {
  hasStops: boolean;
  faults: Readonly<Record<Fault, string[]>>;
}

const journeys = everyState(async (element): Promise<Journey> => {
  const faults: Record<Fault, string[]> = {
    order: [],
    trap: [],
    reach: [],
    context: [],
    cover: [],
    ring: [],
    contrast: [],
  };
  const address = location.href;
  let last: Element | undefined;
  let arrivals = 0;
  element.shadowRoot?.addEventListener('focus', () => (arrivals += 1), true);
  const stops = await walk(element, forwards, async (stop) => {
    const name = nameOf(stop);
    await element.updateComplete;
    if (arrivals > 1 || focusedElement() !== stop) {
      faults.context.push(`${name} hands the focus on, or was handed it`);
    }
    arrivals = 0;
    if (document.querySelector('dialog[open]')) faults.context.push(`${name} opens a dialog`);
    if (location.href !== address) faults.context.push(`${name} changes the address`);
    if (isCovered(stop)) faults.cover.push(`hidden behind something: ${name}`);
    const order = elementsIn(element);
    if (last && order.indexOf(stop) < order.indexOf(last)) faults.order.push(`back to ${name}`);
    last = stop;
    for (const theme of everyTheme) {
      wear(theme);
      lookAtRing(stop, theme, faults);
    }
    wear('light');
  });
  const back = await walk(element, backwards);
  if (!stops.isThrough) faults.trap.push('Tab does not lead out');
  if (!back.isThrough) faults.trap.push('Shift and Tab does not lead out');
  faults.reach.push(...unreached(element, stops.visited));
  await askFor({ 'forced-colors': 'active' });
  await walk(element, forwards, (stop) => lookAtRing(stop, 'forced colours', faults));
  await askFor();
  return { hasStops: stops.visited.length + back.visited.length > 0, faults };
});

/** Nothing wrong of this kind on the way of the Tab key. */
export function onTheWay(fault: Fault): Check {
  return async (subject) => {
    const states = Object.entries(await journeys(subject));
    const found = states.map(([state, { hasStops, faults }]): [string, Findings] => [
      state,
      hasStops || faults[fault].length > 0 ? faults[fault] : undefined,
    ]);
    return joined(Object.fromEntries(found));
  };
}

/** No style draws anything elsewhere than it is read. */
export const isReadAsDrawn: Check = atSight((element) =>
  elementsIn(element)
    .filter((each) => {
      const { order, flexDirection, flexWrap } = getComputedStyle(each);
      return order !== '0' || /reverse/.test(flexDirection + flexWrap);
    })
    .map((each) => `drawn elsewhere than it is read: ${nameOf(each)}`),
);

/** Letters pressed anywhere else change nothing. */
export const hasNoShortcuts: Check = inEveryState(async (element) => {
  const before = element.shadowRoot?.innerHTML;
  (element.previousElementSibling as HTMLElement).focus();
  await userEvent.keyboard('fan*1');
  await element.updateComplete;
  return element.shadowRoot?.innerHTML === before ? [] : ['a letter elsewhere changes it'];
});

async function walk(
  element: LitElement,
  key: typeof forwards | typeof backwards,
  look: (stop: Element) => void | Promise<void> = () => {},
): Promise<{ visited: Element[]; isThrough: boolean }> {
  const { previousElementSibling: before, nextElementSibling: after } = element;
  const [from, to] = key === forwards ? [before, after] : [after, before];
  (from as HTMLElement).focus();
  const visited: Element[] = [];
  while (visited.length < mostStops) {
    await userEvent.keyboard(key);
    const stop = focusedElement();
    if (stop === to) return { visited, isThrough: true };
    if (!stop || !elementsIn(element).includes(stop)) break;
    await look(stop);
    visited.push(stop);
  }
  return { visited, isThrough: false };
}

/** What arrow keys lead to. */
const byArrows =
  '[role=treeitem], [role=grid] *, [role=toolbar] *, [role=radiogroup] *, [role=tablist] *, input[type=radio]';

/** Everything to press is a stop of the Tab key, or one of a group with a stop. */
function unreached(element: LitElement, visited: readonly Element[]): string[] {
  const hasGroup = visited.some((stop) => stop.matches(byArrows));
  return elementsIn(element)
    .filter((each) => each.matches(controls) && isSeen(each) && !each.matches(':disabled'))
    .filter((each) => !visited.includes(each) && !(hasGroup && each.matches(byArrows)))
    .map((each) => `not reached: ${nameOf(each)}`);
}

/** Whether nothing of it is on top. */
function isCovered(stop: Element): boolean {
  const { left, width, top, height } = stop.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  const points = parts.flatMap((x) =>
    parts.map((y) => [left + width * x, top + height * y] as const),
  );
  return !points.some((point) => {
    const hit = hitAt(document, ...point);
    return hit && (ancestorsOf(hit).includes(stop) || ancestorsOf(stop).includes(hit));
  });
}

function hitAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  const inner = hit?.shadowRoot ? hitAt(hit.shadowRoot, x, y) : null;
  return inner ?? hit;
}

/** The ring of what has the focus: drawn, wide enough, not cut, and seen beside what is around it. */
function lookAtRing(stop: Element, theme: string, faults: Journey['faults']): void {
  const style = getComputedStyle(stop);
  const width = parseFloat(style.outlineWidth);
  const tell = (fault: 'ring' | 'contrast', text: string): void => {
    faults[fault].push(`${theme}: ${nameOf(stop)}: ${text}`);
  };
  if (style.outlineStyle === 'none' || width < 2) return tell('ring', 'no ring');
  const reach = width + parseFloat(style.outlineOffset);
  if (isCut(stop, reach)) tell('ring', 'is cut');
  const ratio = contrast(style.outlineColor, backgroundOf(reach > 0 ? parentOf(stop) : stop));
  if (ratio < 3) tell('contrast', `${ratio.toFixed(1)} : 1`);
}

function isCut(stop: Element, reach: number): boolean {
  const { left, right } = stop.getBoundingClientRect();
  return ancestorsOf(stop)
    .slice(1)
    .filter((each) => getComputedStyle(each).overflowX !== 'visible')
    .some((each) => {
      const box = each.getBoundingClientRect();
      return left - reach < box.left - 1 || right + reach > box.right + 1;
    });
}
