import { afterEach, describe, expect, test } from 'vitest';
import '../define/okr-gauge.ts';
import type { OkrGauge } from '../gauge/okr-gauge.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { mount } from '../internal/testing/mount.ts';
import { adoptPageStyles } from './page-styles.ts';

afterEach(async () => {
  document.adoptedStyleSheets = [];
  await emulate('prefers-color-scheme', '');
});

async function mountGauge(into?: ParentNode): Promise<OkrGauge> {
  const gauge = Object.assign(document.createElement('okr-gauge'), { data: keyResultWith() });
  return mount(gauge, into);
}

function schemeOf(element: Element): string {
  return getComputedStyle(element).colorScheme;
}

describe.each(['data-theme', 'data-okr-theme', 'data-kern-theme'])('%s', (attribute) => {
  test.each(['light', 'dark'])('makes the elements below %s', async (scheme) => {
    adoptPageStyles();
    const section = document.createElement('section');
    document.body.append(section);
    const gauge = await mountGauge(section);
    expect(schemeOf(gauge)).toBe('light dark');
    document.documentElement.setAttribute(attribute, scheme);
    expect(schemeOf(gauge)).toBe(scheme);
    document.documentElement.removeAttribute(attribute);
    section.setAttribute(attribute, scheme);
    expect(schemeOf(gauge)).toBe(scheme);
    section.remove();
  });

  test('reaches into a foreign shadow root', async () => {
    adoptPageStyles();
    const host = document.createElement('div');
    document.body.append(host);
    const gauge = await mountGauge(host.attachShadow({ mode: 'open' }));
    host.setAttribute(attribute, 'dark');
    expect(schemeOf(gauge)).toBe('dark');
    host.remove();
  });
});

test('the nearest one counts', async () => {
  adoptPageStyles();
  document.documentElement.dataset['theme'] = 'dark';
  const section = document.createElement('section');
  section.dataset['okrTheme'] = 'light';
  document.body.append(section);
  expect(schemeOf(await mountGauge(section))).toBe('light');
  section.remove();
  delete document.documentElement.dataset['theme'];
});
