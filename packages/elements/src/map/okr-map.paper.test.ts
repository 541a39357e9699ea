import { demoAlliance, manyObjectives, treeOf } from '@zielbaum/model/fixtures';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { objective, treeWith } from '../tree/testing/nodes.ts';
import { boxOf, find, mountMap, zoomOf } from './testing/map.ts';

failOnLitWarnings();

afterEach(async () => {
  await emulatePaper(false);
  await emulate('prefers-color-scheme', '');
});

const large = manyObjectives({ objectives: 300, keyResultsPerObjective: 1 });

test('it is as wide as the sheet, with all of its boxes', async () => {
  const map = await mountMap({ data: large });
  const zoom = zoomOf(map);
  dispatchEvent(new Event('beforeprint'));
  expect(map.shadowRoot?.querySelectorAll('.box')).toHaveLength(300);
  expect(find(map, '.sheet').offsetWidth).toBeLessThanOrEqual(700);
  dispatchEvent(new Event('afterprint'));
  expect(zoomOf(map)).toBe(zoom);
});

test('a browser may tell twice that it prints', async () => {
  const map = await mountMap({ data: large });
  const zoom = zoomOf(map);
  await emulatePaper(true);
  await expect.poll(() => zoomOf(map)).not.toBe(zoom);
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  await emulatePaper(false);
  await expect.poll(() => zoomOf(map)).toBe(zoom);
});

test('the map begins at the top of its sheet, however high its frame was', async () => {
  const today = '2026-11-23';
  const [city] = demoAlliance({ today }).organisations;
  const map = await mountMap({ data: city && treeOf(city, 'current', today) }, '1400px');
  dispatchEvent(new Event('beforeprint'));
  const sheet = find(map, '.sheet').getBoundingClientRect();
  const boxes = [...(map.shadowRoot?.querySelectorAll('.box') ?? [])];
  const edges = boxes.map((box) => box.getBoundingClientRect());
  expect(Math.min(...edges.map(({ top }) => top)) - sheet.top).toBeLessThan(32);
  expect(Math.max(...edges.map(({ bottom }) => bottom))).toBeLessThanOrEqual(sheet.bottom);
  dispatchEvent(new Event('afterprint'));
});

test('a map that is printed before it can be moved fits its sheet as well', async () => {
  const drawn = mountMap({ data: large }, '1400px');
  dispatchEvent(new Event('beforeprint'));
  const map = await drawn;
  expect(find(map, '.sheet').offsetWidth).toBeLessThanOrEqual(700);
  dispatchEvent(new Event('afterprint'));
  expect(find(map, '.frame').clientWidth).toBeGreaterThan(1300);
});

test('titles are whole, however long', async () => {
  const sentence = 'Anträge auf Wohngeld werden vollständig digital bearbeitet und beschieden, ';
  const long = [150, 151, 300].map((length) => sentence.repeat(4).slice(0, length));
  const objectives = long.map((title, index) =>
    objective(`o${index}`, { title, unit: 'Bürgerbüro' }),
  );
  const map = await mountMap({ data: treeWith(...objectives) });
  dispatchEvent(new Event('beforeprint'));
  await emulatePaper(true);
  for (const title of map.shadowRoot?.querySelectorAll('.box > .title') ?? []) {
    expect(title.scrollHeight, title.textContent).toBeLessThanOrEqual(title.clientHeight);
    const about = title.nextElementSibling?.getBoundingClientRect().top;
    expect(title.getBoundingClientRect().bottom, title.textContent).toBeLessThanOrEqual(about ?? 0);
  }
  await emulatePaper(false);
  dispatchEvent(new Event('afterprint'));
});

test('nothing is cut, however wide the window was, and all is black on white', async () => {
  await emulate('prefers-color-scheme', 'dark');
  const map = await mountMap({}, '1400px');
  dispatchEvent(new Event('beforeprint'));
  await emulatePaper(true);
  await userEvent.hover(boxOf(map, 'Ziel c'));
  const sheet = find(map, '.sheet').getBoundingClientRect();
  expect(sheet.width).toBeLessThanOrEqual(700);
  for (const box of map.shadowRoot?.querySelectorAll('.box') ?? []) {
    const { left, right, bottom } = box.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(sheet.left);
    expect(right).toBeLessThanOrEqual(sheet.right);
    expect(bottom).toBeLessThanOrEqual(sheet.bottom);
    expect(getComputedStyle(box)).toMatchObject({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
  }
  await emulatePaper(false);
  dispatchEvent(new Event('afterprint'));
  expect(find(map, '.frame').clientWidth).toBeGreaterThan(1300);
});
