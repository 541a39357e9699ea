import type { KeyResultScore } from '@zielbaum/model';
import { describe, expect, test, vi } from 'vitest';
import { setupServer } from '../connected/testing/fake-server.ts';
import '../define/okr-provider.ts';
import '../define/okr-status.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import type { SourceError } from '../internal/data-source.ts';
import { watchDocumentListeners } from '../internal/testing/document-listeners.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import type { OkrStatus } from './okr-status.ts';
// At hand before a status fetches it: how fast the tests' server is, is not what they test.
import './more.ts';

failOnLitWarnings();

const { score } = keyResultWith();
const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  canRetry: true,
  traceId: 'a1b2',
};

async function mountStatus(
  properties: Partial<OkrStatus> = {},
  attributes = '',
): Promise<OkrStatus> {
  const holder = document.createElement('div');
  holder.innerHTML = `<okr-status ${attributes}></okr-status>`;
  return mount(Object.assign(holder.firstElementChild as OkrStatus, properties));
}

function rootOf({ shadowRoot }: OkrStatus): ShadowRoot {
  if (!shadowRoot) throw new Error('no shadow root');
  return shadowRoot;
}

function textsOf(status: OkrStatus, selector: string): string[] {
  return [...rootOf(status).querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replaceAll('\u00a0', ' ').trim(),
  );
}

function tonesOf(status: OkrStatus): string[] {
  return [...rootOf(status).querySelectorAll('svg')].map((sign) => getComputedStyle(sign).fill);
}

describe('of a score', () => {
  test('says pace and confidence as a list with a name', async () => {
    const status = await mountStatus({ data: score });
    expect(textsOf(status, '[role=list] > [role=listitem]')).toEqual([
      'im Plan',
      'Zuversicht 7 von 10',
    ]);
    expect(rootOf(status).querySelector('[role=list]')?.ariaLabel).toBe('Status');
    status.label = 'Wohngeld';
    await status.updateComplete;
    expect(rootOf(status).querySelector('[role=list]')?.ariaLabel).toBe('Wohngeld');
  });

  test('says one signal as a word, and no more of it', async () => {
    const status = await mountStatus({ data: score }, 'signals="pace"');
    expect(rootOf(status).textContent).toBe('im\u00a0Plan');
    expect(rootOf(status).querySelector('[role], [aria-label]')).toBeNull();
  });

  test('a name makes one signal a group', async () => {
    const status = await mountStatus({ data: score, signals: 'pace', label: 'Tempo' });
    expect(rootOf(status).querySelector('[role=group]')?.ariaLabel).toBe('Tempo');
  });

  test('that is stale has none of the colours of a new one', async () => {
    const fresh = await mountStatus({ data: score, signals: 'pace confidence' });
    const stale = await mountStatus({ data: { ...score, isStale: true } });
    expect(textsOf(stale, '[part=signal]')).toEqual(['im Plan', 'Zuversicht 7 von 10', 'veraltet']);
    for (const tone of tonesOf(stale)) expect(tonesOf(fresh)).not.toContain(tone);
  });

  test('changes with the language of the page', async () => {
    const status = await mountStatus({ data: score });
    document.documentElement.lang = 'en';
    await expect
      .poll(() => textsOf(status, '[part=signal]'))
      .toEqual(['on track', 'confidence 7 of 10']);
  });
});

describe('from attributes alone', () => {
  test('shows what they tell', async () => {
    const status = await mountStatus({}, 'pace="behind" confidence="6" stale');
    expect(textsOf(status, '[part=signal]')).toEqual([
      'hinter Plan',
      'Zuversicht 6 von 10',
      'veraltet',
    ]);
  });

  test('without `stale` it is up to date, where that is asked for', async () => {
    const status = await mountStatus({}, 'pace="behind" signals="pace stale"');
    expect(textsOf(status, '[part=signal]')).toEqual(['hinter Plan', 'aktuell']);
  });

  test.each([
    ['pace="behind" confidence=""', 'pace="behind"'],
    ['pace="" confidence="6"', 'confidence="6"'],
    ['pace="" confidence=""', ''],
  ])('%s is as if what is empty were left out', async (attributes, without) => {
    const shown = async (each: string) => rootOf(await mountStatus({}, each)).textContent;
    expect(await shown(attributes)).toEqual(await shown(without));
  });

  test.each(['pace="constructor"', 'confidence="viel"', 'pace="<b>" confidence="99"'])(
    '%s is said to be unreadable',
    async (attributes) => {
      const status = await mountStatus({}, attributes);
      expect(rootOf(status).textContent).toBe('Diese Angaben lassen sich nicht lesen.');
    },
  );
});

test.each([{}, [], 'Text', 7, { pace: 7, confidence: 'hoch', isStale: 'ja' }, { pace: null }])(
  'data of poor quality never throws: %j',
  async (data) => {
    const status = await mountStatus({ data: data as never });
    expect(rootOf(status).textContent).toBe('Diese Angaben lassen sich nicht lesen.');
  },
);

