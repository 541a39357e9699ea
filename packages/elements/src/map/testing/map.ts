import '../../define/okr-map.ts';
import { mount } from '../../internal/testing/mount.ts';
import { keyResult, objective, treeWith } from '../../tree/testing/nodes.ts';
import type { OkrMap } from '../okr-map.ts';
// At hand before a map fetches it: how fast the tests' server is, is not what they test.
import '../more.ts';
import '../moves-more.ts';

const both = objective('c', {
  weight: 2,
  unit: 'Bürgerbüro',
  keyResults: [keyResult('c1'), keyResult('c2')],
});

/** Two goals, each with one that contributes to it, and one that contributes to both. */
export const tree = treeWith(
  objective('a', { children: [objective('d'), both] }),
  objective('b', {
    score: { pace: 'behind', progress: 0.2 },
    children: [{ ...both, keyResults: [], weight: 0.5, isReference: true }],
  }),
);

/** In enough room for a map, unless a test gives it less. */
export function mountMap(properties: Partial<OkrMap> = {}, width = '1000px'): Promise<OkrMap> {
  const map = document.createElement('okr-map');
  map.style.inlineSize = width;
  return mount(Object.assign(map, { data: tree, ...properties }));
}

export function textOf(map: OkrMap): string {
  return (map.shadowRoot?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
}

export function boxOf(map: OkrMap, title: string): HTMLElement {
  const boxes = [...(map.shadowRoot?.querySelectorAll<HTMLElement>('.box') ?? [])];
  const found = boxes.find((box) => box.querySelector('.title')?.textContent.trim() === title);
  if (!found) throw new Error(`no box for ${title}`);
  return found;
}

export function find(map: OkrMap, selector: string): HTMLElement {
  const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The title of the box that has the focus. */
export function focused({ shadowRoot }: OkrMap): string | null | undefined {
  return shadowRoot?.activeElement?.querySelector('.title')?.textContent.trim();
}

export function zoomOf(map: OkrMap): number {
  return new DOMMatrix(getComputedStyle(find(map, '.world')).transform).a;
}
