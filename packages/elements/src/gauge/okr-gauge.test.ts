import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../define/okr-gauge.ts';
import type { SourceError } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import type { GaugeShape, OkrGauge } from './okr-gauge.ts';
// At hand before a gauge fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import { everyKind, keyResultWith, metrics } from './testing/key-results.ts';

failOnLitWarnings();

const shapes: readonly GaugeShape[] = ['radial', 'bar', 'bullet'];
const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

async function mountGauge(properties: Partial<OkrGauge> = {}, attributes = ''): Promise<OkrGauge> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-gauge ${attributes}></okr-gauge>`;
  return mount(Object.assign(holder.firstElementChild as OkrGauge, properties));
}

function meterOf(gauge: OkrGauge): Element {
  const meter = gauge.shadowRoot?.querySelector('[role=meter]');
  if (!meter) throw new Error('no meter');
  return meter;
}

function partOf(gauge: OkrGauge, part: string): Element | null | undefined {
  return gauge.shadowRoot?.querySelector(`[part='${part}']`);
}

function valueTextOf(gauge: OkrGauge): string | null {
  // What cannot break in a line is still a space to whoever reads it.
  return meterOf(gauge).getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ') ?? null;
}

function textOf(gauge: OkrGauge): string {
  return (gauge.shadowRoot?.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** More of the gauge comes when it is first needed. */
async function untilShown(gauge: OkrGauge, selector: string): Promise<Element> {
  return expect
    .poll(() => gauge.shadowRoot?.querySelector(selector))
    .toBeTruthy()
    .then(() => gauge.shadowRoot?.querySelector(selector) as Element);
}

describe('confidence', () => {
  test.each(Object.entries(everyKind))('stands beside the pace: %s', async (_, data) => {
    const score = { ...data.score, confidence: 7 };
    const gauge = await mountGauge({ data: { ...data, score } });
    await expect.poll(() => valueTextOf(gauge)).toContain('Zuversicht 7 von 10');
    expect(partOf(gauge, 'status')?.textContent).toContain('Zuversicht 7 von 10');
  });

  test('also of attributes', async () => {
    const gauge = await mountGauge(
      {},
      'value="3" target="9" pace="behind" confidence="4.5" lang="en"',
    );
    await untilShown(gauge, '[role=meter]');
    expect(valueTextOf(gauge)).toBe('3 of 9, 33%, behind, confidence 4.5 of 10');
  });

  test.each([null, undefined, -1, 99, Number.NaN, 'hoch'])('%s is none', async (confidence) => {
    const { score, ...data } = keyResultWith();
    const gauge = await mountGauge({
      data: { ...data, score: { ...score, confidence: confidence as number } },
    });
    expect(textOf(gauge)).not.toContain('Zuversicht');
  });
});

describe('as a meter', () => {
  test('says value, progress, pace and what is expected today in words', async () => {
    const gauge = await mountGauge({ data: keyResultWith() });
    expect(valueTextOf(gauge)).toBe(
      '42 von 80 Anträgen, 53 %, im Plan, Zuversicht 7 von 10, erwartet heute 60 %',
    );
    // Without bounds of its own a meter runs from 0 to 100.
    expect(meterOf(gauge).getAttribute('aria-valuenow')).toBe('53');
  });

  test('has the title of the key result as its name, or the label of the page', async () => {
    const gauge = await mountGauge({ data: keyResultWith() });
    const label = gauge.shadowRoot?.getElementById('label');
    expect(meterOf(gauge).getAttribute('aria-labelledby')).toBe('label');
    expect(label?.textContent).toBe('Digital gestellte Anträge');
    gauge.label = 'Wohngeld';
    await gauge.updateComplete;
    expect(label?.textContent).toBe('Wohngeld');
  });

  test.each([
    [
      'falling',
      '14 Tage, Ziel 5 Tage, 40 %, hinter Plan, Zuversicht 7 von 10, erwartet heute 60 %',
    ],
    [
      'maintain',
      '10,5 Minuten (zwischen 5 und 12 Minuten), 86 %, im Plan, Zuversicht 7 von 10, an 86 % der Tage',
    ],
    [
      'milestones',
      '2 von 3 Meilensteinen, 75 %, im Plan, Zuversicht 7 von 10, erwartet heute 60 %',
    ],
    ['steps', 'Ziel, 70 %, Zuversicht 7 von 10'],
  ] as const)('says of %s: %s', async (kind, words) => {
    const gauge = await mountGauge({ data: everyKind[kind] });
    await expect.poll(() => valueTextOf(gauge)).toBe(words);
  });

  test('says the progress of any kind at once, before more of the gauge has come', () => {
    const gauge = Object.assign(document.createElement('okr-gauge'), { data: everyKind.maintain });
    document.body.append(gauge);
    gauge['performUpdate']();
    expect(valueTextOf(gauge)).toMatch(/86 %, im Plan, Zuversicht 7 von 10$/);
    expect(meterOf(gauge).getAttribute('aria-valuenow')).toBe('86');
  });

  test('says that a key result without check-in is open', async () => {
    const data = keyResultWith({ value: null, progress: null, pace: 'open' });
    const gauge = await mountGauge({ data });
    expect(valueTextOf(gauge)).toBe(
      'noch kein Zwischenstand, offen, Zuversicht 7 von 10, erwartet heute 60 %',
    );
    expect(meterOf(gauge).getAttribute('aria-valuenow')).toBe('0');
  });

  test('says that a value lies outside the scale', async () => {
    const gauge = await mountGauge({ data: keyResultWith({ value: 140, progress: 1 }) });
    expect(valueTextOf(gauge)).toContain('über der Skala');
  });

  test('speaks English on an English page, and changes with it', async () => {
    const gauge = await mountGauge({ data: keyResultWith() }, 'lang="en"');
    expect(valueTextOf(gauge)).toBe(
      '42 of 80 Anträge, 53%, on track, confidence 7 of 10, expected today 60%',
    );
    gauge.lang = 'de';
    await gauge.updateComplete;
    expect(valueTextOf(gauge)).toContain('im Plan');
  });
});

describe('a stale signal', () => {
  test('is called so and never shown green', async () => {
    const gauge = await mountGauge({ data: keyResultWith({ isStale: true }) });
    expect(valueTextOf(gauge)).toContain('veraltet, im Plan');
    const fresh = await mountGauge({ data: keyResultWith() });
    expect(strokeOf(gauge)).not.toBe(strokeOf(fresh));
  });

  function strokeOf(gauge: OkrGauge): string {
    const fill = gauge.shadowRoot?.querySelector('.fill');
    return fill ? getComputedStyle(fill).stroke : '';
  }
});

describe('drawn', () => {
  test.each(shapes)('as %s every kind has a line to read', async (shape) => {
    for (const data of Object.values(everyKind)) {
      const gauge = await mountGauge({ data, shape });
      // Its own picture comes together with its value in words.
      await expect.poll(() => partOf(gauge, 'value')?.textContent).toBeTruthy();
      const [track, fill] = ['.track', '.fill'].map((name) =>
        gauge.shadowRoot?.querySelector(name)?.getAttribute('d'),
      );
      expect(track).toMatch(/^M/);
      expect(fill).toMatch(/^M/);
      expect(`${track}${fill}`).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('as a bullet the scale has its values beneath', async () => {
    const gauge = await mountGauge({ data: keyResultWith(), shape: 'bullet' });
    const axis = await untilShown(gauge, '.axis');
    const labels = [...axis.querySelectorAll('span')];
    expect(labels.map(({ textContent }) => textContent)).toEqual(['0', '80', '100']);
  });

  test('in 280 pixels, in any size of text, nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const data = keyResultWith({}, { title: 'Donaudampfschifffahrtsgesellschaft'.repeat(3) });
    for (const fontSize of ['8px', '16px', '40px']) {
      for (const shape of shapes) {
        holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}`;
        const gauge = await mountGauge({ data, shape });
        holder.append(gauge);
        await gauge.updateComplete;
        expect(gauge.scrollWidth).toBeLessThanOrEqual(281);
        gauge.remove();
      }
    }
    holder.remove();
  });

  test("from right to left stands on the page's side, each text as its language runs", async () => {
    const holder = Object.assign(document.createElement('div'), { dir: 'rtl' });
    document.body.append(holder);
    const gauge = await mountGauge({ data: keyResultWith(), view: 'table' });
    holder.append(gauge);
    await gauge.updateComplete;
    const label = partOf(gauge, 'label');
    expect(label && getComputedStyle(label)).toMatchObject({
      direction: 'ltr',
      textAlign: 'right',
    });
    const cell = await untilShown(gauge, 'td');
    expect(getComputedStyle(cell).unicodeBidi).toBe('plaintext');
    holder.remove();
  });

  test('in a narrow cell of a table its value keeps a line of its own', async () => {
    const gauge = await mountGauge({ data: keyResultWith(), shape: 'bar' });
    gauge.style.inlineSize = '5em';
    const value = gauge.shadowRoot?.querySelector('[part=value]');
    expect(value?.getBoundingClientRect().width).toBe(gauge.getBoundingClientRect().width);
  });

  test('on paper it is black on white, also on a dark page', async () => {
    const gauge = await mountGauge({ data: keyResultWith() });
    gauge.style.setProperty('--okr-color-scheme', 'dark');
    gauge.style.setProperty('--okr-color-surface', '#111');
    const parts = ['.meter', '[part=label]', '[part=detail]'];
    const colours = () =>
      parts.map((part) => {
        const found = gauge.shadowRoot?.querySelector(part);
        return found ? getComputedStyle(found).color : '';
      });
    expect(colours()).not.toContain('rgb(0, 0, 0)');
    await emulatePaper(true);
    expect(new Set(colours())).toEqual(new Set(['rgb(0, 0, 0)']));
    expect(getComputedStyle(gauge).backgroundColor).toBe('rgb(255, 255, 255)');
    // Nothing can be pressed on paper.
    expect(gauge.shadowRoot?.querySelector('button')?.checkVisibility()).toBe(false);
    await emulatePaper(false);
  });

  test('in forced colours what is reached differs from the scale', async () => {
    await emulate('forced-colors', 'active');
    const gauge = await mountGauge({ data: keyResultWith() });
    const [track, fill] = ['.track', '.fill'].map((name) => {
      const line = gauge.shadowRoot?.querySelector(name);
      return line ? getComputedStyle(line) : undefined;
    });
    expect(fill?.stroke).not.toBe(track?.stroke);
    expect(parseFloat(fill?.strokeWidth ?? '')).toBeGreaterThan(
      parseFloat(track?.strokeWidth ?? ''),
    );
    await emulate('forced-colors', '');
  });
});

