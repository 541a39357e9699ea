import type { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../define/index.ts';
import { SourceHost } from '../connected/source-host.ts';
import { failOnLitWarnings, mount } from './testing/mount.ts';
import { samples } from './testing/samples.ts';
import { toldSource } from './testing/told-source.ts';

/** Elements that show a whole cycle, and what each asks a provider for. */
const kinds = [
  ['okr-map', 'tree', 'current'],
  ['okr-matrix', 'tree', 'current'],
  ['okr-presenter', 'tree', 'current'],
  ['okr-summary', 'tree', 'current'],
  ['okr-cycle', 'cycles', 'all'],
] as const;

const room = document.createElement('main');
const provider = new SourceHost(room);

failOnLitWarnings();

beforeEach(() => {
  document.body.append(room);
});

afterEach(() => {
  provider.stop();
  room.remove();
});

function elementOf(tag: string, properties: object = {}): LitElement {
  return Object.assign(document.createElement(tag) as LitElement, properties);
}

test.each(kinds)(
  '%s asks for the current cycle where it names none',
  async (tag, kind, subject) => {
    const { source, subjects } = toldSource();
    provider.start(source);
    const element = await mount(elementOf(tag), room);
    await expect.poll(() => subjects(kind)).toEqual([subject]);
    expect(element.shadowRoot?.textContent).toContain('geladen');
  },
);

test.each(kinds)('%s asks for nothing the page brings by itself', async (tag, kind) => {
  const { source, subjects } = toldSource();
  provider.start(source);
  const error = { code: 'unreachable', message: 'Nicht erreichbar.', canRetry: true } as const;
  for (const properties of [samples[tag] ?? {}, { loading: true }, { error }]) {
    const element = await mount(elementOf(tag, properties), room);
    expect(subjects(kind)).toEqual([]);
    element.remove();
  }
});

test.each(kinds)('%s misses no provider where it names no cycle', async (tag) => {
  const element = await mount(elementOf(tag));
  expect(element.shadowRoot?.textContent).toMatch(/Hier (ist|sind|gibt es) noch kein/);
  expect(element.shadowRoot?.textContent).not.toContain('provider');
});
