import type { TreeObjective } from '@zielbaum/model';
import { describe, expect, test, vi } from 'vitest';
import '../define/okr-gauge.ts';
import { SourceHost } from '../connected/source-host.ts';
import type { SourceError } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { type ToldSource, toldSource } from '../internal/testing/told-source.ts';
import { closedTree, keyResult, objective, treeWith } from '../tree/testing/nodes.ts';
import type { GaugeShape, OkrGauge } from './okr-gauge.ts';
// At hand before a gauge fetches it: how fast the tests' server is, is not what they test.
import './more.ts';

failOnLitWarnings();

const shapes: readonly GaugeShape[] = ['radial', 'bar', 'bullet'];
const half = objective('o1', {
  title: 'Anliegen ohne Warten erledigen',
  score: { progress: 0.53, confidence: 7.5, expected: 0.6 },
  keyResults: [keyResult('a1')],
});

function mountGauge(properties: Partial<OkrGauge>, into?: ParentNode): Promise<OkrGauge> {
  return mount(Object.assign(document.createElement('okr-gauge'), properties), into);
}

function meterOf(gauge: OkrGauge): Element {
  const meter = gauge.shadowRoot?.querySelector('[role=meter]');
  if (!meter) throw new Error('no meter');
  return meter;
}

/** What cannot break in a line is still a space to whoever reads it. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}

function valueTextOf(gauge: OkrGauge): string {
  return plain(meterOf(gauge).getAttribute('aria-valuetext'));
}

function pathOf(gauge: OkrGauge, name: string): string {
  return gauge.shadowRoot?.querySelector(`.${name}`)?.getAttribute('d') ?? '';
}

function rowsOf(gauge: OkrGauge): string[][] {
  const rows = [...(gauge.shadowRoot?.querySelectorAll('tr') ?? [])];
  return rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
}

describe('an objective as a meter', () => {
  test('says progress, pace, confidence and what is expected today', async () => {
    const gauge = await mountGauge({ data: half });
    expect(valueTextOf(gauge)).toBe('53 %, im Plan, Zuversicht 7,5 von 10, erwartet heute 60 %');
    expect(meterOf(gauge).getAttribute('aria-valuenow')).toBe('53');
    expect(gauge.shadowRoot?.getElementById('label')?.textContent).toBe(half.title);
  });

  test('says so in English, too', async () => {
    const gauge = await mountGauge({ data: half, lang: 'en' });
    expect(valueTextOf(gauge)).toBe('53%, on track, confidence 7.5 of 10, expected today 60%');
  });

  test('says that it is stale, and is never green then', async () => {
    const gauge = await mountGauge({ data: scored({ isStale: true }) });
    expect(valueTextOf(gauge)).toContain('veraltet, im Plan');
    expect(meterOf(gauge).classList).toContain('stale');
    expect(meterOf(gauge).classList).not.toContain('onTrack');
  });

  test('is open where nothing has been told, and nothing is expected of it', async () => {
    const gauge = await mountGauge({
      data: scored({ progress: null, confidence: null, pace: 'open' }),
    });
    expect(valueTextOf(gauge)).toBe('offen');
    expect(meterOf(gauge).getAttribute('aria-valuenow')).toBe('0');
  });

  test('in a closed cycle tells its grade in place of the pace, and expects nothing', async () => {
    const [data] = closedTree().objectives;
    const gauge = await mountGauge({ data: { ...data, score: half.score } as TreeObjective });
    expect(valueTextOf(gauge)).toBe('53 %, Bewertung 0,6 statt 0,9, teilweise erfüllt');
    expect(meterOf(gauge).classList).toContain('behind');
    expect(pathOf(gauge, 'mark')).toBe('');
  });

  function scored(score: Partial<TreeObjective['score']>): TreeObjective {
    return { ...half, score: { ...half.score, ...score } };
  }
});

describe('an objective drawn', () => {
  test.each(shapes)(
    'as %s reaches as far as its progress, with a stroke for today',
    async (shape) => {
      const gauge = await mountGauge({ data: half, shape });
      const empty = await mountGauge({
        data: { ...half, score: { ...half.score, progress: 0 } },
        shape,
      });
      expect(pathOf(gauge, 'fill')).not.toBe(pathOf(empty, 'fill'));
      expect(pathOf(gauge, 'mark')).toMatch(/^M[\d. -]+L[\d. -]+$/);
      if (shape !== 'radial') expect(pathOf(gauge, 'fill')).toBe('M0 0L53 0');
    },
  );

  test('as a bullet begins at 0 and ends at 100 per cent', async () => {
    const gauge = await mountGauge({ data: half, shape: 'bullet' });
    const labels = [...(gauge.shadowRoot?.querySelectorAll('.axis span') ?? [])];
    expect(labels.map(({ textContent }) => plain(textContent))).toEqual(['0 %', '100 %']);
  });

  test.each(['light', 'dark'])('in %s has no fault axe-core knows of', async (scheme) => {
    await emulate('prefers-color-scheme', scheme);
    const [closed] = closedTree().objectives;
    for (const data of [half, closed]) {
      for (const shape of shapes) {
        await expectAccessible(await mountGauge({ data, shape, view: 'table' }));
      }
    }
    await emulate('prefers-color-scheme', '');
  });
});

describe('the table of an objective', () => {
  test('holds all numbers', async () => {
    const gauge = await mountGauge({ data: half, view: 'table' });
    expect(rowsOf(gauge)).toEqual([
      ['Fortschritt', '53 %'],
      ['Erwartet heute', '60 %'],
      ['Tempo', 'im Plan'],
      ['Zuversicht', '7,5 von 10'],
    ]);
  });

  test('in a closed cycle holds the review', async () => {
    const [data] = closedTree().objectives;
    const gauge = await mountGauge({ data, view: 'table' });
    const names = rowsOf(gauge).map(([name]) => name);
    expect(names).toContain('Bewertung');
    expect(names).not.toContain('Tempo');
    expect(names).not.toContain('Erwartet heute');
  });
});

describe('an objective of poor quality', () => {
  test.each([
    [{ score: {} }, 'offen'],
    [{ title: 7, score: { progress: 'viel', confidence: 'hoch', pace: 7 } }, 'offen'],
    [{ score: { progress: 0.4 }, review: 'gut' }, '40 %'],
    [{ score: { progress: 0.4 }, review: {} }, '40 %, ohne Bewertung'],
    [{ score: { progress: 9, expected: 7 } }, '900 %, erwartet heute 700 %'],
  ])('%j is read as far as it can be', async (data, words) => {
    for (const shape of shapes) {
      const gauge = await mountGauge({ data: data as never, shape, view: 'table' });
      expect(valueTextOf(gauge)).toBe(words);
      expect(pathOf(gauge, 'fill')).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('an objective inside a provider', () => {
  const tree = treeWith(objective('top', { children: [half] }));

  test('comes out of the tree of its cycle, and follows it', async () => {
    const told = toldSource();
    const gauge = await mountConnected(told, { objective: 'o1' });
    expect(gauge.shadowRoot?.textContent).toContain('Wird geladen …');
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await gauge.updateComplete;
    expect(valueTextOf(gauge)).toContain('53 %, im Plan');
    const risen = { ...half, score: { ...half.score, progress: 0.75 } };
    told.tell('tree', 'current', { status: 'ready', data: treeWith(risen) });
    await gauge.updateComplete;
    expect(valueTextOf(gauge)).toContain('75 %');
  });

  test('comes out of the cycle that is named', async () => {
    const told = toldSource();
    await mountConnected(told, { objective: 'o1', cycle: '2026-Q3' });
    expect(told.subjects('tree')).toEqual(['2026-Q3']);
  });

  test('is looked for by itself where the cycle does not have it', async () => {
    const told = toldSource();
    const gauge = await mountConnected(told, { objective: 'o9' });
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await gauge.updateComplete;
    expect(told.subjects('objective')).toEqual(['o9']);
    told.tell('objective', 'o9', { status: 'ready', data: { ...half, title: 'Anderswo' } });
    await gauge.updateComplete;
    expect(gauge.shadowRoot?.getElementById('label')?.textContent).toBe('Anderswo');
  });

  test('gives way to a key result that is named as well, and to data', async () => {
    const told = toldSource();
    const gauge = await mountConnected(told, { objective: 'o1', keyResult: 'kr-1' });
    expect(told.subjects('keyResult')).toEqual(['kr-1']);
    expect(told.subjects('tree')).toEqual([]);
    gauge.data = half;
    await gauge.updateComplete;
    expect(told.subjects('keyResult')).toEqual([]);
  });

  test('that cannot be had says why, and tries again', async () => {
    const told = toldSource();
    const gauge = await mountConnected(told, { objective: 'o1' });
    const error: SourceError = { code: 'unreachable', message: 'Kein Netz.', canRetry: true };
    told.tell('tree', 'current', { status: 'error', error });
    await gauge.updateComplete;
    const notice = gauge.shadowRoot?.querySelector('.notice');
    expect(notice?.textContent).toContain('Kein Netz.');
    const onRetry = vi.fn();
    gauge.addEventListener('okr-gauge-retry', onRetry);
    notice?.querySelector('button')?.click();
    expect(onRetry).toHaveBeenCalledOnce();
    expect(told.source.retry).toHaveBeenCalledOnce();
  });

  test('without a provider says so', async () => {
    const gauge = await mountGauge({ objective: 'o1' });
    expect(gauge.shadowRoot?.textContent).toContain('steht kein <okr-provider>');
  });

  function mountConnected(
    { source }: ToldSource,
    properties: Partial<OkrGauge>,
  ): Promise<OkrGauge> {
    const frame = document.createElement('div');
    new SourceHost(frame).start(source);
    document.body.append(frame);
    return mountGauge(properties, frame);
  }
});
