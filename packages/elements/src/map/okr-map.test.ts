import type { Tree } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, manyObjectives } from '@zielbaum/model/fixtures';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../define/okr-tree.ts';
import { SourceHost } from '../connected/source-host.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { type ToldSource, toldSource } from '../internal/testing/told-source.ts';
import { closedTree, objective, treeWith } from '../tree/testing/nodes.ts';
import type { OkrMapSelectEvent } from './events.ts';
import type { OkrMap } from './okr-map.ts';
import { boxOf, find, focused, mountMap, textOf, tree, zoomOf } from './testing/map.ts';

failOnLitWarnings();

afterEach(() => emulate('forced-colors', ''));

describe('as a picture', () => {
  test('has one box for each goal, and a line for all it contributes to', async () => {
    const map = await mountMap();
    expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(4);
    const [main, further] = map.shadowRoot?.querySelectorAll('.all > path') ?? [];
    expect(main?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(further?.getAttribute('d')?.match(/M/g)).toHaveLength(1);
    const weights = [...(map.shadowRoot?.querySelectorAll('.net text') ?? [])];
    expect(weights.map(({ textContent }) => textContent.trim())).toEqual([
      'Gewicht 2',
      'Gewicht 0,5',
    ]);
  });

  test('a box says title, unit, pace and progress, and draws its key results', async () => {
    const box = boxOf(await mountMap(), 'Ziel c');
    expect(box.textContent.replaceAll(/[\s\u00a0]+/g, ' ')).toContain(
      'Ziel c Bürgerbüro im Plan 50 %',
    );
    expect(box.querySelectorAll('.columns .fill')).toHaveLength(2);
  });

  test('pointing at a box marks its lines and what they lead to', async () => {
    const map = await mountMap();
    await userEvent.hover(boxOf(map, 'Ziel c'));
    await map.updateComplete;
    const marked = [...(map.shadowRoot?.querySelectorAll('.box.marked .title') ?? [])];
    expect(marked.map(({ textContent }) => textContent.trim()).sort()).toEqual([
      'Ziel a',
      'Ziel b',
      'Ziel c',
    ]);
    expect(find(map, '.net .marked').getAttribute('d')?.match(/M/g)).toHaveLength(1);
    await userEvent.unhover(boxOf(map, 'Ziel c'));
    await map.updateComplete;
    expect(map.shadowRoot?.querySelector('.marked')).toBeNull();
  });

  test('in a closed cycle says the grade in place of the pace', async () => {
    const map = await mountMap({ data: closedTree() });
    await map.updateComplete;
    expect(textOf(map)).toContain('Bewertung 0,6 statt 0,9, teilweise erfüllt');
    expect(textOf(map)).not.toContain('erwartet');
  });

  test('says what leads round in a circle, and draws the rest', async () => {
    const map = await mountMap({
      data: [objective('a', { children: [objective('b', { children: [objective('a')] })] })],
    });
    expect(textOf(map)).toContain('Eine Ausrichtung führt im Kreis und ist nicht gezeichnet.');
    expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(2);
  });
});

describe('for whoever listens', () => {
  test('is a tree: each goal below its main parent, the others said with it', async () => {
    const map = await mountMap();
    await expect.element(page.getByRole('tree', { name: 'Stadt Muster' })).toBeInTheDocument();
    const item = page.getByRole('treeitem', {
      name: 'Ziel c, Bürgerbüro, im Plan, 50 %, 2 Schlüsselergebnisse',
    });
    await expect.element(item).toHaveAttribute('aria-level', '2');
    await expect.element(item).toHaveAttribute('aria-posinset', '2');
    await expect.element(item).toHaveAttribute('aria-setsize', '2');
    await expect
      .element(item)
      .toHaveAccessibleDescription('Trägt bei zu: Ziel a (Gewicht 2); Ziel b (Gewicht 0,5).');
    const titles = [...(map.shadowRoot?.querySelectorAll('.title') ?? [])];
    expect(titles.map(({ textContent }) => textContent.trim())).toEqual([
      'Ziel a',
      'Ziel d',
      'Ziel c',
      'Ziel b',
    ]);
    await expectAccessible(map);
  });

  test('a parent says how many contribute to it', async () => {
    await mountMap();
    await expect
      .element(page.getByRole('treeitem', { name: /^Ziel a/ }))
      .toHaveAccessibleDescription('2 Ziele tragen bei.');
  });
});

describe('by keyboard', () => {
  async function enter(properties?: Partial<OkrMap>): Promise<OkrMap> {
    const map = await mountMap(properties);
    find(map, '.box[tabindex="0"]').focus();
    return map;
  }

  test.each([
    ['', 'Ziel a'],
    ['{ArrowRight}', 'Ziel d'],
    ['{ArrowRight}{ArrowDown}', 'Ziel c'],
    ['{ArrowRight}{ArrowDown}{ArrowLeft}', 'Ziel a'],
    ['{ArrowDown}', 'Ziel b'],
    // Nobody has it as a main parent.
    ['{ArrowDown}{ArrowRight}', 'Ziel c'],
    ['{ArrowDown}{ArrowUp}', 'Ziel a'],
    ['{ArrowRight}{End}', 'Ziel c'],
    ['{ArrowRight}{End}{Home}', 'Ziel d'],
    ['{Control>}{End}{/Control}', 'Ziel b'],
    ['{Control>}{End}{Home}{/Control}', 'Ziel a'],
    ['{ArrowLeft}{ArrowUp}', 'Ziel a'],
  ])('%s leads to %s', async (keys, title) => {
    const map = await enter();
    if (keys) await userEvent.keyboard(keys);
    expect(focused(map)).toBe(title);
    const stops = map.shadowRoot?.querySelectorAll('.box[tabindex="0"]') ?? [];
    expect([...stops]).toEqual([map.shadowRoot?.activeElement]);
  });

  test('goals that stand alone are reached along their rows', async () => {
    const map = await enter({ data: ['a', 'b', 'c', 'd'].map((id) => objective(id)) });
    await userEvent.keyboard('{ArrowRight}');
    expect(focused(map)).toBe('Ziel b');
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(focused(map)).toBe('Ziel c');
  });

  test('from right to left the arrows are mirrored, as the map is', async () => {
    document.documentElement.dir = 'rtl';
    const map = await enter();
    const at = (title: string) => boxOf(map, title).getBoundingClientRect().left;
    expect(at('Ziel a')).toBeGreaterThan(at('Ziel d'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused(map)).toBe('Ziel d');
  });

  test('answers a key that is pressed as soon as its boxes stand', async () => {
    const map = document.createElement('okr-map');
    map.style.inlineSize = '1000px';
    const complete = mount(Object.assign(map, { data: tree }));
    while (!map.shadowRoot?.querySelector('.box')) await Promise.resolve();
    boxOf(map, 'Ziel a').focus();
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    boxOf(map, 'Ziel a').dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
    await complete;
    await expect.poll(() => focused(map)).toBe('Ziel b');
  });

  test('plus, minus and 0 change the size', async () => {
    const map = await enter();
    await userEvent.keyboard('+');
    expect(zoomOf(map)).toBeCloseTo(1.25);
    await userEvent.keyboard('--');
    expect(zoomOf(map)).toBeCloseTo(0.8);
    await userEvent.keyboard('+++0');
    expect(zoomOf(map)).toBe(1);
  });

  test('Enter opens, Escape closes, from the details too, and the focus comes back', async () => {
    const map = await enter();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    await map.updateComplete;
    expect(map.selected).toBe('c');
    await userEvent.keyboard('{Escape}');
    await map.updateComplete;
    expect(map.shadowRoot?.querySelector('[part=detail]')).toBeNull();
    await userEvent.keyboard(' ');
    await map.updateComplete;
    find(map, '[part=detail] button').focus();
    await userEvent.keyboard('{Escape}');
    await map.updateComplete;
    expect(map.selected).toBeNull();
    expect(focused(map)).toBe('Ziel c');
  });

  test('the focus stays with its goal when new data come', async () => {
    const map = await enter();
    await userEvent.keyboard('{ArrowRight}');
    map.data = { ...tree, objectives: tree.objectives.toReversed() };
    await map.updateComplete;
    expect(focused(map)).toBe('Ziel d');
    expect(find(map, '.box[tabindex="0"]').textContent).toContain('Ziel d');
    await expect.poll(() => textOf(map)).toContain('Die Zielkarte wurde aktualisiert.');
  });
});

describe('an objective that is opened', () => {
  test('says what it is, how far it is, and what it is joined to', async () => {
    const map = await mountMap();
    boxOf(map, 'Ziel c').click();
    await map.updateComplete;
    const detail = page.getByRole('group', { name: 'Ziel c' });
    await expect.element(detail).toBeInTheDocument();
    const text = find(map, '[part=detail]').textContent;
    expect(text).toContain('Bürgerbüro');
    expect(text).toContain('Ergebnis c2');
    expect(text).toContain('Ziel a (Gewicht 2)');
    await expect.poll(() => textOf(map)).toContain('Einzelheiten neben der Karte: Ziel c');
    await expectAccessible(map);
  });

  test('leads on to the goals at the other ends of its lines', async () => {
    const map = await mountMap({ selected: 'c' });
    await map.updateComplete;
    await page.getByRole('button', { name: 'Ziel b (Gewicht 0,5)' }).click();
    await map.updateComplete;
    expect([map.selected, focused(map)]).toEqual(['b', 'Ziel b']);
  });

  test('stays closed where the page shows it in another way', async () => {
    const map = await mountMap();
    const told: OkrMapSelectEvent[] = [];
    map.addEventListener('okr-map-select', (event) => {
      told.push(event);
      event.preventDefault();
    });
    boxOf(map, 'Ziel b').click();
    await map.updateComplete;
    expect(told.map(({ id }) => id)).toEqual(['b']);
    expect(map.shadowRoot?.querySelector('[part=detail]')).toBeNull();
  });
});

describe('in its frame', () => {
  const large = manyObjectives({ objectives: 300, keyResultsPerObjective: 1 });

  test('a small map is shown whole', async () => {
    const frame = find(await mountMap(), '.frame');
    expect([frame.scrollWidth, frame.scrollHeight]).toEqual([
      frame.clientWidth,
      frame.clientHeight,
    ]);
  });

  test('a larger one begins at its top, where no box is cut, as long as its first goal is in sight', async () => {
    const children = Array.from({ length: 7 }, (_, i) => objective(`c${i}`));
    const map = await mountMap({ data: treeWith(objective('a', { children })) });
    const frame = find(map, '.frame');
    expect(frame.scrollHeight).toBeGreaterThan(frame.clientHeight);
    expect(frame.scrollTop).toBe(0);
    const many = Array.from({ length: 40 }, (_, i) => objective(`c${i}`));
    map.data = treeWith(objective('b', { children: many }));
    await map.updateComplete;
    const { top, bottom } = frame.getBoundingClientRect();
    const first = find(map, '.box[aria-level="1"]').getBoundingClientRect();
    expect(first.top).toBeGreaterThan(top);
    expect(first.bottom).toBeLessThan(bottom);
  });

  test('of many boxes only those in sight stand in the document, and scrolling brings others', async () => {
    const map = await mountMap({ data: large });
    const titles = () =>
      [...(map.shadowRoot?.querySelectorAll('.title') ?? [])].map((each) => each.textContent);
    expect(titles().length).toBeLessThan(100);
    expect(titles().some((title) => title.includes('Nr. 1 '))).toBe(true);
    expect(titles().some((title) => title.includes('Nr. 300 '))).toBe(false);
    const frame = find(map, '.frame');
    frame.scrollTop = frame.scrollHeight;
    await expect.poll(() => titles().some((title) => title.includes('Nr. 300 '))).toBe(true);
    // The tab stop stays.
    expect(map.shadowRoot?.querySelectorAll('.box[tabindex="0"]')).toHaveLength(1);
  });

  test('what gets the focus comes into sight, however far away', async () => {
    const map = await mountMap({ data: large });
    find(map, '.box[tabindex="0"]').focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    const frame = find(map, '.frame').getBoundingClientRect();
    const box = map.shadowRoot?.activeElement?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThanOrEqual(frame.top);
    expect(box?.bottom).toBeLessThanOrEqual(frame.bottom);
    expect(box?.right).toBeLessThanOrEqual(frame.right);
  });

  test('buttons do what dragging and pinching do', async () => {
    const map = await mountMap({ data: large });
    const frame = find(map, '.frame');
    const top = frame.scrollTop;
    await page.getByRole('button', { name: 'Nach unten' }).click();
    expect(frame.scrollTop).toBeGreaterThan(top + 50);
    const zoom = zoomOf(map);
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    expect(zoomOf(map)).toBeCloseTo(zoom * 1.25);
    await page.getByRole('button', { name: 'Verkleinern' }).click();
    expect(zoomOf(map)).toBeCloseTo(zoom);
    await page.getByRole('button', { name: 'Alles zeigen' }).click();
    expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(300);
    expect(frame.scrollHeight).toBeLessThanOrEqual(frame.clientHeight + 1);
  });

  test('dragging moves the map and opens nothing', async () => {
    const map = await mountMap({ data: large });
    const frame = find(map, '.frame');
    const box = find(map, '.box[tabindex="0"]');
    const { scrollTop } = frame;
    const pointer = (type: string, clientY: number) =>
      box.dispatchEvent(
        new PointerEvent(type, { clientX: 50, clientY, buttons: 1, bubbles: true, pointerId: 1 }),
      );
    // Only a real pointer can be captured.
    frame.setPointerCapture = () => {};
    pointer('pointerdown', 300);
    pointer('pointermove', 302);
    expect(frame.scrollTop).toBe(scrollTop);
    pointer('pointermove', 240);
    expect(frame.scrollTop).toBe(scrollTop + 60);
    box.click();
    expect(map.selected).toBeUndefined();
    box.click();
    expect(map.selected).toBe('objective-0');
  });

  test('the wheel with Ctrl changes the size about the pointer, and two fingers do', async () => {
    const map = await mountMap({ data: large });
    const frame = find(map, '.frame');
    const box = find(map, '.box[tabindex="0"]');
    const zoom = zoomOf(map);
    const before = box.getBoundingClientRect();
    const spot = { clientX: before.left, clientY: before.top, bubbles: true, cancelable: true };
    box.dispatchEvent(new WheelEvent('wheel', { ...spot, deltaY: -100, ctrlKey: true }));
    expect(zoomOf(map)).toBeCloseTo(zoom * 1.25);
    expect(box.getBoundingClientRect().top).toBeCloseTo(before.top, -0.5);
    const fingers = (apart: number) =>
      [-apart, apart].map(
        (x, identifier) => new Touch({ identifier, target: frame, clientX: 300 + x, clientY: 200 }),
      );
    const touch = (type: string, touches: Touch[]) =>
      frame.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    const zoomed = zoomOf(map);
    touch('touchstart', fingers(50));
    touch('touchmove', fingers(75));
    touch('touchend', []);
    expect(zoomOf(map)).toBeCloseTo(zoomed * 1.5);
  });
});

describe('as a tree', () => {
  test('a button turns the map into rows and back', async () => {
    const map = await mountMap();
    await page.getByRole('button', { name: 'Als Baum' }).click();
    await map.updateComplete;
    const rows = find(map, 'okr-tree');
    await (rows as OkrMap).updateComplete;
    expect(rows.shadowRoot?.textContent).toContain('Ziel c');
    expect(map.view).toBe('tree');
    await page.getByRole('button', { name: 'Als Karte' }).click();
    await map.updateComplete;
    expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(4);
    expect(map.shadowRoot?.querySelector('okr-tree')).toBeNull();
  });

  test('in little room it begins as one, and a map fits in there too', async () => {
    const map = await mountMap({}, '280px');
    await map.updateComplete;
    expect(map.shadowRoot?.querySelector('okr-tree')).not.toBeNull();
    await page.getByRole('button', { name: 'Als Karte' }).click();
    await map.updateComplete;
    expect(map.scrollWidth).toBeLessThanOrEqual(280);
  });
});

describe('states', () => {
  test.each([
    [{ data: null }, 'Hier sind noch keine Ziele angegeben.'],
    [{ data: null, loading: true }, 'Ziele werden geladen …'],
    [{ data: treeWith() }, 'In diesem Zyklus gibt es noch keine Ziele.'],
    [{ data: [] }, 'In diesem Zyklus gibt es noch keine Ziele.'],
    [{ data: { ziele: 3 } as unknown as Tree }, 'Diese Angaben ergeben keine Karte.'],
    [{ data: [null, 3] as unknown as Tree }, 'In diesem Zyklus gibt es noch keine Ziele.'],
  ])('%j is said in words', async (properties, words) => {
    const map = await mountMap(properties);
    expect(textOf(map)).toContain(words);
    expect(find(map, '.base').getAttribute('aria-busy')).toBe(`${'loading' in properties}`);
  });

  test('what is missing of a goal is left out of its box', async () => {
    const map = await mountMap({
      data: [{}, { id: 3, title: 4, score: 'gut' }] as unknown as Tree,
    });
    expect(boxOf(map, 'Ohne Titel').getAttribute('aria-label')).toBe('Ohne Titel, offen, offen');
  });

  test('a data attribute that is no JSON says so', async () => {
    const map = await mountMap({ data: null });
    map.setAttribute('data', '{');
    await map.updateComplete;
    expect(textOf(map)).toContain('Diese Angaben ergeben keine Karte.');
  });

  test('an error is said, asks for another try, and keeps what was known', async () => {
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    const map = await mountMap({ error });
    expect(textOf(map)).toContain('Der Server ist weg. Gezeigt wird der letzte bekannte Stand.');
    let asked = 0;
    map.addEventListener('okr-map-retry', () => (asked += 1));
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(asked).toBe(1);
  });

  test('speaks English on an English page', async () => {
    const map = await mountMap({ lang: 'en' });
    expect(boxOf(map, 'Ziel c').getAttribute('aria-label')).toBe(
      'Ziel c, Bürgerbüro, on track, 50%, 2 key results',
    );
  });

  test('in forced colours everything is there, drawn in system colours', async () => {
    await emulate('forced-colors', 'active');
    const map = await mountMap({ selected: 'c' });
    await map.updateComplete;
    await expectAccessible(map);
    const { stroke } = getComputedStyle(find(map, '.all > path'));
    expect(stroke).not.toBe('none');
  });
});

describe('inside a provider', () => {
  async function mountConnected(
    { source }: ToldSource,
    properties: Partial<OkrMap>,
  ): Promise<OkrMap> {
    const frame = document.createElement('div');
    new SourceHost(frame).start(source);
    document.body.append(frame);
    const map = Object.assign(document.createElement('okr-map'), properties);
    map.style.inlineSize = '1000px';
    return mount(map, frame);
  }

  test('shows the cycle it names', async () => {
    const told = toldSource();
    const map = await mountConnected(told, { cycle: 'current' });
    expect(textOf(map)).toContain('Ziele werden geladen …');
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await map.updateComplete;
    expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(4);
  });

  test('tells what failed, and tries again', async () => {
    const told = toldSource();
    const map = await mountConnected(told, { cycle: 'current' });
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    told.tell('tree', 'current', { status: 'error', error });
    await map.updateComplete;
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(told.source.retry).toHaveBeenCalledOnce();
  });
});

test('the alliance of the demo has no findings', async () => {
  const today = '2026-11-23';
  const map = await mountMap({ data: allianceTreeOf(demoAlliance({ today }), today) });
  await expectAccessible(map);
});