describe('the table', () => {
  test('opens by its button and holds all numbers', async () => {
    const gauge = await mountGauge({ data: keyResultWith() });
    const button = gauge.shadowRoot?.querySelector('button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.click();
    const table = await untilShown(gauge, 'table');
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ').trim()),
    );
    expect(rows).toEqual([
      ['Wert', '42 Anträge'],
      ['Ausgangswert', '0 Anträge'],
      ['Zielwert', '80 Anträge'],
      ['Wunschwert', '100 Anträge'],
      ['Fortschritt', '53 %'],
      ['Erwartet heute', '60 %'],
      ['Tempo', 'im Plan'],
      ['Zuversicht', '7 von 10'],
      ['Stand vom', '12. November 2026'],
    ]);
  });

  test('is open from the start with view="table", for every kind', async () => {
    for (const data of Object.values(everyKind)) {
      const gauge = await mountGauge({ data }, 'view="table"');
      const table = await untilShown(gauge, 'table');
      expect(table.querySelectorAll('tr').length).toBeGreaterThan(4);
    }
  });

  test('closes again', async () => {
    const gauge = await mountGauge({ data: keyResultWith(), view: 'table' });
    await untilShown(gauge, 'table');
    gauge.shadowRoot?.querySelector('button')?.click();
    await gauge.updateComplete;
    expect(gauge.shadowRoot?.querySelector('table')).toBeNull();
    expect(gauge.getAttribute('view')).toBe('graphic');
  });
});

