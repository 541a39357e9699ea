import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import type { OkrTreeSelectEvent, OkrTreeToggleEvent } from './events.ts';
import { objective, smallTree, treeWith, wideTree } from './testing/nodes.ts';
import {
  focused,
  focusRow,
  mountTree,
  press,
  rowsOf,
  rowTitled,
  titlesOf,
} from './testing/tree-page.ts';

failOnLitWarnings();

const anliegen = 'Anliegen ohne Warten erledigen';
const antraege = 'Anträge online stellen';
const bescheide = 'Bescheide verstehen';
const uebersicht = 'Übersicht über Daten gewinnen';

test('the tree is one stop of the Tab key', async () => {
  const tree = await mountTree({ data: smallTree(), label: 'Ziele' });
  expect(rowsOf(tree).map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  focusRow(tree, bescheide);
  await tree.updateComplete;
  expect(rowsOf(tree).map((row) => row.tabIndex)).toEqual([-1, -1, -1, 0, -1, -1]);
});

test('arrows, Home and End move the focus', async () => {
  const tree = await mountTree({ data: smallTree() });
  focusRow(tree, anliegen);
  await press(tree, '{ArrowDown}');
  expect(focused(tree)).toBe(antraege);
  await press(tree, '{End}');
  expect(focused(tree)).toBe(uebersicht);
  await press(tree, '{ArrowDown}');
  expect(focused(tree)).toBe(uebersicht);
  await press(tree, '{ArrowUp}');
  expect(focused(tree)).toBe('Musterbriefe überarbeiten');
  await press(tree, '{Home}');
  expect(focused(tree)).toBe(anliegen);
});

test('left closes, then goes to the parent; right opens, then goes to the child', async () => {
  const tree = await mountTree({ data: smallTree() });
  focusRow(tree, 'Musterbriefe');
  await press(tree, '{ArrowLeft}');
  expect(focused(tree)).toBe(bescheide);
  await press(tree, '{ArrowLeft}');
  expect(rowTitled(tree, bescheide).ariaExpanded).toBe('false');
  expect(titlesOf(tree)).not.toContain('Musterbriefe überarbeiten');
  await press(tree, '{ArrowLeft}');
  expect(focused(tree)).toBe(anliegen);
  focusRow(tree, bescheide);
  await press(tree, '{ArrowRight}');
  expect(rowTitled(tree, bescheide).ariaExpanded).toBe('true');
  await press(tree, '{ArrowRight}');
  expect(focused(tree)).toBe('Musterbriefe überarbeiten');
});

describe('from right to left', () => {
  test.each([
    ['by dir', () => void (document.documentElement.dir = 'rtl')],
    ['by a style sheet', (tree: HTMLElement) => tree.style.setProperty('direction', 'rtl')],
  ])('left and right change places (%s)', async (_, turn) => {
    const tree = await mountTree({ data: smallTree() });
    turn(tree);
    focusRow(tree, bescheide);
    await press(tree, '{ArrowLeft}');
    expect(focused(tree)).toBe('Musterbriefe überarbeiten');
    await press(tree, '{ArrowRight}{ArrowRight}');
    expect(rowTitled(tree, bescheide).ariaExpanded).toBe('false');
  });
});

test('letters go to titles, umlauts by their vowel, around the end', async () => {
  const tree = await mountTree({ data: smallTree() });
  focusRow(tree, bescheide);
  await press(tree, 'u');
  expect(focused(tree)).toBe(uebersicht);
  await press(tree, 'an');
  expect(focused(tree)).toBe(uebersicht);
});

test('several letters narrow the search', async () => {
  const tree = await mountTree({ data: smallTree() });
  focusRow(tree, uebersicht);
  await press(tree, 'anträ');
  expect(focused(tree)).toBe(antraege);
});

test('a star opens all rows beside', async () => {
  const branch = (id: string) => objective(id, { children: [objective(`${id}1`)] });
  const data = treeWith(branch('a'), branch('b'), objective('c'));
  const tree = await mountTree({ data, expandedLevel: 0 });
  focusRow(tree, 'Ziel c');
  await press(tree, '*');
  expect(titlesOf(tree)).toEqual(['Ziel a', 'Ziel a1', 'Ziel b', 'Ziel b1', 'Ziel c']);
  expect(focused(tree)).toBe('Ziel c');
});

test.each(['{Enter}', ' '])('%s selects, and says so', async (key) => {
  const tree = await mountTree({ data: smallTree() });
  const selected = vi.fn((event: OkrTreeSelectEvent) => [event.id, event.kind]);
  tree.addEventListener('okr-tree-select', selected);
  focusRow(tree, antraege);
  await press(tree, key);
  expect(selected).toHaveReturnedWith(['a1', 'keyResult']);
  expect(tree.selected).toBe('a1');
  expect(rowsOf(tree).map((row) => row.ariaSelected)).toEqual([
    'false',
    'true',
    'false',
    'false',
    'false',
    'false',
  ]);
});

test('a listener can refuse a selection and an opening', async () => {
  const tree = await mountTree({ data: smallTree() });
  tree.addEventListener('okr-tree-select', (event) => event.preventDefault());
  tree.addEventListener('okr-tree-toggle', (event) => event.preventDefault());
  focusRow(tree, anliegen);
  await press(tree, '{Enter}{ArrowLeft}');
  expect(tree.selected).toBeNull();
  expect(rowsOf(tree)).toHaveLength(6);
});

test('the toggle opens and closes by pointer without selecting', async () => {
  const tree = await mountTree({ data: smallTree() });
  const toggled = vi.fn((event: OkrTreeToggleEvent) => [event.id, event.isExpanded]);
  tree.addEventListener('okr-tree-toggle', toggled);
  const toggle = rowTitled(tree, anliegen).querySelector<HTMLElement>('.toggle');
  const { width, height } = toggle?.getBoundingClientRect() ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  toggle?.click();
  await tree.updateComplete;
  expect(toggled).toHaveReturnedWith(['a', false]);
  expect(titlesOf(tree)).toEqual([anliegen, uebersicht]);
  expect(tree.selected).toBeNull();
});

test('a click on a row focuses and selects it', async () => {
  const tree = await mountTree({ data: smallTree() });
  await userEvent.click(rowTitled(tree, bescheide));
  expect(focused(tree)).toBe(bescheide);
  expect(tree.selected).toBe('b');
});

test('keys work inside the shadow root of a page', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const tree = Object.assign(document.createElement('okr-tree'), { data: smallTree() });
  host.attachShadow({ mode: 'open' }).append(tree);
  await tree.updateComplete;
  focusRow(tree, anliegen);
  await press(tree, '{ArrowDown}{ArrowDown}');
  expect(focused(tree)).toBe('Öffnungszeiten ausweiten');
  host.remove();
});

