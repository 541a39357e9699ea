import { afterEach, expect, test } from 'vitest';
import '../define/okr-explain.ts';
import '../define/okr-key-result.ts';
import '../define/okr-objective.ts';
import { explainedKeyResult } from '../explain/testing/explanations.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
import { emulatePaper } from './testing/emulate.ts';
import { failOnLitWarnings, mount } from './testing/mount.ts';

failOnLitWarnings();
afterEach(() => emulatePaper(false));

const explanation = explainedKeyResult('number');
const checkIns = Array.from({ length: 12 }, (_, index) => ({
  id: `c${index}`,
  date: `2026-10-${10 + index}`,
  value: index,
  isWithdrawn: false,
}));
const keyResults = Array.from({ length: 30 }, (_, index) => keyResult(`k${index}`));

/** An element that is closed, and how much of it stands open once it is not. */
const closed = {
  'okr-explain': [{ data: explanation }, { '[part=sentence]': 1, '[part=rule]': 1 }],
  'okr-key-result': [
    { data: keyResult('k'), course: { checkIns }, explanation },
    { '[part=details]': 1, 'section:nth-of-type(2) tbody tr': 12, 'okr-explain': 1 },
  ],
  'okr-objective': [
    { data: objective('o', { keyResults }), explanation },
    { '[part=details]': 1, '[part=key-results] > li': 30, 'okr-explain': 1 },
  ],
} as const;

function countIn(element: HTMLElement, selectors: object): Record<string, number> {
  const root = element.shadowRoot ?? element;
  const shown = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  return Object.fromEntries(Object.keys(selectors).map((each) => [each, shown(each).length]));
}

test.each(Object.entries(closed))('%s stands open on paper', async (tag, [properties, open]) => {
  const element = Object.assign(document.createElement(tag), properties);
  const toggled: Event[] = [];
  element.addEventListener(`${tag}-toggle`, (event) => toggled.push(event));
  await mount(element as never);
  const before = countIn(element, open);
  expect(before).not.toEqual(open);

  await emulatePaper(true);
  await expect.poll(() => countIn(element, open)).toEqual(open);
  for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
    const isHeading = button.getAttribute('part') === 'toggle';
    expect(button.checkVisibility(), button.textContent).toBe(isHeading);
  }

  await emulatePaper(false);
  await expect.poll(() => countIn(element, open)).toEqual(before);
  expect(element.hasAttribute('open')).toBe(false);
  expect(toggled).toEqual([]);
});

test('an explanation without anything at hand stays closed on paper', async () => {
  const element = document.createElement('okr-explain');
  element.objective = 'o';
  await mount(element);
  await emulatePaper(true);
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector('details')?.open).toBe(false);
});