describe('from attributes alone', () => {
  test('shows a number on its way', async () => {
    const attributes =
      'label="Wohngeld" value="42" target="80" unit="Anträge" expected="0.6" pace="onTrack"';
    expect(valueTextOf(await mountGauge({}, attributes))).toBe(
      '42 von 80 Anträgen, 53 %, im Plan, erwartet heute 60 %',
    );
  });

  test('an expectation beyond the whole way is the whole way', async () => {
    const attributes = 'value="42" target="80" expected="7"';
    expect(valueTextOf(await mountGauge({}, attributes))).toContain('erwartet heute 100 %');
  });

  test('the meter has the per cent its words say, also where halves round up', async () => {
    const data = keyResultWith({ value: 28.5, progress: 0.285 });
    const meter = (await mountGauge({ data })).shadowRoot?.querySelector('[role=meter]');
    expect(meter?.ariaValueNow).toBe('29');
    expect(meter?.ariaValueText).toContain('29');
  });

  test('a target alone is open', async () => {
    expect(valueTextOf(await mountGauge({}, 'target="80"'))).toContain('offen');
  });

  test.each([
    'value="viele" target="80"',
    'value="1e400" target="80"',
    'target="80" pace="constructor" shape="<b>"',
  ])('%s is shown as far as it can be read', async (attributes) => {
    expect(valueTextOf(await mountGauge({}, attributes))).toContain('offen');
  });

  test.each([
    ['value="" target="80"', 'target="80"'],
    ['value="42" target="80" baseline="" stretch=" "', 'value="42" target="80"'],
    ['value="42" target="80" expected="" confidence=""', 'value="42" target="80"'],
    ['value="42" target=""', 'value="42"'],
    ['value="" target=""', ''],
  ])('%s is as if what is empty were left out', async (attributes, without) => {
    const shown = async (each: string) => {
      const gauge = await mountGauge({}, each);
      const graphic = gauge.shadowRoot?.querySelector('svg')?.innerHTML;
      return [textOf(gauge), graphic?.replaceAll(/<!--.*?-->/g, '')];
    };
    expect(await shown(attributes)).toEqual(await shown(without));
  });

  test('a zero is a value', async () => {
    const gauge = await mountGauge({}, 'value="0" target="80"');
    expect(valueTextOf(gauge)).toContain('0 von 80, 0 %');
  });

  test.each(['value="42"', 'value="42" target="0"', 'value="42" target="viele"'])(
    '%s gives no picture, and says so',
    async (attributes) => {
      const gauge = await mountGauge({}, attributes);
      expect(gauge.shadowRoot?.querySelector('[role=meter]')).toBeNull();
      expect(textOf(gauge)).toContain('Diese Angaben ergeben kein Bild.');
    },
  );
});

