import '@zielbaum/elements/define';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { exampleOf } from './example.ts';

const keyResult = {
  title: 'Wartezeit </script> unter 10 Minuten',
  metric: { kind: 'number', baseline: 30, target: 10, unit: 'Minuten' },
  score: { progress: 0.5, value: 20, pace: 'onTrack' },
};

afterEach(() => {
  document.body.replaceChildren();
});

/** As the catalogue shows and writes it. */
async function example(story: TemplateResult): Promise<string> {
  const canvas = document.createElement('div');
  document.body.append(canvas);
  const source = document.createElement('div');
  render(story, canvas);
  render(story, source);
  return exampleOf(source.innerHTML, canvas);
}

/** Pastes it into a page, whose elements are known already. */
async function paste(code: string): Promise<void> {
  const page = document.createElement('template');
  page.innerHTML = code;
  const [loader, script] = page.content.querySelectorAll('script');
  expect(loader?.src).toBe('https://okr.musterstadt.de/embed/v1/loader.js');
  loader?.remove();
  script?.remove();
  document.body.replaceChildren(page.content);
  if (script) await import(/* @vite-ignore */ URL.createObjectURL(moduleOf(script)));
}

function moduleOf({ textContent }: Element): Blob {
  return new Blob([textContent], { type: 'text/javascript' });
}

const shown = () =>
  [...document.querySelectorAll('body > *, body > div > *')]
    .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
    .join(' ');

test('pasted elsewhere an example shows what it showed, with its data and its attributes', async () => {
  const code = await example(
    html`<okr-gauge .data=${keyResult} .shape=${'bullet'} .label=${'So "schnell"'}></okr-gauge>`,
  );
  await paste(code);
  const [gauge] = document.getElementsByTagName('okr-gauge');
  expect(gauge?.getAttribute('shape')).toBe('bullet');
  expect(gauge?.getAttribute('label')).toBe('So "schnell"');
  await expect.poll(shown).toMatch(/20\sMinuten/u);
});

test('each of several gets its own', async () => {
  const code = await example(html`<div>
    <okr-gauge .data=${keyResult}></okr-gauge>
    <okr-gauge .data=${{ ...keyResult, title: 'Zweites' }}></okr-gauge>
    <okr-status .pace=${'behind'} .stale=${true}></okr-status>
  </div>`);
  expect(code).toContain('<okr-status pace="behind" stale></okr-status>');
  await paste(code);
  await expect.poll(shown).toMatch(/Wartezeit.*Zweites.*behind/su);
});

test('what attributes alone tell needs no script', async () => {
  const code = await example(html`<okr-gauge value="3" .target=${12}></okr-gauge>`);
  expect(code).toMatch(/<okr-gauge value="3" target="12"><\/okr-gauge>$/);
});

test('long lists are cut, and what is no data is left out', async () => {
  const objectives = Array.from({ length: 1000 }, (_, index) => ({ title: `Ziel ${index}` }));
  const code = await example(html`<okr-tree .data=${{ objectives }}></okr-tree>`);
  expect(code.match(/Ziel \d/g)).toHaveLength(12);
  expect(
    await example(
      html`<okr-provider .client=${{ tree: () => undefined, units: { list() {} } }}></okr-provider>`,
    ),
  ).not.toContain('client');
});
