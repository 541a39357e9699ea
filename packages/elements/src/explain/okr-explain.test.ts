import {
  type ScoreExplanation,
  explainScore,
  paceOf,
  scoreKeyResult,
  scoreObjective,
} from '@zielbaum/model';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
// At hand before it is needed, so that what is not fetched is not merely late.
import '../connected/reads.ts';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-explain.ts';
import '../define/okr-provider.ts';
import type { SourceError } from '../internal/data-source.ts';
import { watchDocumentListeners } from '../internal/testing/document-listeners.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
// At hand before an explanation fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import type { OkrExplain } from './okr-explain.ts';
import { explainedKeyResult } from './testing/explanations.ts';

failOnLitWarnings();

const context = { cycle: { start: '2026-10-01', end: '2026-12-31' }, today: '2026-11-23' };
const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

/** An objective with two key results that are underway and one that is open. */
const objective = explanationOf([
  { id: 'kr-1', weight: 2, value: 40 },
  { id: 'kr-2', weight: 1, value: 80 },
  { id: 'kr-3', weight: 1, value: null },
]);

function explanationOf(
  keyResults: readonly { id: string; weight: number; value: number | null }[],
): ScoreExplanation {
  const metric = { kind: 'number', baseline: 0, target: 100 } as const;
  const scored = keyResults.map(({ id, weight, value }) => ({
    id,
    weight,
    state: 'active' as const,
    score: scoreKeyResult(
      { metric },
      value === null ? [] : [{ date: '2026-11-16', value }],
      context,
    ),
  }));
  const parts = { rollup: 'keyResults', keyResults: scored, children: [] } as const;
  const score = scoreObjective(parts, context);
  return explainScore({ id: 'o1', score, ambition: 'aspirational' }, context, 'de');
}