test('without a title the meter is named all the same', async () => {
  await mountGauge({ data: keyResultWith({}, { title: '' }) });
  await expect.element(page.getByRole('meter', { name: 'Fortschritt' })).toBeVisible();
});

describe('data of poor quality', () => {
  test.each([
    {},
    { metric: metrics.number },
    { metric: metrics.number, score: null },
    { metric: metrics.number, score: { value: '42', progress: 'halb', pace: 7, expected: NaN } },
    { metric: { ...metrics.number, unit: 7 }, title: 9, score: { value: NaN, progress: NaN } },
    { metric: { kind: 'mystery' }, title: 'Rätsel' },
    { metric: { kind: 'milestones', items: [null] }, score: { value: [1, null] } },
    [],
    'Text',
  ])('never throws: %j', async (data) => {
    for (const shape of shapes) {
      const gauge = await mountGauge({ data: data as never, shape, view: 'table' });
      await expect.poll(() => textOf(gauge)).toMatch(/kein Bild|offen|Meilenstein|keine Angaben/);
    }
  });

  test('a title of ten megabytes is cut', async () => {
    const gauge = await mountGauge({ data: keyResultWith({}, { title: 'Ziel '.repeat(2e6) }) });
    expect(textOf(gauge).length).toBeLessThan(1000);
  });

  test('a unit of ten megabytes is cut, in the table, too', async () => {
    const metric = { kind: 'number', baseline: 0, target: 80, unit: 'Antrag'.repeat(2e6) } as const;
    const gauge = await mountGauge({ data: keyResultWith({}, { metric }), view: 'table' });
    expect(gauge.shadowRoot?.textContent.length).toBeLessThan(4000);
  });

  test('markup in a title stays text', async () => {
    const gauge = await mountGauge({ data: keyResultWith({}, { title: '<img src=x onerror=1>' }) });
    expect(gauge.shadowRoot?.querySelector('img')).toBeNull();
    expect(textOf(gauge)).toContain('<img src=x onerror=1>');
  });
});

