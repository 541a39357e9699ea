import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define/okr-provider.ts';
import type { SourceError } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import type { OkrTrend } from './okr-trend.ts';
import {
  find,
  focusedPoints,
  imageOf,
  mountTrend,
  pointsOf,
  textOf,
  told,
  untilShown,
} from './testing/trend-page.ts';
import { everyTrend, trendWith, withRemarks } from './testing/trends.ts';
import type { CyclesTrend, KeyResultTrend } from './trend-data.ts';

failOnLitWarnings();

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

const overCycles: CyclesTrend = {
  points: [
    { cycleId: 'a', count: 4, progress: 0.4, grade: 0.4 },
    { cycleId: 'b', count: 5, progress: 0.55, grade: null },
  ],
  cycles: [
    { id: 'a', name: '2026-Q3' },
    { id: 'b', name: '2026-Q4' },
  ],
};

describe('in words', () => {
  test.each([
    [
      'number',
      '7 Zwischenstände vom 5.10. bis 16.11.: zuerst 4 Anträge, zuletzt 42 Anträge; Ziel 80 Anträge; erwartet heute 47 Anträge; Vorausschau 82 bis 85 Anträge',
    ],
    [
      'falling',
      '7 Zwischenstände vom 5.10. bis 16.11.: zuerst 19 Tage, zuletzt 14 Tage; Ziel 5 Tage; erwartet heute 11,2 Tage; Vorausschau 8,7 bis 10,5 Tage',
    ],
    [
      'maintain',
      '7 Zwischenstände vom 5.10. bis 16.11.: zuerst 10 Minuten, zuletzt 10,5 Minuten; Zielbereich zwischen 5 und 12 Minuten',
    ],
    [
      'milestones',
      '4 Zwischenstände vom 5.10. bis 26.10.: zuerst 0 von 3 Meilensteinen, zuletzt 2 von 3 Meilensteinen; Ziel 100 %; erwartet heute 59 %; Vorausschau 100 %',
    ],
    ['steps', '5 Zwischenstände vom 5.10. bis 2.11.: zuerst noch keine Stufe, zuletzt Ziel'],
  ] as const)('the picture of %s says: %s', async (kind, words) => {
    const trend = await mountTrend({ data: everyTrend[kind] });
    await expect.poll(() => imageOf(trend)).toBe(words);
  });

  test('the picture says what it shows also before its days have come', () => {
    const trend = Object.assign(document.createElement('okr-trend'), { data: everyTrend.number });
    document.body.append(trend);
    trend['performUpdate']();
    expect(imageOf(trend)).toContain('42 von 80 Anträgen; 7 Zwischenstände; Ziel 80 Anträge');
    trend.remove();
  });

  test('the newest value, pace and staleness stand beside it', async () => {
    const { keyResult } = everyTrend.number;
    const score = { pace: 'behind', isStale: true } as const;
    const data = { ...everyTrend.number, keyResult: { ...keyResult, score } };
    const text = textOf(await mountTrend({ data }));
    expect(text).toContain('42 von 80 Anträgen');
    expect(text).toContain('veraltet, hinter Plan');
  });

  test('what the forecast rests on is said', async () => {
    const trend = await mountTrend({ data: everyTrend.number });
    expect(find(trend, '[part=detail]')?.textContent).toContain(
      'von den 6 früheren Zwischenständen durch den neuesten',
    );
    trend.data = trendWith([4, 9]);
    await trend.updateComplete;
    expect(find(trend, '[part=detail]')?.textContent).toBe('');
  });

  test('it has the title as its name, or the label of the page', async () => {
    const trend = await mountTrend({ data: everyTrend.number });
    const label = find(trend, '#label');
    expect(find(trend, '[role=group]')?.getAttribute('aria-labelledby')).toBe('label');
    expect(label?.textContent).toBe('Digital gestellte Anträge');
    trend.label = 'Wohngeld';
    await trend.updateComplete;
    expect(label?.textContent).toBe('Wohngeld');
  });

  test('it speaks English on an English page, and changes with it', async () => {
    const trend = await mountTrend({ data: everyTrend.number, lang: 'en' });
    await expect
      .poll(() => imageOf(trend))
      .toBe(
        '7 check-ins from Oct 5 to Nov 16: first 4 Anträge, now 42 Anträge; target 80 Anträge; expected today 47 Anträge; forecast 82 to 85 Anträge',
      );
    trend.lang = 'de';
    await trend.updateComplete;
    expect(imageOf(trend)).toContain('7 Zwischenstände');
  });

  test('without a check-in it says so, and shows what is expected all the same', async () => {
    const trend = await mountTrend({ data: trendWith([]) });
    await expect
      .poll(() => imageOf(trend))
      .toBe('noch kein Zwischenstand; Ziel 80 Anträge; erwartet heute 47 Anträge');
  });
});

