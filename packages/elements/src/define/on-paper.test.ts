import type { Tree } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import type { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settled } from '../conformance/subjects.ts';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { samples } from '../internal/testing/samples.ts';
import './index.ts';

/** A4 within margins of 1 cm. */
const paperWidth = 718;

const today = '2026-11-23';
const [city] = demoAlliance({ today }).organisations;
if (!city) throw new Error('The demo has no organisation.');
const goals: Tree = treeOf(city, 'current', today);

const error = { code: 'unreachable', message: 'Keine Verbindung.', traceId: '1', canRetry: true };
const word = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
const long = `${word} klären. `.repeat(9);

/** Each with as much as it can show, closed where it can be. */
const full: Readonly<Record<string, object>> = {
  ...samples,
  'okr-check-in': { data: everyKind.milestones },
  'okr-editor': { value: { objective: { title: long }, keyResults: [{ title: long }] } },
  'okr-explain': { ...samples['okr-explain'], open: false },
  'okr-key-result': {
    data: keyResultWith({}, { metric: { kind: 'number', baseline: 0, target: 80, unit: word } }),
    course: { checkIns: [] },
  },
  'okr-map': { data: goals, view: 'map', selected: goals.objectives[0]?.id },
  'okr-matrix': { data: goals },
  'okr-objective': { data: goals.objectives[0] },
  'okr-presenter': { data: goals },
  'okr-summary': { data: goals, earlier: goals, view: 'table' },
  'okr-tree': { data: goals, view: 'table', tools: '', root: goals.objectives[0]?.id },
};
const elements = Object.entries(full).filter(([tag]) => tag !== 'okr-provider');

/** Buttons that are read, too: what a cell, a line, a point or a card is about, and the way to a branch. */
const said = '[part=cell], [part=line], [part=point], .toggle[part=toggle], [part=path] button';

const room = document.createElement('main');
room.style.cssText = `inline-size: ${paperWidth}px; font: 16px/1.5 sans-serif; hyphens: auto`;
room.lang = 'de';

beforeEach(async () => {
  document.body.append(room);
  await emulate('prefers-color-scheme', 'dark');
});

afterEach(async () => {
  room.replaceChildren();
  room.remove();
  await emulatePaper(false);
  await emulate('prefers-color-scheme', '');
});

describe.each(elements)('%s on paper', (tag, properties) => {
  test('nothing is cut, sticks or stands beside the sheet, and all is black on white', async () => {
    const parts = await printed(tag, properties);
    const { left, right } = room.getBoundingClientRect();
    for (const part of parts) {
      const box = part.getBoundingClientRect();
      expect(box.left, nameOf(part)).toBeGreaterThanOrEqual(left - 1);
      expect(box.right, nameOf(part)).toBeLessThanOrEqual(right + 1);
      const { overflow, color, position } = getComputedStyle(part);
      // Chromium moves what sticks over other rows where a page breaks.
      expect(position, nameOf(part)).not.toBe('sticky');
      if (overflow !== 'visible') {
        expect(part.scrollWidth, nameOf(part)).toBeLessThanOrEqual(part.clientWidth + 1);
        expect(part.scrollHeight, nameOf(part)).toBeLessThanOrEqual(part.clientHeight + 1);
      }
      if (hasText(part)) expect(color, nameOf(part)).toBe('rgb(0, 0, 0)');
    }
    expect(parts.filter(hasText).length).toBeGreaterThan(1);
  });

  test('no button and no focus ring is drawn, and nothing is folded away', async () => {
    const parts = await printed(tag, { ...properties, error });
    const buttons = parts.filter(({ localName }) => localName === 'button');
    expect(buttons.filter((each) => !each.matches(said)).map(nameOf)).toEqual([]);
    const focused = parts.filter((each) => each.matches(':focus'));
    expect(focused.filter((each) => getComputedStyle(each).outlineStyle !== 'none')).toEqual([]);
    for (const details of parts.filter(({ localName }) => localName === 'details')) {
      const within = [...details.querySelectorAll<HTMLElement>('summary ~ *')];
      expect(within.filter((each) => !each.checkVisibility()).map(nameOf)).toEqual([]);
    }
  });
});

/** What is seen of an element that has the focus when the page is printed. */
async function printed(tag: string, properties: object): Promise<HTMLElement[]> {
  const element = Object.assign(document.createElement(tag) as LitElement, properties);
  room.append(element);
  await settled(element);
  const stop = '[tabindex="0"], button, input, select, textarea, summary';
  element.shadowRoot?.querySelector<HTMLElement>(stop)?.focus();
  await emulatePaper(true);
  await settled(element);
  return [...partsOf(element)].filter(isSeen);
}

function* partsOf(element: Element): Generator<HTMLElement> {
  for (const part of element.shadowRoot?.querySelectorAll<HTMLElement>('*:not(style, svg *)') ??
    []) {
    yield part;
    yield* partsOf(part);
  }
}

/** Not what only a screen reader is told. */
function isSeen(part: HTMLElement): boolean {
  const isTold = part.closest('.visually-hidden, .pinned, option, [aria-hidden=true] .space');
  return !isTold && part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function hasText(part: HTMLElement): boolean {
  return [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
}

function nameOf(part: HTMLElement): string {
  const text = part.textContent.trim().slice(0, 40);
  return `${part.localName}.${part.className} [${part.getAttribute('part')}] ${text}`;
}
