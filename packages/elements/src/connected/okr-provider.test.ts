import { createClient } from '@zielbaum/sdk';
import { describe, expect, test, vi } from 'vitest';
import '../define/index.ts';
import type { OkrGauge } from '../gauge/okr-gauge.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import type { OkrProvider } from './okr-provider.ts';
import { setupServer } from './testing/fake-server.ts';

failOnLitWarnings();

const address = 'https://okr.example.de';

function newProvider(properties: Partial<OkrProvider> = {}, content = ''): OkrProvider {
  const provider = document.createElement('okr-provider');
  Object.assign(provider, { baseUrl: address, key: 'okr_pk_test', ...properties });
  provider.innerHTML = content;
  return provider;
}

const gaugeHtml = '<okr-gauge key-result="kr-1"></okr-gauge>';

function shown(root: ParentNode | null | undefined, selector = 'okr-gauge'): string {
  const element = root?.querySelector(selector);
  return (element?.shadowRoot?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

describe('elements inside a provider', () => {
  test('load by themselves and show the key result', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, gaugeHtml));
    const gauge = provider.querySelector('okr-gauge')?.shadowRoot;
    expect(gauge?.firstElementChild?.ariaBusy).toBe('true');
    await expect.poll(() => shown(provider)).toContain('42 von 80 Anträgen');
    expect(server.asked('/key-results/kr-1')[0]?.headers.get('authorization')).toBe(
      'Bearer okr_pk_test',
    );
  });

  test('share one request and one event stream', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, gaugeHtml.repeat(3) + '<okr-tree></okr-tree>'));
    await expect.poll(() => shown(provider, 'okr-gauge:nth-of-type(3)')).toContain('42 von 80');
    await expect.poll(() => shown(provider, 'okr-tree')).toContain('Anträge ohne Papier');
    await expect.poll(() => server.openStreams).toBe(1);
    expect(server.asked('/events')).toHaveLength(1);
  });

  test('are found deep inside other shadow roots', async () => {
    setupServer();
    const provider = newProvider({}, '<div></div>');
    const root = provider.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<section>${gaugeHtml}</section>`;
    await mount(provider);
    await expect.poll(() => shown(root)).toContain('42 von 80');
  });

  test('find a provider that comes after them', async () => {
    setupServer();
    const holder = document.createElement('div');
    holder.innerHTML = gaugeHtml;
    document.body.append(holder);
    await expect.poll(() => shown(holder)).toContain('steht kein <okr-provider>');
    const provider = newProvider();
    holder.replaceWith(provider);
    provider.append(holder);
    await mount(provider);
    await expect.poll(() => shown(provider)).toContain('42 von 80');
  });

  test('belong to the nearest provider', async () => {
    const server = setupServer();
    const inner = newProvider({ key: 'okr_pk_inner' }, gaugeHtml);
    const outer = newProvider({ key: 'okr_pk_outer' });
    outer.append(inner);
    await mount(outer);
    await expect.poll(() => shown(inner)).toContain('42 von 80');
    const keys = server.requests.map(({ headers }) => headers.get('authorization'));
    expect(new Set(keys)).toEqual(new Set(['Bearer okr_pk_inner']));
  });

  test('outside any provider are served by one for the whole page', async () => {
    setupServer();
    const holder = document.createElement('div');
    holder.innerHTML = gaugeHtml;
    document.body.append(holder);
    await mount(newProvider({ isPageWide: true }));
    await expect.poll(() => shown(holder)).toContain('42 von 80');
    holder.remove();
  });
});

describe('a change elsewhere', () => {
  test('shows within two seconds', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, `${gaugeHtml}<okr-tree></okr-tree>`));
    await expect.poll(() => shown(provider)).toContain('42 von 80');
    await expect.poll(() => server.openStreams).toBe(1);
    server.checkInElsewhere(60);
    await expect.poll(() => shown(provider), { timeout: 2000 }).toContain('60 von 80');
    await expect.poll(() => shown(provider, 'okr-tree'), { timeout: 2000 }).toContain('60 von 80');
  });
});

describe('a check-in', () => {
  async function checkIn(provider: OkrProvider, value: string): Promise<void> {
    await expect.poll(() => shown(provider, 'okr-check-in')).toContain('Neuer Wert');
    const root = provider.querySelector('okr-check-in')?.shadowRoot;
    const field = root?.querySelector<HTMLInputElement>('#value');
    if (field) field.value = value;
    root?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  }
  const content = `${gaugeHtml}<okr-check-in key-result="kr-1"></okr-check-in>`;

  test('reaches the server once and shows everywhere', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, content));
    await checkIn(provider, '50');
    await expect.poll(() => shown(provider, 'okr-check-in')).toContain('Gespeichert');
    await expect.poll(() => shown(provider)).toContain('50 von 80');
    const [sent, ...more] = server.requests.filter(({ method }) => method === 'POST');
    expect(more).toEqual([]);
    expect(sent?.headers.get('idempotency-key')).toBeTruthy();
  });

  test('refused is taken back, and told in the words of the server', async () => {
    setupServer();
    const provider = await mount(newProvider({}, content));
    await checkIn(provider, '5000');
    await expect.poll(() => shown(provider, 'okr-check-in')).toContain('Der Wert ist zu groß.');
    await expect.poll(() => shown(provider)).toContain('42 von 80');
  });
});

describe('what goes wrong', () => {
  test.each([
    ['unreachable', 'Der Server ist gerade nicht erreichbar.'],
    ['malformed', 'Die Antwort des Servers lässt sich nicht lesen.'],
    ['unauthorized', 'Der Server kennt den Schlüssel dieser Seite nicht.'],
    ['key_expired', 'Der Schlüssel dieser Seite ist abgelaufen.'],
    ['key_revoked', 'Der Schlüssel dieser Seite wurde widerrufen.'],
    ['origin_not_allowed', 'Der Schlüssel gilt nicht für diese Internetadresse.'],
    ['not_found', 'Das gibt es nicht, oder es ist nicht freigegeben.'],
  ] as const)('%s is told in German and in English', async (fault, sentence) => {
    const server = setupServer();
    server.fault = fault;
    const client = createClient({ baseUrl: address, auth: 'okr_pk_test', retries: 0 });
    const provider = await mount(newProvider({ client }, gaugeHtml));
    await expect.poll(() => shown(provider)).toContain(sentence);
    provider.lang = 'en';
    await expect.poll(() => shown(provider)).toMatch(/The |This |key/);
    expect(shown(provider)).not.toContain(sentence);
  });

  test('nine elements say it nine times, and how to go on just once', async () => {
    const server = setupServer();
    server.fault = 'unauthorized';
    const provider = await mount(newProvider({}, gaugeHtml.repeat(8) + '<okr-tree></okr-tree>'));
    const elements = [...provider.children];
    const sentence = 'Der Server kennt den Schlüssel dieser Seite nicht.';
    for (let i = 1; i <= 9; i++) {
      await expect.poll(() => shown(provider, `:nth-child(${i})`)).toContain(sentence);
    }
    const waysOn = elements.filter((each) => each.shadowRoot?.textContent.includes('Erneut'));
    expect(waysOn).toHaveLength(1);
    expect(shown(provider, `:nth-child(${elements.indexOf(waysOn[0] ?? provider) + 1})`)).toContain(
      'Vorgangsnummer für die Technik: trace-1',
    );
  });

  test.each([
    [{ baseUrl: null }, 'fehlt die Adresse des Servers'],
    [{ key: null }, 'fehlt der Schlüssel'],
    [{ baseUrl: 'ftp://x' }, 'baseUrl'],
    [{ baseUrl: 'http://okr.example.de', key: 'okr_sk_secret' }, 'geheim'],
  ])('%j says what is missing', async (properties, sentence) => {
    const server = setupServer();
    const provider = await mount(newProvider(properties, gaugeHtml));
    await expect.poll(() => shown(provider)).toContain(sentence);
    expect(server.requests).toEqual([]);
    expect(shown(provider)).not.toContain('okr_sk_secret');
  });

  test('keeps the last known data, marked, and recovers by trying again', async () => {
    const server = setupServer();
    const client = createClient({ baseUrl: address, auth: 'okr_pk_test', retries: 0 });
    const provider = await mount(newProvider({ client }, gaugeHtml));
    await expect.poll(() => shown(provider)).toContain('42 von 80');
    await expect.poll(() => server.openStreams).toBe(1);
    server.checkInElsewhere(60);
    server.fault = 'unreachable';
    await expect.poll(() => shown(provider)).toContain('Gezeigt wird der Stand vom ');
    expect(shown(provider)).toContain('42 von 80');
    server.fault = undefined;
    provider
      .querySelector('okr-gauge')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('.notice button')
      ?.click();
    await expect.poll(() => shown(provider)).toContain('60 von 80');
    expect(shown(provider)).not.toContain('letzte bekannte');
  });
});

describe('a change of the provider', () => {
  test('connects anew with another key', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, gaugeHtml));
    await expect.poll(() => server.openStreams).toBe(1);
    server.value = 50;
    provider.key = 'okr_pk_other';
    await expect.poll(() => shown(provider)).toContain('50 von 80');
    await expect.poll(() => server.openStreams).toBe(1);
    expect(server.requests.at(-1)?.headers.get('authorization')).toBe('Bearer okr_pk_other');
  });

  test('works with attributes set after it came into the page', async () => {
    setupServer();
    const provider = document.createElement('okr-provider');
    provider.innerHTML = gaugeHtml;
    document.body.append(provider);
    provider.setAttribute('base-url', address);
    provider.setAttribute('key', 'okr_pk_test');
    await mount(provider);
    await expect.poll(() => shown(provider)).toContain('42 von 80');
  });

  test('asks a function for its token', async () => {
    const server = setupServer();
    const auth = vi.fn(() => Promise.resolve('okr_pk_token'));
    const provider = await mount(newProvider({ key: null, auth }, gaugeHtml));
    await expect.poll(() => shown(provider)).toContain('42 von 80');
    expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer okr_pk_token');
  });

  test('out of the page lets go of everything, and comes back', async () => {
    const server = setupServer();
    const provider = await mount(newProvider({}, gaugeHtml));
    await expect.poll(() => server.openStreams).toBe(1);
    provider.remove();
    await expect.poll(() => server.openStreams).toBe(0);
    const { length } = server.requests;
    server.checkInElsewhere(60);
    await mount(provider);
    await expect.poll(() => shown(provider)).toContain('60 von 80');
    expect(server.requests.length).toBeGreaterThan(length);
  });

  test('an element taken out no longer follows', async () => {
    setupServer();
    const provider = await mount(newProvider({}, gaugeHtml));
    await expect.poll(() => shown(provider)).toContain('42 von 80');
    const gauge = provider.querySelector<OkrGauge>('okr-gauge');
    gauge?.remove();
    document.body.append(gauge ?? '');
    await expect.poll(() => shown(document.body)).toContain('steht kein <okr-provider>');
    gauge?.remove();
  });
});
