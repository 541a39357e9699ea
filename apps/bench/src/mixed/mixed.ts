import '@zielbaum/elements/define';
import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';

const today = '2026-11-23';
const [city] = demoAlliance({ today }).organisations;
if (!city) throw new Error('The demo has no city.');
const tree = treeOf(city, 'current', today);
const objectives = tree.objectives.filter(({ keyResults }) => keyResults.length > 0);
const keyResults = objectives.flatMap((objective) => objective.keyResults);

/** How to make an element that shows something. */
type Make = (index: number) => HTMLElement;

/** What a start page has many of, and what it has few of; twenty in all. */
const kinds: readonly Make[] = [
  ...times(4, (index) => element('okr-status', { data: keyResultAt(index).score })),
  ...times(3, (index) => element('okr-gauge', { data: keyResultAt(index) })),
  (index) => element('okr-gauge', { data: keyResultAt(index), shape: 'bar' }),
  (index) => element('okr-gauge', { data: keyResultAt(index), shape: 'bullet' }),
  ...times(4, (index) => element('okr-key-result', { data: keyResultAt(index) })),
  ...times(2, (index) => element('okr-objective', { data: objectiveAt(index) })),
  (index) => element('okr-trend', { data: trendAt(index), size: 'spark' }),
  (index) => element('okr-trend', { data: trendAt(index) }),
  () => element('okr-cycle', { data: tree.cycle, today }),
  () => element('okr-summary', { data: tree, size: 'compact' }),
  (index) => element('okr-check-in', { data: keyResultAt(index) }),
];

/** The nth element of a page of mixed ones. */
export function elementAt(index: number): HTMLElement {
  // A whole tree is a page of its own: one in a hundred.
  if (index % 100 === 99) return element('okr-tree', { data: tree });
  const make = kinds[index % kinds.length];
  if (!make) throw new Error('There is no kind of element.');
  return make(Math.floor(index / kinds.length) + index);
}

function times(count: number, make: Make): readonly Make[] {
  return Array.from({ length: count }, () => make);
}

function element(tag: string, properties: object): HTMLElement {
  return Object.assign(document.createElement(tag), properties);
}

function keyResultAt(index: number): TreeKeyResult {
  return at(keyResults, index);
}

function objectiveAt(index: number): TreeObjective {
  return at(objectives, index);
}

function trendAt(index: number): object {
  const keyResult = keyResultAt(index);
  const checkIns = city?.checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id);
  return { keyResult, checkIns, cycle: tree.cycle, today };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The demo is empty.');
  return item;
}
