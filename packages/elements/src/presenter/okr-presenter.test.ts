import type { Tree } from '@zielbaum/model';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-presenter.ts';
import '../define/okr-provider.ts';
import type { SourceError } from '../internal/data-source.ts';
import { watchDocumentListeners } from '../internal/testing/document-listeners.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
// At hand before a presenter fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import type { OkrPresenter } from './okr-presenter.ts';

failOnLitWarnings();

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
};

const objectives = [
  objective('a', { keyResults: [keyResult('1', { score: { checkedInOn: '2026-11-20' } })] }),
  objective('b', { children: [objective('c')] }),
  objective('d'),
];
const tree = { today: '2026-11-23', objectives } as unknown as Tree;

afterEach(async () => {
  vi.useRealTimers();
  await emulate('prefers-reduced-motion', '');
});

async function mountPresenter(
  properties: Partial<OkrPresenter> = {},
  attributes = '',
): Promise<OkrPresenter> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-presenter ${attributes}></okr-presenter>`;
  return mount(Object.assign(holder.firstElementChild as OkrPresenter, properties));
}

function find(presenter: OkrPresenter, selector: string): HTMLElement {
  const found = presenter.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function textOf(presenter: OkrPresenter, selector: string): string {
  const found = presenter.shadowRoot?.querySelector(selector);
  return (found?.textContent ?? '').replaceAll('\u00a0', ' ');
}

function buttonOf(presenter: OkrPresenter, text: string): HTMLElement {
  const buttons = [...(presenter.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent) === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

async function titleOf(presenter: OkrPresenter): Promise<string> {
  await presenter.updateComplete;
  return textOf(presenter, '[part=title]');
}

describe('a slide', () => {
  test('shows one objective, its ring and its key results', async () => {
    const presenter = await mountPresenter({ data: tree });
    expect(await titleOf(presenter)).toBe('Ziel a');
    expect(textOf(presenter, '.ring')).toBe('50 %');
    expect(find(presenter, '[part=key-results]').children).toHaveLength(1);
    expect(find(presenter, '[part=slide]').ariaLabel).toBe('1 von 4');
  });

  test('says what is new', async () => {
    const presenter = await mountPresenter({ data: tree });
    expect(textOf(presenter, '.line .value')).toContain('Neu am 20. November 2026');
    expect(textOf(presenter, '[part=changes]')).toBe(
      'Ein neuer Zwischenstand in den letzten sieben Tagen',
    );
  });

  test('of a list of objectives says nothing of it, for no day is known', async () => {
    const presenter = await mountPresenter({ data: objectives });
    expect(await titleOf(presenter)).toBe('Ziel a');
    expect(presenter.shadowRoot?.querySelector('[part=changes]')).toBeNull();
  });

  test.each([
    ['2', 'Ziel b'],
    ['99', 'Ziel d'],
    ['-1', 'Ziel a'],
    ['x', 'Ziel a'],
  ])('number %s is %s', async (slide, title) => {
    const presenter = await mountPresenter({ data: tree }, `slide="${slide}"`);
    expect(await titleOf(presenter)).toBe(title);
  });
});

test('on paper all slides stand there, and after that the one shown before', async () => {
  const presenter = await mountPresenter({ data: tree, slide: 2 });
  const titles = () =>
    [...(presenter.shadowRoot?.querySelectorAll('[part=title]') ?? [])].map(
      ({ textContent }) => textContent,
    );
  const shown = titles();
  expect(shown).toHaveLength(1);
  await emulatePaper(true);
  await expect.poll(titles).toHaveLength(4);
  expect(titles()[1]).toBe(shown[0]);
  await emulatePaper(false);
  await expect.poll(titles).toEqual(shown);
});

describe('turned', () => {
  test('by keys, round and round', async () => {
    const presenter = await mountPresenter({ data: tree });
    find(presenter, '[part=slide]').focus();
    const steps = [
      ['{ArrowRight}', 'Ziel b'],
      ['{PageDown}', 'Ziel c'],
      ['{End}', 'Ziel d'],
      ['{ArrowRight}', 'Ziel a'],
      ['{ArrowLeft}', 'Ziel d'],
      ['{PageUp}', 'Ziel c'],
      ['{Home}', 'Ziel a'],
    ] as const;
    for (const [key, title] of steps) {
      await userEvent.keyboard(key);
      expect(await titleOf(presenter)).toBe(title);
    }
  });

  test('from right to left the left arrow goes on', async () => {
    document.documentElement.dir = 'rtl';
    const presenter = await mountPresenter({ data: tree });
    find(presenter, '[part=slide]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(await titleOf(presenter)).toBe('Ziel b');
  });

  test('by buttons and dots, and tells the page', async () => {
    const presenter = await mountPresenter({ data: tree });
    const told: [number, string][] = [];
    presenter.addEventListener('okr-presenter-slide', ({ slide, objectiveId }) =>
      told.push([slide, objectiveId]),
    );
    buttonOf(presenter, 'Weiter').click();
    expect(await titleOf(presenter)).toBe('Ziel b');
    buttonOf(presenter, '4: Ziel d').click();
    expect(await titleOf(presenter)).toBe('Ziel d');
    expect(buttonOf(presenter, '4: Ziel d').ariaCurrent).toBe('true');
    buttonOf(presenter, 'Zurück').click();
    expect(await titleOf(presenter)).toBe('Ziel c');
    expect(presenter.slide).toBe(3);
    expect(told).toEqual([
      [2, 'b'],
      [4, 'd'],
      [3, 'c'],
    ]);
  });

  test('says which objective it is', async () => {
    const presenter = await mountPresenter({ data: tree });
    buttonOf(presenter, 'Weiter').click();
    await expect.poll(() => textOf(presenter, '[role=status]')).toBe('2 von 4: Ziel b');
  });

  test('through a thousand without dots', async () => {
    const data = Array.from({ length: 1000 }, (_, index) => objective(`${index}`));
    const presenter = await mountPresenter({ data }, 'slide="999"');
    expect(textOf(presenter, '[part=position]')).toBe('999 von 1.000');
    expect(find(presenter, '[part=dots]').children).toHaveLength(0);
  });
});

describe('where there is little room', () => {
  test.each([360, 740, 1100])('eight dots stand in one line at %i px', async (width) => {
    const data = Array.from({ length: 8 }, (_, index) => objective(`${index}`));
    const presenter = await mountPresenter({ data });
    presenter.style.inlineSize = `${width}px`;
    const dots = [...find(presenter, '[part=dots]').children];
    expect(dots).toHaveLength(8);
    expect(new Set(dots.map((dot) => dot.getBoundingClientRect().top)).size).toBe(1);
  });
});

describe('played', () => {
  function useTimers(): void {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  }

  test('goes on by itself, so long for each, and says nothing', async () => {
    useTimers();
    const presenter = await mountPresenter({ data: tree }, 'interval="10"');
    vi.advanceTimersByTime(9_900);
    expect(await titleOf(presenter)).toBe('Ziel a');
    vi.advanceTimersByTime(200);
    expect(await titleOf(presenter)).toBe('Ziel b');
    vi.advanceTimersByTime(10_000);
    expect(await titleOf(presenter)).toBe('Ziel c');
    expect(textOf(presenter, '[role=status]')).toBe('');
  });

  test('never faster than one can read', async () => {
    useTimers();
    const presenter = await mountPresenter({ data: tree }, 'interval="0.1"');
    vi.advanceTimersByTime(4_900);
    expect(await titleOf(presenter)).toBe('Ziel a');
  });

  test('not by itself without an interval, nor for who wants nothing to move', async () => {
    useTimers();
    const unasked = await mountPresenter({ data: tree });
    await emulate('prefers-reduced-motion', 'reduce');
    const still = await mountPresenter({ data: tree }, 'interval="10"');
    vi.advanceTimersByTime(60_000);
    expect(await titleOf(unasked)).toBe('Ziel a');
    expect(await titleOf(still)).toBe('Ziel a');
    buttonOf(still, 'Abspielen').click();
    vi.advanceTimersByTime(10_000);
    expect(await titleOf(still)).toBe('Ziel b');
  });

  test('waits while the pointer rests on it', async () => {
    useTimers();
    const presenter = await mountPresenter({ data: tree }, 'interval="10"');
    const base = find(presenter, '[part=base]');
    base.dispatchEvent(new PointerEvent('pointerenter'));
    vi.advanceTimersByTime(60_000);
    expect(await titleOf(presenter)).toBe('Ziel a');
    base.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(10_000);
    expect(await titleOf(presenter)).toBe('Ziel b');
  });

  test('pauses when the keyboard enters it, plays by space, pauses by space and escape', async () => {
    const presenter = await mountPresenter({ data: tree }, 'interval="10"');
    expect(buttonOf(presenter, 'Anhalten')).toBeTruthy();
    await userEvent.tab();
    await expect.poll(() => buttonOf(presenter, 'Abspielen')).toBeTruthy();
    for (const [key, text] of [
      [' ', 'Anhalten'],
      [' ', 'Abspielen'],
      [' ', 'Anhalten'],
      ['{Escape}', 'Abspielen'],
    ] as const) {
      await userEvent.keyboard(key);
      await presenter.updateComplete;
      expect(buttonOf(presenter, text)).toBeTruthy();
    }
  });
});

describe('on the full screen', () => {
  test.each(['f', 'F'])('by %s, and back', async (key) => {
    const presenter = await mountPresenter({ data: tree });
    const request = vi.spyOn(presenter, 'requestFullscreen').mockResolvedValue();
    find(presenter, '[part=slide]').focus();
    await userEvent.keyboard(key);
    expect(request).toHaveBeenCalledOnce();
  });

  test('where the browser refuses it stays as it is', async () => {
    const presenter = await mountPresenter({ data: tree });
    vi.spyOn(presenter, 'requestFullscreen').mockRejectedValue(new TypeError('denied'));
    buttonOf(presenter, 'Vollbild').click();
    expect(await titleOf(presenter)).toBe('Ziel a');
  });
});

describe('inside a provider', () => {
  test('shows the objectives of its cycle, and tries again when asked', async () => {
    const server = setupServer();
    server.fault = 'unreachable';
    const provider = document.createElement('okr-provider');
    provider.baseUrl = 'https://okr.example.de';
    provider.key = 'okr_pk_test';
    provider.innerHTML = '<okr-presenter cycle="current"></okr-presenter>';
    await mount(provider);
    const presenter = provider.firstElementChild as OkrPresenter;
    const onRetry = vi.fn();
    presenter.addEventListener('okr-presenter-retry', onRetry);
    await expect.poll(() => presenter.shadowRoot?.querySelector('.notice button')).toBeTruthy();
    server.fault = undefined;
    find(presenter, '.notice button').click();
    await expect.poll(() => textOf(presenter, '[part=title]')).toBe('Anträge ohne Papier');
    expect(onRetry).toHaveBeenCalledOnce();
    server.checkInElsewhere(60);
    await expect.poll(() => textOf(presenter, '.ring')).toBe('75 %');
  });
});

describe('with data of any quality', () => {
  test.each([
    [undefined, 'Hier sind noch keine Ziele angegeben.'],
    [[], 'Hier sind noch keine Ziele angegeben.'],
    [{}, 'Diese Angaben lassen sich nicht lesen.'],
    ['viel', 'Diese Angaben lassen sich nicht lesen.'],
    [{ objectives: [null, 3] }, 'Hier sind noch keine Ziele angegeben.'],
  ])('%j says what is wrong', async (data, text) => {
    const presenter = await mountPresenter({ data: data as unknown as Tree });
    expect(textOf(presenter, '[part=remark]')).toBe(text);
  });

  test('an objective that cannot be read is a slide that says so', async () => {
    const data = [{}, objective('b')] as unknown as OkrPresenter['data'];
    const presenter = await mountPresenter({ data });
    expect(textOf(presenter, '[part=slide]')).toBe('Diese Angaben lassen sich nicht lesen.');
  });
});

describe('for everybody', () => {
  test('needs no more than 280 px, however long the words', async () => {
    const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'.repeat(2);
    const holder = document.createElement('div');
    holder.style.inlineSize = '280px';
    document.body.append(holder);
    const data = [
      objective('1', { title: long, unit: long, keyResults: [keyResult('1', { title: long })] }),
    ];
    const presenter = await mountPresenter({ data });
    holder.append(presenter);
    await presenter.updateComplete;
    expect(presenter.scrollWidth).toBeLessThanOrEqual(281);
    holder.remove();
  });

  test('every button is large enough to be hit', async () => {
    const presenter = await mountPresenter({ data: tree });
    for (const button of presenter.shadowRoot?.querySelectorAll('button') ?? []) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  const states = {
    'a slide': { data: tree },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const presenter = await mountPresenter(properties);
      await expectAccessible(presenter);
      presenter.remove();
    }
    await emulate('prefers-color-scheme', '');
  });
});

test('taken out again it leaves no listener and no timer behind', async () => {
  const expectNoneLeft = watchDocumentListeners();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const presenter = await mountPresenter({ data: tree }, 'interval="10"');
  presenter.data = null;
  presenter.cycle = 'current';
  await presenter.updateComplete;
  expect(vi.getTimerCount()).toBe(1);
  presenter.remove();
  expect(vi.getTimerCount()).toBe(0);
  expectNoneLeft();
});
