import type { Cycle } from '@zielbaum/model';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-cycle.ts';
import '../define/okr-provider.ts';
import type { SourceError } from '../internal/data-source.ts';
import { watchDocumentListeners } from '../internal/testing/document-listeners.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
// At hand before a timeline fetches it: how fast the tests' server is, is not what they test.
import './more.ts';
import type { CycleMeeting, OkrCycle } from './okr-cycle.ts';

failOnLitWarnings();

const today = '2026-11-23';
const current: Cycle = {
  id: 'c4',
  name: '2026-Q4',
  start: '2026-10-01',
  end: '2026-12-31',
  kind: 'regular',
  phase: 'active',
};
const practice: Cycle = {
  ...current,
  id: 'c0',
  name: 'Standesamt übt',
  start: '2026-07-01',
  end: '2026-09-30',
  kind: 'practice',
  phase: 'closed',
};
const meetings: CycleMeeting[] = [
  { date: '2026-12-15', kind: 'review' },
  { date: '2026-11-25', kind: 'weekly' },
  { date: '2026-11-18', kind: 'weekly' },
  { date: '2026-12-17', kind: 'retrospective', label: 'Rückblick im Rathaus' },
];
const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

async function mountCycle(properties: Partial<OkrCycle> = {}, attributes = ''): Promise<OkrCycle> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-cycle today="${today}" ${attributes}></okr-cycle>`;
  return mount(Object.assign(holder.firstElementChild as OkrCycle, properties));
}

function rootOf({ shadowRoot }: OkrCycle): ShadowRoot {
  if (!shadowRoot) throw new Error('no shadow root');
  return shadowRoot;
}

function textsOf(cycle: OkrCycle, selector: string): string[] {
  return [...rootOf(cycle).querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replaceAll(/[\u00a0\u2009\u202f]/g, ' ').trim(),
  );
}

function rowsOf(cycle: OkrCycle, table: number): string[][] {
  const found = rootOf(cycle).querySelectorAll('table')[table];
  return [...(found?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')),
  );
}

describe('a single cycle', () => {
  test('says its name, its days, its week and what is left', async () => {
    const cycle = await mountCycle({ data: current });
    expect(textsOf(cycle, '[part=name]')).toEqual(['4. Quartal 2026']);
    expect(textsOf(cycle, '[part=dates]')).toEqual(['1. Okt. – 31. Dez. 2026']);
    expect(textsOf(cycle, '[part=standing]')).toEqual(['KW 48, Tag 54 von 92, noch 38 Tage']);
  });

  test('lists the phases and says which it is in', async () => {
    const cycle = await mountCycle({ data: current });
    const list = rootOf(cycle).querySelector('[part=phases]');
    expect(list?.ariaLabel).toBe('Phasen');
    expect(textsOf(cycle, '[part=phase]')).toEqual(['Planung', 'läuft', 'Review', 'abgeschlossen']);
    expect(textsOf(cycle, '[aria-current=step]')).toEqual(['läuft']);
  });

  test('fills its bar as far as it has come', async () => {
    const cycle = await mountCycle({ data: current });
    const fill = rootOf(cycle).querySelector('.fill');
    expect(fill?.getAttribute('width')).toBe('58.7%');
    cycle.today = '2026-09-30';
    await cycle.updateComplete;
    expect(fill?.getAttribute('width')).toBe('0%');
    cycle.today = '2027-02-01';
    await cycle.updateComplete;
    expect(fill?.getAttribute('width')).toBe('100%');
  });

  test('marks today only within it', async () => {
    const cycle = await mountCycle({ data: current });
    expect(textsOf(cycle, '.now')).toEqual(['heute']);
    cycle.today = '2027-02-01';
    await cycle.updateComplete;
    expect(rootOf(cycle).querySelector('.now, .today')).toBeNull();
  });

  test('for practice says so and is hatched', async () => {
    const cycle = await mountCycle({ data: { ...current, kind: 'practice' } });
    expect(textsOf(cycle, '[part=practice]')).toEqual(['Übungszyklus']);
    expect(rootOf(cycle).querySelector('.practice')?.getAttribute('fill')).toBe('url(#hatch)');
  });

  test('without today named takes that of Berlin', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T23:30:00Z') });
    const cycle = await mountCycle({ data: current, today: null });
    vi.useRealTimers();
    expect(textsOf(cycle, '[part=standing]')[0]).toContain('Tag 54 von 92');
  });

  test('speaks English on an English page, and changes with it', async () => {
    const cycle = await mountCycle({ data: current, meetings }, 'lang="en"');
    expect(textsOf(cycle, '[part=standing]')).toEqual(['week 48, day 54 of 92, 38 days left']);
    cycle.lang = 'de';
    await cycle.updateComplete;
    expect(textsOf(cycle, '[part=next]')[0]).toMatch(/^Nächster Termin/);
  });
});

describe('meetings', () => {
  test('are marked along the line; the next is said with its week', async () => {
    const cycle = await mountCycle({ data: current, meetings });
    expect(textsOf(cycle, '[part=next]')).toEqual([
      'Nächster Termin: Weekly, Mittwoch, 25. November 2026 (KW 48)',
    ]);
    const marks = [...rootOf(cycle).querySelectorAll('.marks g')];
    expect(marks.map((mark) => mark.classList.contains('past'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('of one kind have one sign, named in a legend', async () => {
    const cycle = await mountCycle({ data: current, meetings });
    expect(textsOf(cycle, '[part=legend] > [role=listitem]')).toEqual([
      'Weekly',
      'Review',
      'Retrospektive',
    ]);
    const signs = [...rootOf(cycle).querySelectorAll('.sign path')].map((path) =>
      path.getAttribute('d'),
    );
    expect(new Set(signs).size).toBe(3);
  });

  test('outside the cycle have no mark, and may be the next', async () => {
    const cycle = await mountCycle({
      data: current,
      meetings: [{ date: '2027-01-05', label: 'Auftakt' }],
    });
    expect(rootOf(cycle).querySelector('.marks g')).toBeNull();
    expect(textsOf(cycle, '[part=next]')[0]).toContain('Auftakt, Dienstag, 5. Januar 2027 (KW 1)');
  });

  test('today is still the next', async () => {
    const cycle = await mountCycle({ data: current, meetings: [{ date: today, kind: 'weekly' }] });
    expect(textsOf(cycle, '[part=next]')[0]).toContain('23. November');
  });
});

describe('several cycles', () => {
  test('stand below each other in a list, along one line', async () => {
    const cycle = await mountCycle({ data: [current, practice] });
    expect(textsOf(cycle, '[role=list] > [part=cycle] [part=name]')).toEqual([
      'Standesamt übt',
      '4. Quartal 2026',
    ]);
    expect(textsOf(cycle, '[part=standing]')).toEqual(['abgeschlossen', 'läuft, noch 38 Tage']);
    const tracks = [...rootOf(cycle).querySelectorAll('.track')];
    expect(tracks.map((track) => track.getAttribute('x'))).toEqual(['0%', '50%']);
    expect(textsOf(cycle, '.now')).toEqual(['heute']);
  });

  test('a thousand are drawn, one below the other', async () => {
    const data = Array.from({ length: 1000 }, (_, index) => ({ ...current, name: `${index}` }));
    const cycle = await mountCycle({ data });
    expect(rootOf(cycle).querySelectorAll('[part=cycle]')).toHaveLength(1000);
  });

  test('those that cannot be read are left out', async () => {
    const cycle = await mountCycle({ data: [current, null, { name: 'x' }] as never });
    expect(textsOf(cycle, '[part=name]')).toEqual(['4. Quartal 2026']);
  });
});

describe('the tables', () => {
  test.each(['{Enter}', ' '])('open by %s and close again', async (key) => {
    const cycle = await mountCycle({ data: current, meetings });
    await userEvent.tab();
    const button = rootOf(cycle).activeElement;
    expect(button?.textContent).toBe('Als Tabelle');
    expect(button?.ariaExpanded).toBe('false');
    await userEvent.keyboard(key);
    await expect.poll(() => rootOf(cycle).querySelectorAll('table').length).toBe(2);
    expect(button?.ariaExpanded).toBe('true');
    expect(cycle.getAttribute('view')).toBe('table');
    await userEvent.keyboard(key);
    await expect.poll(() => rootOf(cycle).querySelector('table')).toBeNull();
  });

  test('hold the cycle and its meetings', async () => {
    const cycle = await mountCycle({ data: current, meetings }, 'view="table"');
    expect(textsOf(cycle, 'caption')).toEqual(['4. Quartal 2026', 'Termine']);
    expect(rowsOf(cycle, 0)).toEqual([
      ['Art', 'regulär'],
      ['Phase', 'läuft'],
      ['Beginn', '1. Oktober 2026'],
      ['Ende', '31. Dezember 2026'],
      ['Tage', '92'],
      ['Stand', 'Tag 54 von 92, noch 38 Tage'],
    ]);
    expect(rowsOf(cycle, 1)).toEqual([
      ['Datum', 'Woche', 'Termin'],
      ['18. November 2026', 'KW 47', 'Weekly'],
      ['25. November 2026', 'KW 48', 'Weekly'],
      ['15. Dezember 2026', 'KW 51', 'Review'],
      ['17. Dezember 2026', 'KW 51', 'Rückblick im Rathaus'],
    ]);
  });

  test('say of each of several cycles what it is', async () => {
    const cycle = await mountCycle({ data: [current, practice] }, 'view="table"');
    expect(textsOf(cycle, 'caption')).toEqual(['Standesamt übt', '4. Quartal 2026']);
    expect(rowsOf(cycle, 0)[0]).toEqual(['Art', 'Übungszyklus']);
  });
});

describe('without data', () => {
  test.each([null, undefined, []])('is empty and says so: %j', async (data) => {
    const cycle = await mountCycle({ data });
    expect(textsOf(cycle, '.base')).toEqual(['Hier gibt es noch keinen Zyklus.']);
  });

  test.each([{}, 'Text', 7, [null], [{}], { ...current, end: '2026-09-30' }])(
    'says that it cannot be read: %j',
    async (data) => {
      const cycle = await mountCycle({ data: data as never });
      expect(textsOf(cycle, '.base')).toEqual(['Diese Angaben ergeben keinen Zyklus.']);
    },
  );

  test('is busy while it loads', async () => {
    const cycle = await mountCycle({ loading: true });
    expect(textsOf(cycle, '[aria-busy=true]')).toEqual(['Wird geladen …']);
  });

  test('tells what went wrong, and tries again', async () => {
    const cycle = await mountCycle({ error: unreachable });
    await expect.poll(() => textsOf(cycle, '.notice')[0]).toContain('nicht erreichbar');
    const onRetry = vi.fn();
    document.addEventListener('okr-cycle-retry', onRetry, { once: true });
    rootOf(cycle).querySelector<HTMLElement>('.notice button')?.click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('keeps the last known cycle beside an error', async () => {
    const cycle = await mountCycle({ data: current, error: unreachable });
    await expect.poll(() => textsOf(cycle, '.notice')[0]).toContain('letzte bekannte Stand');
    expect(textsOf(cycle, '[part=name]')).toEqual(['4. Quartal 2026']);
  });
});

describe('inside a provider', () => {
  async function mountInside(inside: string): Promise<OkrCycle> {
    const holder = document.createElement('div');
    holder.innerHTML = `<okr-provider base-url="https://okr.example.org" key="okr_pk_test">${inside}</okr-provider>`;
    const provider = holder.firstElementChild as HTMLElementTagNameMap['okr-provider'];
    await mount(provider);
    return provider.querySelector('okr-cycle') as OkrCycle;
  }

  /** Lets the fake server tell of cycles, too. */
  function setupCycles(items: readonly Cycle[]): void {
    const server = setupServer();
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const { pathname } = new URL(new Request(input, init).url);
      return pathname.endsWith('/cycles')
        ? Response.json({ items, nextCursor: null })
        : server.answer(input, init);
    });
  }

  test.each([
    ['current', ['4. Quartal 2026']],
    ['2026-Q4', ['4. Quartal 2026']],
    ['c0', ['Standesamt übt']],
    ['all', ['Standesamt übt', '4. Quartal 2026']],
  ])('shows the cycle it names: %s', async (name, shown) => {
    setupCycles([current, practice]);
    const cycle = await mountInside(`<okr-cycle cycle="${name}" today="${today}"></okr-cycle>`);
    await expect.poll(() => textsOf(cycle, '[part=name]')).toEqual(shown);
  });

  test('says that there is none of that name', async () => {
    setupCycles([current]);
    const cycle = await mountInside('<okr-cycle cycle="2019-Q1"></okr-cycle>');
    await expect.poll(() => textsOf(cycle, '.base')).toEqual(['Diesen Zyklus gibt es nicht.']);
    cycle.lang = 'en';
    await expect.poll(() => textsOf(cycle, '.notice')).toEqual(['There is no such cycle.']);
  });

  test.each(['current', 'all'])('says that there is none at all: %s', async (name) => {
    setupCycles([]);
    const cycle = await mountInside(`<okr-cycle cycle="${name}"></okr-cycle>`);
    await expect.poll(() => textsOf(cycle, '.base')).toEqual(['Hier gibt es noch keinen Zyklus.']);
  });

  test('says why it cannot', async () => {
    setupServer().fault = 'not_found';
    const cycle = await mountInside('<okr-cycle cycle="current"></okr-cycle>');
    await expect.poll(() => textsOf(cycle, '.notice')[0]).toContain('Das gibt es nicht');
  });

  test('outside of one says that it is missing', async () => {
    const cycle = await mountCycle({}, 'cycle="current"');
    await expect.poll(() => textsOf(cycle, '.notice')[0]).toContain('steht kein <okr-provider>');
  });
});

describe('for everybody', () => {
  test('in 280 pixels, in any size of text, nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const name = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
    for (const data of [{ ...current, name }, [{ ...current, name }, practice]]) {
      for (const fontSize of ['8px', '16px', '40px']) {
        holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}`;
        const cycle = await mountCycle({ data, meetings }, 'view="table"');
        holder.append(cycle);
        await cycle.updateComplete;
        expect(cycle.scrollWidth).toBeLessThanOrEqual(281);
        cycle.remove();
      }
    }
    holder.remove();
  });

  test('on paper there is no button', async () => {
    const cycle = await mountCycle({ data: current, meetings });
    const button = rootOf(cycle).querySelector('[part=toggle]');
    expect(button?.checkVisibility()).toBe(true);
    await emulatePaper(true);
    expect(button?.checkVisibility()).toBe(false);
    await emulatePaper(false);
  });

  test('from right to left the line runs from the right, its words stay readable', async () => {
    const cycle = await mountCycle({ data: current }, 'dir="rtl"');
    const bar = rootOf(cycle).querySelector('.bar');
    const word = rootOf(cycle).querySelector('.now');
    const [ofBar, ofWord] = [bar, word].map((part) => part && getComputedStyle(part).transform);
    expect(ofBar).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    expect(ofWord).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });

  test('in forced colours what has passed differs from what is to come', async () => {
    await emulate('forced-colors', 'active');
    const cycle = await mountCycle({ data: current });
    const [track, fill] = ['.track', '.fill'].map((name) => {
      const part = rootOf(cycle).querySelector(name);
      return part ? getComputedStyle(part) : undefined;
    });
    expect(fill?.fill).not.toBe(track?.fill);
    expect(track?.stroke).not.toBe('none');
    await emulate('forced-colors', '');
  });

  test('the button is high enough to be hit', async () => {
    const cycle = await mountCycle({ data: current });
    const button = rootOf(cycle).querySelector('button');
    expect(button?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  const states = {
    'a cycle': { data: current, meetings },
    several: { data: [current, practice], label: 'Unsere Zyklen' },
    tables: { data: [current, practice], meetings, view: 'table' as const },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const cycle = await mountCycle(properties);
      await expectAccessible(cycle);
      cycle.remove();
    }
    await emulate('prefers-color-scheme', '');
  });
});

test('taken out again it leaves no listener behind', async () => {
  const expectNoneLeft = watchDocumentListeners();
  const cycle = await mountCycle({}, 'cycle="current"');
  await expect.poll(() => textsOf(cycle, '.notice')).toHaveLength(1);
  cycle.remove();
  expectNoneLeft();
});