describe('without data', () => {
  test('says what has to be named', async () => {
    expect(rootOf(await mountStatus()).textContent).toBe(
      'Hier ist noch kein Schlüsselergebnis oder Ziel angegeben.',
    );
  });

  test('is busy while it loads, and as high as afterwards', async () => {
    const status = await mountStatus({ loading: true });
    expect(rootOf(status).querySelector('[aria-busy=true]')?.textContent).toBe('Wird geladen …');
    const { height } = status.getBoundingClientRect();
    status.data = score;
    status.loading = false;
    await status.updateComplete;
    expect(rootOf(status).querySelector('[aria-busy=true]')).toBeNull();
    expect(status.getBoundingClientRect().height).toBeCloseTo(height, 0);
  });

  test('tells what went wrong, and tries again', async () => {
    const status = await mountStatus({ error: unreachable });
    status.innerHTML = '<a href="/ziele">Zu den Zielen</a>';
    await expect.poll(() => textsOf(status, '.notice')[0]).toContain('nicht erreichbar');
    expect(textsOf(status, '.notice')[0]).toContain('a1b2');
    expect(status.querySelector('a')?.getBoundingClientRect().height).toBeGreaterThan(0);
    const onRetry = vi.fn();
    document.addEventListener('okr-status-retry', onRetry, { once: true });
    rootOf(status).querySelector('button')?.click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('keeps the last known signals beside an error', async () => {
    const status = await mountStatus({ data: score, error: unreachable });
    await expect.poll(() => textsOf(status, '.notice')[0]).toContain('letzte bekannte Stand');
    expect(textsOf(status, '[part=signal]')).toHaveLength(2);
  });
});

describe('inside a provider', () => {
  const attributes = 'base-url="https://okr.example.org" key="okr_pk_test"';

  async function mountInside(inside: string): Promise<OkrStatus> {
    const holder = document.createElement('div');
    holder.innerHTML = `<okr-provider ${attributes}>${inside}</okr-provider>`;
    const provider = holder.firstElementChild as HTMLElementTagNameMap['okr-provider'];
    await mount(provider);
    return provider.querySelector('okr-status') as OkrStatus;
  }

  test('shows the key result it names', async () => {
    setupServer();
    const status = await mountInside('<okr-status key-result="kr-1"></okr-status>');
    await expect.poll(() => textsOf(status, '[part=signal]')).toContain('im Plan');
  });

  test('says why it cannot', async () => {
    setupServer();
    const status = await mountInside('<okr-status objective="fremd"></okr-status>');
    await expect.poll(() => textsOf(status, '.notice')[0]).toContain('Das gibt es nicht');
    expect(rootOf(status).querySelector('[aria-busy=true]')).toBeNull();
  });

  test('asks for nothing where it has data of its own', async () => {
    const server = setupServer();
    const status = await mountInside('<okr-status></okr-status>');
    Object.assign(status, { data: score, keyResult: 'kr-1' });
    await status.updateComplete;
    expect(textsOf(status, '[part=signal]')).toContain('im Plan');
    expect(server.asked('/key-results/kr-1')).toHaveLength(0);
  });

  test('outside of one says that it is missing', async () => {
    const status = await mountStatus({}, 'key-result="kr-1"');
    await expect.poll(() => textsOf(status, '.notice')[0]).toContain('steht kein <okr-provider>');
  });
});

describe('for everybody', () => {
  test('in forced colours each signal has an edge and a sign in a system colour', async () => {
    await emulate('forced-colors', 'active');
    const status = await mountStatus({}, 'pace="offTrack" confidence="3"');
    const { color } = getComputedStyle(status);
    expect(tonesOf(status)).toEqual([color, color]);
    const signal = rootOf(status).querySelector('[part=signal]');
    expect(signal && getComputedStyle(signal).outlineStyle).toBe('solid');
    await emulate('forced-colors', '');
  });

  test('in little room and with wide spacing nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    for (const fontSize of ['8px', '16px', '64px']) {
      holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}; letter-spacing: 0.12em; word-spacing: 0.16em`;
      const status = await mountStatus({}, 'pace="offTrack" confidence="3" stale');
      holder.append(status);
      await status.updateComplete;
      expect(holder.scrollWidth).toBeLessThanOrEqual(280);
      status.remove();
    }
    holder.remove();
  });

  const states = {
    signals: { data: { ...score, isStale: true } as KeyResultScore },
    'one signal': { data: score, signals: 'pace' },
    nothing: {},
    loading: { loading: true },
    'an error': { error: unreachable },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const status = await mountStatus(properties);
      if ('error' in properties)
        await expect.poll(() => textsOf(status, '.notice')).toHaveLength(1);
      await expectAccessible(status);
      status.remove();
    }
    await emulate('prefers-color-scheme', '');
  });
});

test('taken out again it leaves no listener behind', async () => {
  const expectNoneLeft = watchDocumentListeners();
  const status = await mountStatus({}, 'key-result="kr-1"');
  await expect.poll(() => textsOf(status, '.notice')).toHaveLength(1);
  status.remove();
  expectNoneLeft();
});
