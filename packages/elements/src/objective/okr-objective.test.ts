import type { TreeObjective } from '@zielbaum/model';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../connected/reads.ts';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-explain.ts';
import '../define/okr-objective.ts';
import '../define/okr-provider.ts';
import type { SourceError } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
// At hand before a card fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import type { OkrObjective } from './okr-objective.ts';

failOnLitWarnings();

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
};

const data = objective('o1', {
  title: 'Anträge ohne Papier',
  unit: 'Bürgeramt',
  themes: ['RPA'],
  description: 'Wer etwas beantragt, tut es am Bildschirm.',
  keyResults: [keyResult('1', { title: 'Digitale Anträge' }), keyResult('2')],
});

const graded: TreeObjective = {
  ...data,
  state: 'closed',
  review: {
    proposedGrade: 0.9,
    override: { grade: 0.6, reason: 'Der Zulieferer fiel aus.' },
    grade: 0.6,
    band: 'yellow',
    note: 'Gut vorangekommen.',
    outcome: { kind: 'keep', reason: 'Es fehlt nicht viel.' },
  },
};

async function mountCard(
  properties: Partial<OkrObjective> = {},
  attributes = '',
): Promise<OkrObjective> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-objective ${attributes}></okr-objective>`;
  return mount(Object.assign(holder.firstElementChild as OkrObjective, properties));
}

function find(card: OkrObjective, selector: string): HTMLElement {
  const found = card.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function textOf(card: OkrObjective, selector: string): string {
  const found = card.shadowRoot?.querySelector(selector);
  return (found?.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** The names and values of the details. */
function factsOf(card: OkrObjective): Record<string, string> {
  const entries = [...(card.shadowRoot?.querySelectorAll('dl > div') ?? [])].map(
    ({ children: [name, value] }) => [
      name?.textContent,
      value?.textContent.replaceAll('\u00a0', ' '),
    ],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

describe('as a card', () => {
  test('says whose it is, its title, its progress and its signals', async () => {
    const card = await mountCard({ data });
    expect(find(card, '[role=group]').ariaLabel).toBe('Anträge ohne Papier');
    expect(textOf(card, '[part=about]')).toBe('Bürgeramt · RPA · ambitioniert');
    expect(textOf(card, '.ring [part=percent]')).toBe('50 %');
    expect(textOf(card, '.head [part=signals]')).toBe('im PlanZuversicht 7 von 10');
  });

  test('has a meter that says progress and what is expected', async () => {
    const card = await mountCard({ data });
    const meter = find(card, '.ring');
    expect(meter.role).toBe('meter');
    expect(meter.ariaValueNow).toBe('50');
    expect(meter.ariaValueText?.replaceAll('\u00a0', ' ')).toBe('50 %, erwartet heute 40 %');
  });

  test('lists its key results', async () => {
    const card = await mountCard({ data });
    const list = find(card, '[part=key-results]');
    expect(list.ariaLabel).toBe('Schlüsselergebnisse');
    expect(list.children).toHaveLength(2);
    expect(textOf(card, '.line-title')).toBe('Digitale Anträge');
    expect(textOf(card, '.line .value')).toBe('42 von 80 Anträgen');
  });

  test('shows ten of many key results, and all of them when asked', async () => {
    const keyResults = Array.from({ length: 1000 }, (_, index) => keyResult(`${index}`));
    const card = await mountCard({ data: objective('1', { keyResults }) });
    const list = find(card, '[part=key-results]');
    expect(list.children).toHaveLength(10);
    const button = find(card, '[part=key-results] + button');
    expect(button.textContent).toBe('Alle 1.000 zeigen');
    button.click();
    await card.updateComplete;
    expect(list.children).toHaveLength(1000);
  });

  test('says that it has no key result yet, unless it needs none', async () => {
    const none = await mountCard({ data: objective('1') });
    expect(textOf(none, '[part=remark]')).toContain('noch kein Schlüsselergebnis');
    for (const fields of [{ sharedBy: 'Fulda' }, { rollup: 'children' as const }]) {
      const card = await mountCard({ data: objective('1', fields) });
      expect(card.shadowRoot?.querySelector('[part=remark]')).toBeNull();
    }
  });

  test('of a closed cycle says its grade in place of its pace', async () => {
    const card = await mountCard({ data: graded });
    expect(textOf(card, '.head [part=signals]').trim()).toBe(
      'Bewertung 0,6 statt 0,9, teilweise erfüllt',
    );
  });

  test('speaks English where the page does', async () => {
    const card = await mountCard({ data });
    document.documentElement.lang = 'en';
    await expect.poll(() => textOf(card, '[part=about]')).toContain('aspirational');
  });
});

describe('opened', () => {
  test.each(['{Enter}', ' '])('by %s shows the details, closes again, and says so', async (key) => {
    const card = await mountCard({ data });
    const told: boolean[] = [];
    card.addEventListener('okr-objective-toggle', ({ open }) => told.push(open));
    await userEvent.tab();
    expect(card.shadowRoot?.activeElement).toBe(find(card, '[part=toggle]'));
    await userEvent.keyboard(key);
    await expect.poll(() => textOf(card, '[part=details] p')).toBe(data.description);
    expect(find(card, '[part=toggle]').ariaExpanded).toBe('true');
    await userEvent.keyboard(key);
    await expect.poll(() => card.shadowRoot?.querySelector('[part=details]')).toBeNull();
    expect(told).toEqual([true, false]);
  });

  test('tells the ring in words', async () => {
    const card = await mountCard({ data }, 'open');
    expect(factsOf(card)).toEqual({
      Fortschritt: '50 %',
      'Erwartet heute': '40 %',
      Status: 'im Plan',
      Zuversicht: '7 von 10',
    });
  });

  test('tells what the review said', async () => {
    const card = await mountCard({ data: graded }, 'open');
    expect(factsOf(card)).toMatchObject({
      Bewertung: '0,6, teilweise erfüllt',
      Vorgeschlagen: '0,9',
      Begründung: 'Der Zulieferer fiel aus.',
      Fazit: 'Gut vorangekommen.',
      'Wie es weitergeht': 'geht unverändert weiter: Es fehlt nicht viel.',
    });
  });

  test('explains itself from the explanation it was given, with the titles of its parts', async () => {
    const explanation = { rule: 'open', inputs: {} } as const;
    const card = await mountCard({ data, explanation }, 'open');
    const explain = find(card, 'okr-explain');
    expect(explain).toHaveProperty('data', explanation);
    expect(explain).toHaveProperty('titles', { 1: 'Digitale Anträge', 2: 'Ergebnis 2' });
  });
});

describe('inside a provider', () => {
  async function mountConnected(content: string): Promise<OkrObjective> {
    const provider = document.createElement('okr-provider');
    provider.baseUrl = 'https://okr.example.de';
    provider.key = 'okr_pk_test';
    provider.innerHTML = content;
    await mount(provider);
    return provider.firstElementChild as OkrObjective;
  }

  test('many cards ask for no more than one does', async () => {
    const asked: number[] = [];
    for (const count of [1, 10]) {
      const server = setupServer();
      const card = '<okr-objective objective="o1"></okr-objective>';
      const first = await mountConnected(card.repeat(count));
      await expect.poll(() => textOf(first, '.ring [part=percent]')).toBe('53 %');
      asked.push(server.asked('/tree').length);
      first.parentElement?.remove();
    }
    expect(asked[1]).toBe(asked[0]);
  });

  test('follows what is checked in', async () => {
    const server = setupServer();
    const card = await mountConnected('<okr-objective objective="o1"></okr-objective>');
    await expect.poll(() => textOf(card, '.ring [part=percent]')).toBe('53 %');
    server.checkInElsewhere(60);
    await expect.poll(() => textOf(card, '.ring [part=percent]')).toBe('75 %');
  });

  test('looks for one of another cycle by itself, and says where there is none', async () => {
    const server = setupServer();
    const card = await mountConnected('<okr-objective objective="o2"></okr-objective>');
    await expect.poll(() => textOf(card, '.notice')).not.toBe('');
    expect(server.asked('/objectives/o2')).toHaveLength(1);
  });

  test('tries again when the reader asks, and tells the page', async () => {
    const server = setupServer();
    server.fault = 'unreachable';
    const card = await mountConnected('<okr-objective objective="o1"></okr-objective>');
    const onRetry = vi.fn();
    card.addEventListener('okr-objective-retry', onRetry);
    await expect.poll(() => card.shadowRoot?.querySelector('.notice button')).toBeTruthy();
    server.fault = undefined;
    find(card, '.notice button').click();
    await expect.poll(() => textOf(card, '.ring [part=percent]')).toBe('53 %');
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('with data of any quality', () => {
  test.each([
    [undefined, 'Hier ist noch kein Ziel angegeben.'],
    [{}, 'Diese Angaben lassen sich nicht lesen.'],
    ['viel', 'Diese Angaben lassen sich nicht lesen.'],
    [{ score: { progress: 'viel' } }, 'Diese Angaben lassen sich nicht lesen.'],
  ])('%j says what is wrong', async (given, text) => {
    const card = await mountCard({ data: given as unknown as TreeObjective }, 'open');
    expect(textOf(card, '[part=remark]')).toBe(text);
  });

  test.each([
    { title: 'x' },
    { title: 'x', keyResults: 'viele', children: 3, themes: 'RPA', score: null },
    { title: 'x', keyResults: [null, 3, {}, { title: 'y' }], themes: [1, null], review: 'gut' },
    { title: 'x', ambition: 'toString', state: 'toString', review: { outcome: 3, override: 1 } },
    { title: 'x', review: null, score: { progress: 7, pace: 'valueOf', expected: '1' } },
  ])('shows what it can of %j', async (given) => {
    const card = await mountCard({ data: given as unknown as TreeObjective }, 'open');
    expect(textOf(card, '[part=toggle]')).toBe('x');
    expect(find(card, '[part=details]')).toBeTruthy();
  });
});

describe('the ring', () => {
  test.each(['ltr', 'rtl'])('has room for 100 %% (%s)', async (dir) => {
    const card = await mountCard({ data: objective('a', { score: { progress: 1 } }) });
    card.dir = dir;
    const track = find(card, '.ring .track');
    const { left, right } = track.getBoundingClientRect();
    const stroke = Number.parseFloat(getComputedStyle(track).strokeWidth);
    const text = document.createRange();
    text.selectNodeContents(find(card, '.ring > .percent'));
    const number = text.getBoundingClientRect();
    expect(number.left).toBeGreaterThan(left + stroke);
    expect(number.right).toBeLessThan(right - stroke);
    // Read as its languages are, also where the page runs the other way.
    expect(getComputedStyle(find(card, '.ring > .percent')).direction).toBe('ltr');
  });
});

describe('for everybody', () => {
  afterEach(() => emulate('prefers-color-scheme', ''));

  test('needs no more than 280 px, however long the words', async () => {
    const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'.repeat(2);
    const holder = document.createElement('div');
    holder.style.inlineSize = '280px';
    document.body.append(holder);
    const given = objective('1', {
      title: long,
      unit: long,
      description: long,
      keyResults: [keyResult('1', { title: long })],
    });
    const card = await mountCard({ data: given }, 'open');
    holder.append(card);
    await card.updateComplete;
    expect(card.scrollWidth).toBeLessThanOrEqual(281);
    holder.remove();
  });

  test('the title is high enough to be hit', async () => {
    const card = await mountCard({ data });
    expect(find(card, '[part=toggle]').getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  const states = {
    closed: { data, open: false },
    details: { data },
    'a grade': { data: graded },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const card = await mountCard({ open: true, ...properties });
      await expectAccessible(card);
      card.remove();
    }
  });
});

test('taken out again it leaves no listener behind', async () => {
  const added = vi.spyOn(document, 'addEventListener');
  const removed = vi.spyOn(document, 'removeEventListener');
  const card = await mountCard({}, 'objective="o1" open');
  await expect.poll(() => textOf(card, '.notice')).not.toBe('');
  card.remove();
  const namesOf = ({ mock }: typeof added | typeof removed) => mock.calls.map(([name]) => name);
  expect(namesOf(added).length).toBeGreaterThan(0);
  expect(namesOf(removed).toSorted()).toEqual(namesOf(added).toSorted());
});