async function mountExplain(
  properties: Partial<OkrExplain> = {},
  attributes = '',
): Promise<OkrExplain> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-explain ${attributes}></okr-explain>`;
  return mount(Object.assign(holder.firstElementChild as OkrExplain, properties));
}

function rootOf({ shadowRoot }: OkrExplain): ShadowRoot {
  if (!shadowRoot) throw new Error('no shadow root');
  return shadowRoot;
}

function textOf(explain: OkrExplain, selector: string): string {
  const found = rootOf(explain).querySelector(selector);
  return (found?.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** The cells of a table by row, without what stands only where there is little room. */
function cellsOf(explain: OkrExplain, table: string): string[][] {
  return [...rootOf(explain).querySelectorAll(`${table} tr`)].map((row) =>
    [...row.children].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      copy.querySelector('.head')?.remove();
      return copy.textContent.replaceAll('\u00a0', ' ').trim();
    }),
  );
}

describe('closed', () => {
  test('asks for the number, and fetches no more', async () => {
    const explain = await mountExplain({ data: objective });
    expect(textOf(explain, 'summary')).toBe('Warum 40 %?');
    expect(rootOf(explain).querySelector('table')).toBeNull();
  });

  test.each([
    ['pace', 'Warum „hinter Plan“?'],
    ['grade', 'Warum Bewertung 0,4?'],
    ['constructor', 'Warum 40 %?'],
  ])('of %s asks for it', async (of, question) => {
    const explain = await mountExplain({ data: objective }, `of="${of}"`);
    expect(textOf(explain, 'summary')).toBe(question);
  });

  test('asks what the page asks', async () => {
    const explain = await mountExplain({ data: objective }, 'label="Wie kommt das?"');
    expect(textOf(explain, 'summary')).toBe('Wie kommt das?');
  });

  test.each(['{Enter}', ' '])('opens by %s and closes again, and says so', async (key) => {
    const explain = await mountExplain({ data: objective });
    const told: boolean[] = [];
    explain.addEventListener('okr-explain-toggle', ({ open }) => told.push(open));
    await userEvent.tab();
    expect(rootOf(explain).activeElement?.localName).toBe('summary');
    await userEvent.keyboard(key);
    await expect.poll(() => textOf(explain, '[part=sentence]')).toContain('gewichtete Mittel');
    expect(explain.open).toBe(true);
    await userEvent.keyboard(key);
    await expect.poll(() => explain.open).toBe(false);
    expect(told).toEqual([true, false]);
  });

  test('opened by the page tells nobody', async () => {
    const explain = await mountExplain({ data: objective });
    const onToggle = vi.fn();
    explain.addEventListener('okr-explain-toggle', onToggle);
    const toggled = new Promise((resolve) => {
      rootOf(explain).querySelector('details')?.addEventListener('toggle', resolve);
    });
    explain.open = true;
    await toggled;
    expect(onToggle).not.toHaveBeenCalled();
  });
});

describe('open', () => {
  test('says how the parts of an objective make its progress', async () => {
    const titles = { 'kr-1': 'Anträge', 'kr-2': 'Wartezeit' };
    const explain = await mountExplain({ data: objective, titles }, 'open');
    expect(textOf(explain, '[part=sentence]')).toBe(
      '40 % ist das gewichtete Mittel von 3 Schlüsselergebnissen: 40 % (zählt doppelt), 80 % und offen. Was offen ist, zählt als 0 %.',
    );
    expect(cellsOf(explain, '.parts')).toEqual([
      ['Teil', 'Fortschritt', 'Gewicht', 'Beitrag'],
      ['Anträge', '40 %', '2', '20 von 50 %'],
      ['Wartezeit', '80 %', '1', '20 von 25 %'],
      ['Schlüsselergebnis 3', 'offen', '1', '0 von 25 %'],
      ['Zusammen', '', '', '40 %'],
    ]);
    expect(textOf(explain, '[part=rule]')).toMatch(/^Regel: Jeder Teil zählt nach seinem Gewicht/);
    expect(textOf(explain, '[part=day]')).toBe('Stand 23. November 2026');
  });

  test('draws what each part can bring and what it brings, beside the heaviest', async () => {
    const explain = await mountExplain({ data: objective }, 'open');
    const widths = [...rootOf(explain).querySelectorAll('rect')].map((bar) =>
      bar.getAttribute('width'),
    );
    expect(widths).toEqual(['100%', '40%', '50%', '40%', '50%', '0%']);
  });

  test('says what a pace follows from', async () => {
    const explain = await mountExplain({ data: objective, of: 'pace' }, 'open');
    expect(textOf(explain, '[part=sentence]')).toContain('also hinter Plan');
    expect(cellsOf(explain, '.inputs')).toEqual([
      ['Fortschritt', '40 %'],
      ['Erwartet', '59 %'],
      ['Abstand', '−18,7 Prozentpunkte'],
      ['Tag im Zyklus', '54 von 92'],
      ['Im Plan ab', '−15 Prozentpunkte'],
      ['Hinter Plan ab', '−30 Prozentpunkte'],
    ]);
  });

  test('says what a grade follows from, and what the review has set in its place', async () => {
    const override = { grade: 1, reason: 'Fast alles erreicht.' };
    const grade = { ...objective.grade, value: 1, override };
    const explain = await mountExplain({ data: { ...objective, grade }, of: 'grade' }, 'open');
    expect(textOf(explain, 'summary')).toBe('Warum Bewertung 1,0?');
    expect(cellsOf(explain, '.inputs')).toEqual([
      ['Fortschritt', '40 %'],
      ['Anspruch', 'ambitioniert'],
      ['Gelb ab', '0,4'],
      ['Grün ab', '0,7'],
      ['Im Review gesetzt', '1,0'],
      ['Begründung', 'Fast alles erreicht.'],
    ]);
  });

  test.each([
    ['number', ['Ausgangswert', 'Zielwert', 'Wert']],
    ['maintain', ['Obergrenze', 'Tage im Band', 'Gezählte Tage', 'Wert']],
    ['steps', ['Erreichte Stufe', 'Sie zählt']],
  ] as const)('of a metric %s shows its figures', async (kind, names) => {
    const explain = await mountExplain({ data: explainedKeyResult(kind) }, 'open');
    const rows = cellsOf(explain, '.inputs');
    expect(rows.map(([name]) => name)).toEqual(names);
    for (const [, text] of rows) expect(text).toMatch(/./);
  });

  test('of milestones shows each with what it weighs', async () => {
    const data = {
      rule: 'milestones' as const,
      inputs: { done: 1, of: 2 },
      items: [
        { label: 'Konzept', progress: 1, counted: 1, weight: 1 },
        { label: 'Betrieb', progress: 0, counted: 0, weight: 3 },
      ],
    };
    const explain = await mountExplain({ data }, 'open');
    expect(cellsOf(explain, '.parts tbody')).toEqual([
      ['Konzept', 'erledigt', '1', '25 von 25 %'],
      ['Betrieb', 'noch nicht', '3', '0 von 75 %'],
    ]);
  });

  test('of what another organisation shares names both', async () => {
    const item = { label: 'o9', title: 'Bürgerdienste', sharedBy: 'Fulda', progress: 0.5 };
    const data = {
      rule: 'weightedMean' as const,
      inputs: { keyResults: 0, objectives: 2 },
      items: [
        { ...item, counted: 0.5, weight: 1 },
        { label: 'o2', progress: 0.1, counted: 0.1, weight: 1 },
      ],
    };
    const explain = await mountExplain({ data }, 'open');
    expect(cellsOf(explain, '.parts tbody').map(([name]) => name)).toEqual([
      'Bürgerdienste Fulda',
      'Ziel 2',
    ]);
  });

  test('an explanation that was given alone says by its rule what it explains', async () => {
    const { explanation } = paceOf({ progress: 0.4, ...context });
    const explain = await mountExplain({ data: explanation }, 'open');
    expect(textOf(explain, 'summary')).toBe('Woher kommt das Tempo?');
    expect(textOf(explain, '[part=sentence]')).toContain('also hinter Plan');
  });

  test('speaks the language of the page, whatever the server spoke', async () => {
    const explain = await mountExplain({ data: objective }, 'open lang="en"');
    expect(textOf(explain, '[part=sentence]')).toMatch(
      /^40% is the weighted mean of 3 key results/,
    );
    expect(textOf(explain, 'summary')).toBe('Why 40%?');
    explain.lang = 'de';
    await explain.updateComplete;
    expect(textOf(explain, 'summary')).toBe('Warum 40 %?');
  });
});

test.each([
  {},
  [],
  'Text',
  { progress: null },
  { progress: { rule: 'weightedMean', inputs: null } },
  { rule: 'number', inputs: { value: 'viel' } },
  { rule: 'constructor', inputs: {} },
  { rule: 'pace', inputs: { day: '54' } },
])('data of poor quality never throws, and is said to be unreadable: %j', async (data) => {
  const explain = await mountExplain({ data: data as never }, 'open');
  expect(textOf(explain, '[part=body]')).toBe('Diese Angaben ergeben keine Erklärung.');
});

test.each([
  { rule: 'weightedMean', inputs: {}, items: 'viele' },
  { rule: 'weightedMean', inputs: { keyResults: 'drei' }, items: [null, 7, {}, { weight: 1 }] },
  { rule: 'milestones', inputs: {}, items: [{ label: 7, counted: 1, weight: 1 }] },
])('parts of poor quality are shown as far as they can be read: %j', async (data) => {
  const explain = await mountExplain({ data: data as never }, 'open');
  expect(textOf(explain, '[part=sentence]')).toMatch(/./);
  expect(textOf(explain, '[part=body]')).not.toMatch(/NaN|undefined|\[object/);
});

test('a title of ten megabytes is cut, and markup stays text', async () => {
  const titles = { 'kr-1': 'Ziel '.repeat(2e6), 'kr-2': '<img src=x onerror=1>' };
  const explain = await mountExplain({ data: objective, titles }, 'open');
  expect(textOf(explain, '[part=body]').length).toBeLessThan(2000);
  expect(rootOf(explain).querySelector('img')).toBeNull();
});

describe('without data', () => {
  test('says what has to be named', async () => {
    const explain = await mountExplain({}, 'open');
    expect(textOf(explain, '[part=body]')).toBe(
      'Hier ist noch kein Schlüsselergebnis oder Ziel angegeben.',
    );
  });

  test('is busy while it loads', async () => {
    const explain = await mountExplain({ loading: true }, 'open');
    expect(textOf(explain, '[aria-busy=true] [part=body]')).toBe('Wird geladen …');
  });

  test('tells what went wrong, and tries again', async () => {
    const explain = await mountExplain({ error: unreachable }, 'open');
    expect(textOf(explain, '.notice')).toContain('nicht erreichbar');
    const onRetry = vi.fn();
    document.addEventListener('okr-explain-retry', onRetry, { once: true });
    rootOf(explain).querySelector('button')?.click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('keeps the last known explanation beside an error', async () => {
    const explain = await mountExplain({ data: objective, error: unreachable }, 'open');
    expect(textOf(explain, '.notice')).toContain('letzte bekannte Stand');
    expect(textOf(explain, '[part=sentence]')).toContain('gewichtete Mittel');
  });
});

describe('inside a provider', () => {
  async function mountInside(inside: string): Promise<OkrExplain> {
    const holder = document.createElement('div');
    holder.innerHTML = `<okr-provider base-url="https://okr.example.org" key="okr_pk_test">${inside}</okr-provider>`;
    const provider = holder.firstElementChild as HTMLElementTagNameMap['okr-provider'];
    await mount(provider);
    return provider.querySelector('okr-explain') as OkrExplain;
  }

  /** Lets the fake server explain, too. */
  function setupExplanations() {
    const server = setupServer();
    const explained = vi.fn<(url: URL) => Response>(() => Response.json(objective));
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(new Request(input, init).url);
      return url.pathname.endsWith('/explain') ? explained(url) : server.answer(input, init);
    });
    return { server, explained };
  }

  test('asks for the number of a key result, and has it explained once it is opened', async () => {
    const { explained } = setupExplanations();
    const explain = await mountInside('<okr-explain key-result="kr-1"></okr-explain>');
    await expect.poll(() => textOf(explain, 'summary')).toBe('Warum 53 %?');
    expect(explained).not.toHaveBeenCalled();
    rootOf(explain).querySelector('summary')?.click();
    await expect.poll(() => textOf(explain, '[part=sentence]')).toContain('gewichtete Mittel');
    expect(explained.mock.calls[0]?.[0].pathname).toMatch(/key-results\/kr-1\/explain$/);
  });

  test('explains an objective on a past day, with the titles of its parts', async () => {
    const { explained } = setupExplanations();
    const explain = await mountInside(
      '<okr-explain objective="o1" on="2026-10-31" open></okr-explain>',
    );
    await expect
      .poll(() => cellsOf(explain, '.parts tbody').map(([name]) => name))
      .toEqual(['Digital gestellte Anträge', 'Schlüsselergebnis 2', 'Schlüsselergebnis 3']);
    const [url] = explained.mock.calls[0] ?? [];
    expect(url?.pathname).toMatch(/objectives\/o1\/explain$/);
    expect(url?.searchParams.get('on')).toBe('2026-10-31');
  });

  test('says why it cannot', async () => {
    setupServer();
    const explain = await mountInside('<okr-explain objective="fremd" open></okr-explain>');
    await expect.poll(() => textOf(explain, '.notice')).toContain('Das gibt es nicht');
  });

  test('outside of one says that it is missing', async () => {
    const explain = await mountExplain({}, 'key-result="kr-1" open');
    await expect.poll(() => textOf(explain, '.notice')).toContain('steht kein <okr-provider>');
  });
});

describe('for everybody', () => {
  test('in 280 pixels, in any size of text, nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const titles = { 'kr-1': 'Donaudampfschifffahrtsgesellschaft'.repeat(3) };
    for (const of of ['progress', 'pace', 'grade'] as const) {
      for (const fontSize of ['8px', '16px', '40px']) {
        holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}`;
        const explain = await mountExplain({ data: objective, titles, of }, 'open');
        holder.append(explain);
        await explain.updateComplete;
        expect(explain.scrollWidth).toBeLessThanOrEqual(281);
        explain.remove();
      }
    }
    holder.remove();
  });

  test('without room for columns each figure says what it is', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    holder.style.inlineSize = '600px';
    const explain = await mountExplain({ data: objective }, 'open');
    holder.append(explain);
    await explain.updateComplete;
    expect(textOf(explain, '.parts tbody td')).toBe('Fortschritt: 40 %');
    const head = rootOf(explain).querySelector('.head') as HTMLElement;
    expect(getComputedStyle(head).display).toBe('none');
    holder.style.inlineSize = '280px';
    expect(getComputedStyle(head).display).toBe('inline');
    holder.remove();
  });

  test('the question is high enough to be hit', async () => {
    const explain = await mountExplain({ data: objective });
    const summary = rootOf(explain).querySelector('summary');
    expect(summary?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  test('in forced colours what a part brings differs from what it can bring', async () => {
    await emulate('forced-colors', 'active');
    const explain = await mountExplain({ data: objective }, 'open');
    const [track, fill] = [...rootOf(explain).querySelectorAll('rect')].map((bar) =>
      getComputedStyle(bar),
    );
    expect(fill?.fill).not.toBe(track?.fill);
    expect(track?.stroke).not.toBe('none');
    await emulate('forced-colors', '');
  });

  const states = {
    closed: { data: objective, open: false },
    parts: { data: objective },
    'a pace': { data: objective, of: 'pace' as const },
    'a grade': { data: objective, of: 'grade' as const },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const explain = await mountExplain({ open: true, ...properties });
      await expectAccessible(explain);
      explain.remove();
    }
    await emulate('prefers-color-scheme', '');
  });
});

test('taken out again it leaves no listener behind', async () => {
  const expectNoneLeft = watchDocumentListeners();
  const explain = await mountExplain({}, 'objective="o1" open');
  await expect.poll(() => textOf(explain, '.notice')).not.toBe('');
  explain.remove();
  expectNoneLeft();
});