test('keys with Ctrl, Alt or Meta are left to the page', async () => {
  const tree = await mountTree({ data: smallTree() });
  focusRow(tree, anliegen);
  await press(tree, '{Control>}{End}{/Control}{Alt>}b{/Alt}');
  expect(focused(tree)).toBe(anliegen);
});

test('keys reach rows that were not in the document', async () => {
  const tree = await mountTree({ data: wideTree(5000), expandedLevel: 1 });
  focusRow(tree, 'Ziel o0');
  await press(tree, '{End}');
  expect(focused(tree)).toBe('Ziel o4999');
  await press(tree, '{ArrowUp}{ArrowUp}');
  expect(focused(tree)).toBe('Ziel o4997');
  await press(tree, '{Home}');
  expect(focused(tree)).toBe('Ziel o0');
});

test('a focused row is seen whole within the scrolled area', async () => {
  const tree = await mountTree({ data: wideTree(1000), expandedLevel: 1 });
  const scroller = tree.shadowRoot?.querySelector('.scroller');
  const isSeen = () => {
    const row = tree.shadowRoot?.activeElement?.getBoundingClientRect();
    const area = scroller?.getBoundingClientRect();
    return row && area && row.top >= area.top - 1 && row.bottom <= area.bottom + 1;
  };
  focusRow(tree, 'Ziel o0');
  for (let step = 0; step < 30; step++) {
    await press(tree, '{ArrowDown}');
    expect(isSeen()).toBe(true);
  }
  await press(tree, '{End}');
  expect(isSeen()).toBe(true);
  expect(focused(tree)).toBe('Ziel o999');
});