describe('drawn', () => {
  test('a thousand check-ins are as few nodes as ten', async () => {
    const few = await mountTrend({ data: trendWith(Array.from({ length: 10 }, (_, i) => i)) });
    const values = Array.from({ length: 1_000 }, (_, index) => index % 80);
    const many = await mountTrend({ data: trendWith(values, { today: '2050-01-01' }) });
    const [fewer, more] = await Promise.all([pointsOf(few), pointsOf(many)]);
    expect([fewer.length, more.length]).toEqual([2, 2]);
    const nodes = ({ shadowRoot }: OkrTrend) => shadowRoot?.querySelectorAll('*').length ?? 0;
    expect(Math.abs(nodes(many) - nodes(few))).toBeLessThan(12);
  });

  test('where there is little room, the line stands alone; else as the page asks', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const isFull = (trend: OkrTrend) =>
      (find(trend, '.days')?.getBoundingClientRect().height ?? 0) > 0;
    const trend = await mountTrend({ data: told });
    holder.append(trend);
    holder.style.inlineSize = '10em';
    expect(isFull(trend)).toBe(false);
    holder.style.inlineSize = '20em';
    expect(isFull(trend)).toBe(true);
    trend.size = 'spark';
    await trend.updateComplete;
    expect(isFull(trend)).toBe(false);
    holder.style.inlineSize = '10em';
    trend.size = 'full';
    await trend.updateComplete;
    expect(isFull(trend)).toBe(true);
    holder.remove();
  });

  test('in 280 pixels, in any size of text and with long words, nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const title = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
    const metric = { kind: 'steps', steps: [{ label: title, score: 1 }] } as const;
    const data = trendWith([null, title], { metric });
    for (const fontSize of ['8px', '16px', '40px']) {
      for (const size of ['spark', 'full'] as const) {
        holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}`;
        const trend = await mountTrend({ data, size });
        holder.append(trend);
        if (size === 'full') (await pointsOf(trend)).at(-1)?.click();
        await trend.updateComplete;
        expect(trend.scrollWidth, `${size} at ${fontSize}`).toBeLessThanOrEqual(281);
        trend.remove();
      }
    }
    holder.remove();
  });

  test('from right to left time runs to the left, and texts as their language does', async () => {
    document.documentElement.dir = 'rtl';
    const trend = await mountTrend({ data: told });
    const [first, ...rest] = await pointsOf(trend);
    const left = (element: Element | undefined) => element?.getBoundingClientRect().left ?? NaN;
    expect(left(first)).toBeGreaterThan(left(rest.at(-1)));
    const [start, ...days] = trend.shadowRoot?.querySelectorAll('.days > *') ?? [];
    expect(left(start)).toBeGreaterThan(left(days.at(-1)));
    expect(getComputedStyle(start as Element).direction).toBe('ltr');
  });

  test.each(['ltr', 'rtl'])('the name of a cycle stands below its point (%s)', async (dir) => {
    const trend = await mountTrend({ data: overCycles });
    trend.dir = dir;
    const days = await untilShown(trend, '.days');
    const { left, width } = days.getBoundingClientRect();
    const middles = [...days.children].map((name) => {
      const box = name.getBoundingClientRect();
      return ((box.left + box.right) / 2 - left) / width;
    });
    const [first = 0, second = 0] = dir === 'rtl' ? middles.toReversed() : middles;
    expect(first).toBeCloseTo(0.25, 2);
    expect(second).toBeCloseTo(0.75, 2);
  });

  test('in forced colours areas have an outline', async () => {
    await emulate('forced-colors', 'active');
    const trend = await mountTrend({ data: told });
    const spread = find(trend, '.spread') as Element;
    expect(getComputedStyle(spread).stroke).not.toBe('none');
    const line = find(trend, '.line') as Element;
    const expected = find(trend, '.expected') as Element;
    expect(getComputedStyle(line).strokeDasharray).not.toBe(
      getComputedStyle(expected).strokeDasharray,
    );
    await emulate('forced-colors', '');
  });
});

describe('the table', () => {
  function rowsOf(table: Element): string[][] {
    return [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ').trim()),
    );
  }

  test('opens by its button and holds every check-in, the newest first', async () => {
    const trend = await mountTrend({ data: told });
    const button = find(trend, '[part=toggle]');
    expect(button?.ariaExpanded).toBe('false');
    button?.click();
    const rows = rowsOf(await untilShown(trend, 'table'));
    expect(button?.ariaExpanded).toBe('true');
    expect(rows).toHaveLength(8);
    expect(rows.slice(0, 4)).toEqual([
      ['Datum', 'Wert', 'Fortschritt', 'Zuversicht', 'Notiz und Hindernis'],
      ['16. November 2026', '42 Anträge', '53 %', '7 von 10', ''],
      ['9. November 2026', '35 Anträge', '44 %', '7 von 10', ''],
      [
        '2. November 2026',
        '31 Anträge',
        '39 %',
        '7 von 10',
        'Hindernis: Schnittstelle steht still',
      ],
    ]);
    button?.click();
    await trend.updateComplete;
    expect(find(trend, 'table')).toBeNull();
    expect(trend.getAttribute('view')).toBe('graphic');
  });

  test('has the progress of every day as the model scores it, also of a band', async () => {
    const trend = await mountTrend({ data: everyTrend.maintain, view: 'table' });
    const rows = rowsOf(await untilShown(trend, 'table'));
    // 13 minutes on the third of the check-ins: the first day out of 15.
    expect(rows.at(-3)?.slice(1, 3)).toEqual(['13 Minuten', '93 %']);
    expect(rows.at(-1)?.slice(1, 3)).toEqual(['10 Minuten', '100 %']);
  });

  test('tells of changes of target between the check-ins', async () => {
    const metric = { kind: 'number', baseline: 0, target: 60, unit: 'Anträge' } as const;
    const earlierMetrics = [{ metric, until: '2026-10-31', reason: 'Mehr Personal' }];
    const data = { ...everyTrend.number, earlierMetrics };
    const trend = await mountTrend({ data, view: 'table' });
    const rows = rowsOf(await untilShown(trend, 'table'));
    expect(rows).toContainEqual([
      '1. November 2026',
      'Ziel geändert: bisher 60 Anträge, seitdem 80 Anträge. Grund: Mehr Personal',
    ]);
    expect(rows).toContainEqual(['26. Oktober 2026', '22 Anträge', '37 %', '7 von 10', '']);
  });

  test('can be scrolled by keyboard where it does not fit', async () => {
    const trend = await mountTrend({ data: told, view: 'table' });
    const region = await untilShown(trend, '[role=region]');
    expect(region.tabIndex).toBe(0);
  });
});

describe('over cycles', () => {
  test('shows progress and grades of each', async () => {
    const trend = await mountTrend({ data: overCycles, label: 'Alle Ziele', view: 'table' });
    const table = await untilShown(trend, 'table');
    expect(imageOf(trend)).toBe('Mittlerer Fortschritt über 2 Zyklen: 2026-Q3 40 %; 2026-Q4 55 %');
    expect(textOf(trend)).toContain('55 % im Zyklus 2026-Q4');
    const cells = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ').trim()),
    );
    expect(cells).toEqual([
      ['Zyklus', 'Fortschritt', 'Bewertung', 'Ziele'],
      ['2026-Q4', '55 %', '', '5'],
      ['2026-Q3', '40 %', '0,4', '4'],
    ]);
  });
});

describe('without data', () => {
  test('is empty and says so', async () => {
    expect(textOf(await mountTrend())).toContain('Hier ist noch kein Schlüsselergebnis angegeben.');
  });

  test('is busy while it loads, as high as afterwards', async () => {
    const trend = await mountTrend({ loading: true, label: 'Anträge' });
    expect(find(trend, '[aria-busy=true]')).not.toBeNull();
    expect(textOf(trend)).toContain('Wird geladen');
    const before = trend.getBoundingClientRect().height;
    Object.assign(trend, { loading: false, data: trendWith([4, 9]) });
    await trend.updateComplete;
    expect(find(trend, '[aria-busy=true]')).toBeNull();
    expect(Math.abs(trend.getBoundingClientRect().height - before)).toBeLessThan(40);
  });

  test('tells what went wrong, what to tell the help desk, and tries again', async () => {
    const trend = await mountTrend({ error: unreachable });
    trend.innerHTML = '<a href="/ziele">Zu den Zielen</a>';
    const notice = await untilShown(trend, '.notice');
    expect(notice.textContent).toContain('Der Server ist gerade nicht erreichbar.');
    expect(notice.textContent).toContain('a1b2');
    expect(trend.querySelector('a')?.getBoundingClientRect().height).toBeGreaterThan(0);
    let retries = 0;
    trend.addEventListener('okr-trend-retry', () => retries++);
    notice.querySelector('button')?.click();
    expect(retries).toBe(1);
  });

  test('keeps the last known data beside an error', async () => {
    const trend = await mountTrend({ data: told, error: unreachable });
    await untilShown(trend, '.notice');
    expect(textOf(trend)).toContain('Gezeigt wird der letzte bekannte Stand.');
    expect(textOf(trend)).toContain('42 von 80');
  });

  test('says that a provider is missing', async () => {
    const trend = await mountTrend({ keyResult: 'kr-1' });
    await untilShown(trend, '.notice');
    expect(textOf(trend)).toContain('steht kein <okr-provider>');
  });
});

describe('data of poor quality', () => {
  const { number } = everyTrend;
  test.each([
    {},
    { keyResult: null },
    { keyResult: number.keyResult },
    { keyResult: number.keyResult, cycle: number.cycle },
    { ...number, checkIns: 'viele' },
    { ...number, checkIns: [null, 1, { date: 7 }, { date: '2026-10-05', note: 9, value: 5 }] },
    { ...number, earlierMetrics: [null, { until: 4 }] },
    { ...number, keyResult: { title: 9, metric: { ...number.keyResult.metric, unit: 7 } } },
    { ...number, keyResult: { title: 'A', metric: { kind: 'mystery' } } },
    { ...everyTrend.steps, keyResult: { metric: { kind: 'steps', steps: [] } } },
    { ...everyTrend.milestones, keyResult: { metric: { kind: 'milestones', items: [null] } } },
    { points: [] },
    { points: [{ progress: 'halb' }, null], cycles: [null] },
    [],
    'Text',
  ])('never throws: %j', async (data) => {
    const trend = await mountTrend({ data: data as never, view: 'table' });
    await expect
      .poll(() => textOf(trend))
      .toMatch(/kein Bild|kein Zwischenstand|42 von 80|5 von 80/);
  });

  test('texts of ten megabytes are cut', async () => {
    const long = 'Ziel '.repeat(2e6);
    const data = withRemarks(everyTrend.number, { 6: { note: long, blocker: long } });
    const trend = await mountTrend({ data });
    (await pointsOf(trend)).at(-1)?.click();
    await untilShown(trend, '[part=note]');
    expect(textOf(trend).length).toBeLessThan(5000);
  });

  test('markup in a note stays text', async () => {
    const data = withRemarks(everyTrend.number, { 6: { note: '<img src=x onerror=1>' } });
    const trend = await mountTrend({ data });
    (await pointsOf(trend)).at(-1)?.click();
    const note = await untilShown(trend, '[part=note]');
    expect(note.textContent).toContain('<img src=x onerror=1>');
    expect(find(trend, 'img')).toBeNull();
  });
});

describe('inside a provider', () => {
  const { checkIns, cycle, keyResult } = told;
  const answers: Readonly<Record<string, unknown>> = {
    'key-results/kr-1': { ...keyResult, id: 'kr-1', objectiveId: 'o1', score: { pace: 'behind' } },
    'key-results/kr-1/check-ins': { items: checkIns, nextCursor: null },
    'key-results/kr-1/metrics': { items: [], nextCursor: null },
    'objectives/o1': { id: 'o1', cycleId: 'c1' },
    'cycles/c1': { id: 'c1', ...cycle },
  };

  function answer(input: RequestInfo | URL): Promise<Response> {
    const path = new URL(new Request(input).url).pathname.split('/api/v1/')[1] ?? '';
    const body = answers[path];
    const missing = { code: 'not_found', title: 'Nicht gefunden', status: 404 };
    const type = { 'content-type': 'application/problem+json' };
    return Promise.resolve(
      body ? Response.json(body) : Response.json(missing, { status: 404, headers: type }),
    );
  }

  test('shows the key result it names, with its check-ins', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const provider = document.createElement('okr-provider');
    Object.assign(provider, { baseUrl: 'https://okr.example.de', key: 'okr_pk_test' });
    provider.innerHTML = '<okr-trend key-result="kr-1"></okr-trend>';
    await mount(provider);
    const trend = provider.querySelector('okr-trend') as OkrTrend;
    expect(textOf(trend)).toContain('Wird geladen');
    await expect.poll(() => textOf(trend)).toContain('42 von 80 Anträgen');
    expect(textOf(trend)).toContain('hinter Plan');
    expect(await pointsOf(trend)).toHaveLength(4);
  });

  test('says what is not there', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const provider = document.createElement('okr-provider');
    Object.assign(provider, { baseUrl: 'https://okr.example.de', key: 'okr_pk_test' });
    provider.innerHTML = '<okr-trend key-result="kr-2"></okr-trend>';
    await mount(provider);
    const trend = provider.querySelector('okr-trend') as OkrTrend;
    await untilShown(trend, '.notice');
  });
});

test('taken out of the page it leaves no listener and no timer of its own behind', async () => {
  const added = vi.spyOn(document, 'addEventListener');
  const removed = vi.spyOn(document, 'removeEventListener');
  const trend = await mountTrend({ data: told });
  await focusedPoints(trend);
  await userEvent.keyboard('{Enter}');
  const cleared = vi.spyOn(globalThis, 'clearTimeout');
  trend.remove();
  expect(cleared).toHaveBeenCalled();
  const names = (spy: typeof added) => spy.mock.calls.map(([name]) => name).sort();
  expect(names(removed as never)).toEqual(names(added));
});

describe('for everybody', () => {
  const states: Readonly<Record<string, Partial<OkrTrend>>> = {
    ...Object.fromEntries(Object.entries(everyTrend).map(([kind, data]) => [kind, { data }])),
    'one with notes': { data: told },
    'a sparkline': { data: told, size: 'spark' },
    'an open one': { data: trendWith([]) },
    'a table': { data: told, view: 'table' },
    'one over cycles': { data: overCycles, label: 'Alle Ziele' },
    nothing: { label: 'Anträge' },
    loading: { label: 'Anträge', loading: true },
    'an error': { label: 'Anträge', error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const trend = await mountTrend(properties);
      if (isOfKeyResult(properties.data) && !properties.size) {
        const points = await pointsOf(trend);
        points.at(-1)?.click();
        if (points.length > 0) await untilShown(trend, '[part=note]');
      }
      if (properties.view) await untilShown(trend, 'table');
      if (properties.error) await untilShown(trend, '.notice');
      await expectAccessible(trend);
      trend.remove();
    }
    await emulate('prefers-color-scheme', '');
  });

  function isOfKeyResult(data: unknown): boolean {
    return ((data as KeyResultTrend | undefined)?.checkIns?.length ?? 0) > 0;
  }
});
