import type { CheckIn, TreeKeyResult } from '@zielbaum/model';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
// At hand before it is needed, so that what is not fetched is not merely late.
import '../connected/reads.ts';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-explain.ts';
import '../define/okr-key-result.ts';
import '../define/okr-provider.ts';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import type { SourceError } from '../internal/data-source.ts';
import { watchDocumentListeners } from '../internal/testing/document-listeners.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
// At hand before a row fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import type { OkrKeyResult } from './okr-key-result.ts';

failOnLitWarnings();

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

async function mountRow(
  properties: Partial<OkrKeyResult> = {},
  attributes = '',
): Promise<OkrKeyResult> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-key-result ${attributes}></okr-key-result>`;
  return mount(Object.assign(holder.firstElementChild as OkrKeyResult, properties));
}

function find(row: OkrKeyResult, selector: string): HTMLElement {
  const found = row.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function textOf(row: OkrKeyResult, selector: string): string {
  const found = row.shadowRoot?.querySelector(selector);
  return (found?.textContent ?? '').replaceAll('\u00a0', ' ');
}

function checkIn(id: string, date: string, rest: Partial<CheckIn> = {}): CheckIn {
  return {
    id,
    keyResultId: 'kr-1',
    date,
    value: 42,
    confidence: 7,
    note: '',
    blocker: '',
    author: 'Bürgeramt',
    authorRole: null,
    source: null,
    kind: 'value',
    replaces: null,
    replacedBy: null,
    isWithdrawn: false,
    createdAt: `${date}T09:00:00Z`,
    ...rest,
  };
}

describe('as a row', () => {
  test('says title, value, progress and signals', async () => {
    const row = await mountRow({ data: keyResultWith() });
    expect(find(row, '[role=group]').ariaLabel).toBe('Digital gestellte Anträge');
    expect(textOf(row, '[part=value]')).toBe('42 von 80 Anträgen');
    expect(textOf(row, '[part=percent]')).toBe('53 %');
    expect(textOf(row, '[part=signals]')).toBe('im PlanZuversicht 7 von 10');
  });

  test('has a meter that says the same', async () => {
    const row = await mountRow({ data: keyResultWith() });
    const meter = find(row, '[role=meter]');
    expect(meter.ariaLabel).toBe('Digital gestellte Anträge');
    expect(meter.ariaValueNow).toBe('53');
    expect(meter.ariaValueText?.replaceAll('\u00a0', ' ')).toBe(
      '42 von 80 Anträgen, 53 %, erwartet heute 60 %',
    );
  });

  test.each([
    ['falling', '14 Tage (von 20 auf 5 Tage)'],
    ['maintain', '10,5 Minuten (zwischen 5 und 12 Minuten), an 86 % der Tage'],
    ['milestones', '2 von 3 Meilensteinen'],
    ['steps', 'Ziel'],
  ] as const)('says the value of %s', async (kind, value) => {
    const row = await mountRow({ data: everyKind[kind] });
    expect(textOf(row, '[part=value]')).toBe(value);
  });

  test('open it says so, and draws nothing done', async () => {
    const data = keyResultWith({ progress: null, value: null, pace: 'open', confidence: null });
    const row = await mountRow({ data });
    expect(textOf(row, '[part=value]')).toBe('noch kein Zwischenstand');
    expect(textOf(row, '[part=percent]')).toBe('offen');
    expect(find(row, '[role=meter]').ariaValueNow).toBe('0');
  });

  test('stale it is never shown in the colour of its pace', async () => {
    const row = await mountRow({ data: keyResultWith({ isStale: true, pace: 'onTrack' }) });
    expect(textOf(row, '[part=signals]')).toContain('veraltet');
    expect(row.shadowRoot?.querySelector('.onTrack')).toBeNull();
  });

  test('speaks English where the page does', async () => {
    const row = await mountRow({ data: keyResultWith(), open: true });
    document.documentElement.lang = 'en';
    await expect.poll(() => textOf(row, '[part=value]')).toBe('42 of 80 Anträge');
    expect(textOf(row, '[part=signals]')).toContain('on track');
  });
});

describe('opened', () => {
  test.each(['{Enter}', ' '])('by %s shows the details, closes again, and says so', async (key) => {
    const row = await mountRow({ data: keyResultWith() });
    const told: boolean[] = [];
    row.addEventListener('okr-key-result-toggle', ({ open }) => told.push(open));
    await userEvent.tab();
    expect(row.shadowRoot?.activeElement).toBe(find(row, '[part=toggle]'));
    await userEvent.keyboard(key);
    await expect.poll(() => textOf(row, '[part=details]')).toContain('Wunschwert');
    expect(find(row, '[part=toggle]').ariaExpanded).toBe('true');
    await userEvent.keyboard(key);
    await expect.poll(() => row.shadowRoot?.querySelector('[part=details]')).toBeNull();
    expect(told).toEqual([true, false]);
  });

  test('tells every figure of its bar as a table', async () => {
    const row = await mountRow({ data: keyResultWith() }, 'open');
    expect(textOf(row, '[part=table]')).toContain(
      'Wert42 AnträgeAusgangswert0 AnträgeZielwert80 Anträge',
    );
  });

  test('leaves out of it what is no number', async () => {
    const row = await mountRow(
      { data: keyResultWith({ value: Number.NaN, confidence: Number.NaN }) },
      'open',
    );
    expect(textOf(row, '[part=table]')).toContain('Zielwert80 Anträge');
    expect(textOf(row, '[part=table]')).not.toContain('NaN');
  });

  test('tells what was checked in, the newest first, without what was replaced', async () => {
    const checkIns = [
      checkIn('a', '2026-11-02', { value: 30, replacedBy: 'b' }),
      checkIn('b', '2026-11-02', { value: 31, kind: 'correction', replaces: 'a' }),
      checkIn('c', '2026-11-12', { note: 'Läuft gut.', blocker: 'Personal' }),
    ];
    const row = await mountRow({ data: keyResultWith(), course: { checkIns } }, 'open');
    const rows = [...(row.shadowRoot?.querySelectorAll('.check-ins tbody tr') ?? [])].map((each) =>
      each.textContent.replaceAll('\u00a0', ' '),
    );
    expect(rows).toEqual([
      '12. November 202642 AnträgeZuversicht: 7 von 10Läuft gut.Im Weg steht: PersonalVon: Bürgeramt',
      '2. November 202631 AnträgekorrigiertZuversicht: 7 von 10Von: Bürgeramt',
    ]);
  });

  test('shows ten of many check-ins, and all of them when asked', async () => {
    const checkIns = Array.from({ length: 1000 }, (_, index) => checkIn(`${index}`, '2026-11-02'));
    const row = await mountRow({ data: keyResultWith(), course: { checkIns } }, 'open');
    const count = () => row.shadowRoot?.querySelectorAll('.check-ins tbody tr').length;
    expect(count()).toBe(10);
    const button = find(row, 'section > button');
    expect(button.textContent).toBe('Alle 1.000 zeigen');
    button.click();
    await row.updateComplete;
    expect(count()).toBe(1000);
  });

  test('shows a role where the organisation shows roles', async () => {
    const checkIns = [checkIn('a', '2026-11-02', { author: null, authorRole: 'okrMaster' })];
    const row = await mountRow({ data: keyResultWith(), course: { checkIns } }, 'open');
    expect(textOf(row, '.check-ins td:last-child')).toBe('Von: OKR-Master');
  });

  test('tells how it was measured before', async () => {
    const earlier = {
      metric: { kind: 'number' as const, baseline: 0, target: 120, unit: 'Anträge' },
      until: '2026-10-20',
      reason: 'Zwei Ämter beginnen später.',
    };
    const course = { checkIns: [], earlierMetrics: [earlier] } as unknown as OkrKeyResult['course'];
    const row = await mountRow({ data: keyResultWith(), course }, 'open');
    expect(textOf(row, 'li')).toBe(
      'Bis 20. Oktober 2026: von 0 auf 120 AnträgeZwei Ämter beginnen später.',
    );
  });

  test('explains itself from the explanation it was given', async () => {
    const explanation = { rule: 'open', inputs: {} } as const;
    const row = await mountRow({ data: keyResultWith(), explanation }, 'open');
    expect(find(row, 'okr-explain')).toHaveProperty('data', explanation);
  });
});

describe('inside a provider', () => {
  async function mountConnected(attributes: string): Promise<OkrKeyResult> {
    const provider = document.createElement('okr-provider');
    provider.baseUrl = 'https://okr.example.de';
    provider.key = 'okr_pk_test';
    provider.innerHTML = `<okr-key-result ${attributes}></okr-key-result>`;
    await mount(provider);
    return provider.firstElementChild as OkrKeyResult;
  }

  test('shows the key result it names, and fetches check-ins only once it is open', async () => {
    const server = setupServer();
    const row = await mountConnected('key-result="kr-1"');
    await expect.poll(() => textOf(row, '[part=value]')).toBe('42 von 80 Anträgen');
    expect(server.asked('/check-ins')).toEqual([]);
    find(row, '[part=toggle]').click();
    await expect
      .poll(() => server.asked('/objectives/o1').length + server.asked('/key-results/kr-1').length)
      .toBeGreaterThan(1);
    await expect.poll(() => row.shadowRoot?.querySelector('okr-explain')).toBeTruthy();
    expect(row.shadowRoot?.querySelector('okr-explain')).toHaveProperty('keyResult', 'kr-1');
  });

  test('shows what is checked in elsewhere', async () => {
    const server = setupServer();
    const row = await mountConnected('key-result="kr-1"');
    await expect.poll(() => textOf(row, '[part=value]')).toBe('42 von 80 Anträgen');
    server.checkInElsewhere(50);
    await expect.poll(() => textOf(row, '[part=value]')).toBe('50 von 80 Anträgen');
  });

  test('tries again when the reader asks, and tells the page', async () => {
    const server = setupServer();
    server.fault = 'unreachable';
    const row = await mountConnected('key-result="kr-1"');
    const onRetry = vi.fn();
    row.addEventListener('okr-key-result-retry', onRetry);
    await expect.poll(() => row.shadowRoot?.querySelector('.notice button')).toBeTruthy();
    server.fault = undefined;
    find(row, '.notice button').click();
    await expect.poll(() => textOf(row, '[part=value]')).toBe('42 von 80 Anträgen');
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('with data of any quality', () => {
  test.each([
    [undefined, 'Hier ist noch kein Schlüsselergebnis angegeben.'],
    [{}, 'Diese Angaben lassen sich nicht lesen.'],
    [[], 'Diese Angaben lassen sich nicht lesen.'],
    ['viel', 'Diese Angaben lassen sich nicht lesen.'],
    [{ score: { progress: 'viel' } }, 'Diese Angaben lassen sich nicht lesen.'],
  ])('%j says what is wrong', async (data, text) => {
    const row = await mountRow({ data: data as unknown as TreeKeyResult }, 'open');
    expect(textOf(row, '[part=remark]')).toBe(text);
  });

  test.each([
    { title: 'x' },
    { title: 'x', metric: { kind: 'milestones' }, score: null },
    { title: 'x', metric: 'number', score: { progress: 2, pace: 'toString', confidence: 99 } },
    { title: 'x', metric: { kind: 'steps', steps: 3 }, score: { value: {}, progress: 0.3 } },
    { title: 'x', metric: { kind: 'number', baseline: 1, target: 1 }, score: { progress: 0.1 } },
  ])('shows what it can of %j', async (data) => {
    const course = { checkIns: [null, 3, { date: 5, value: {} }], earlierMetrics: [{}] };
    const row = await mountRow({ data, course } as unknown as Partial<OkrKeyResult>, 'open');
    expect(textOf(row, '[part=toggle]')).toBe('x');
    expect(find(row, '[part=details]')).toBeTruthy();
  });
});

describe('for everybody', () => {
  afterEach(() => emulate('prefers-color-scheme', ''));

  test('needs no more than 280 px, however long the words', async () => {
    const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'.repeat(2);
    const metric = { kind: 'number', baseline: 0, target: 80, unit: long } as const;
    const holder = document.createElement('div');
    holder.style.inlineSize = '280px';
    document.body.append(holder);
    for (const layout of ['row', 'card'] as const) {
      const data = keyResultWith({}, { title: long, description: long, metric });
      const course = { checkIns: [checkIn('a', '2026-11-02', { note: long, author: long })] };
      const row = await mountRow({ data, course, layout }, 'open');
      holder.append(row);
      await row.updateComplete;
      expect(row.scrollWidth).toBeLessThanOrEqual(281);
      row.remove();
    }
    holder.remove();
  });

  test('the title is high enough to be hit', async () => {
    const row = await mountRow({ data: keyResultWith() });
    expect(find(row, '[part=toggle]').getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  test.each(['row', 'card'] as const)(
    'as a %s, in forced colours what is done differs',
    async (layout) => {
      await emulate('forced-colors', 'active');
      const row = await mountRow({ data: keyResultWith(), layout });
      const [track, fill] = ['.track', '.fill'].map((line) => getComputedStyle(find(row, line)));
      expect(fill?.stroke).not.toBe(track?.stroke);
      expect(fill?.strokeWidth).not.toBe(track?.strokeWidth);
      await emulate('forced-colors', '');
    },
  );

  const states = {
    closed: { data: keyResultWith(), open: false },
    'a card': { data: keyResultWith({ isStale: true }), layout: 'card' as const },
    details: {
      data: everyKind.maintain,
      course: { checkIns: [checkIn('a', '2026-11-02', { note: 'Gut.' })] },
    },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const row = await mountRow({ open: true, ...properties });
      await expectAccessible(row);
      row.remove();
    }
  });
});

test('taken out again it leaves no listener behind', async () => {
  const expectNoneLeft = watchDocumentListeners();
  const row = await mountRow({}, 'key-result="kr-1" open');
  await expect.poll(() => textOf(row, '.notice')).not.toBe('');
  row.remove();
  expectNoneLeft();
});