describe('without data', () => {
  test('says what has to be named', async () => {
    expect(textOf(await mountGauge())).toContain(
      'Hier ist noch kein Schlüsselergebnis oder Ziel angegeben.',
    );
  });

  test('takes the same height while it loads as afterwards', async () => {
    for (const shape of ['radial', 'bar'] as const) {
      const gauge = await mountGauge({ loading: true, label: 'Anträge', shape });
      const before = gauge.getBoundingClientRect().height;
      gauge.loading = false;
      gauge.data = keyResultWith();
      await gauge.updateComplete;
      const { height } = gauge.getBoundingClientRect();
      expect(Math.abs(height - before)).toBeLessThan(30);
    }
  });

  test('tells what went wrong, what to tell the help desk, and tries again', async () => {
    const gauge = await mountGauge({ error: unreachable });
    gauge.innerHTML = '<a href="/ziele">Zu den Zielen</a>';
    const notice = await untilShown(gauge, '.notice');
    expect(notice.textContent).toContain('Der Server ist gerade nicht erreichbar.');
    expect(notice.textContent).toContain('a1b2');
    expect(gauge.querySelector('a')?.getBoundingClientRect().height).toBeGreaterThan(0);
    let retries = 0;
    gauge.addEventListener('okr-gauge-retry', () => retries++);
    notice.querySelector('button')?.click();
    expect(retries).toBe(1);
  });

  test('keeps the last known data beside an error', async () => {
    const gauge = await mountGauge({ data: keyResultWith(), error: unreachable });
    await untilShown(gauge, '.notice');
    expect(textOf(gauge)).toContain('Gezeigt wird der letzte bekannte Stand.');
    expect(valueTextOf(gauge)).toContain('42 von 80');
  });

  test('says that a provider is missing', async () => {
    const gauge = await mountGauge({}, 'key-result="kr-1"');
    await untilShown(gauge, '.notice');
    expect(textOf(gauge)).toContain('steht kein <okr-provider>');
  });
});

describe('for everybody', () => {
  const states = {
    ...Object.fromEntries(Object.entries(everyKind).map(([kind, data]) => [kind, { data }])),
    'an open one': { data: keyResultWith({ value: null, progress: null, pace: 'open' }) },
    'a stale one': { data: keyResultWith({ isStale: true }) },
    'a table': { data: keyResultWith(), view: 'table' as const },
    nothing: { label: 'Anträge' },
    loading: { label: 'Anträge', loading: true },
    'an error': { label: 'Anträge', error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      for (const shape of shapes) {
        const gauge = await mountGauge({ ...properties, shape });
        if ('view' in properties) await untilShown(gauge, 'table');
        if ('error' in properties) await untilShown(gauge, '.notice');
        await expectAccessible(gauge);
        gauge.remove();
      }
    }
    await emulate('prefers-color-scheme', '');
  });
});
