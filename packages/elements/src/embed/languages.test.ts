import { afterEach, expect, test } from 'vitest';
import '../define/okr-gauge.ts';
import '../define/okr-status.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import * as allTexts from '../i18n/all-texts.ts';
import { collect } from './collected-texts.ts';
import { addLanguage } from './languages.ts';

afterEach(() => {
  document.body.replaceChildren();
});

test('texts that are there speak the language at once, and those that come later when they come', async () => {
  const { status: later, ...loaded } = allTexts;
  for (const [name, texts] of Object.entries(loaded)) collect(name, texts);
  const gauge = document.createElement('okr-gauge');
  Object.assign(gauge, { lang: 'fr', data: keyResultWith() });
  document.body.append(gauge);
  await gauge.updateComplete;

  addLanguage('fr', { gauge: { asTable: 'En tableau' }, status: { noConfidence: 'sans avis' } });
  addLanguage('fr', { status: { upToDate: 'à jour' } });
  await gauge.updateComplete;
  expect(gauge.shadowRoot?.querySelector('button')?.textContent.trim()).toBe('En tableau');

  collect('status', later);
  const status = document.createElement('okr-status');
  Object.assign(status, { lang: 'fr', pace: 'onTrack', signals: 'confidence stale' });
  document.body.append(status);
  await status.updateComplete;
  expect(status.shadowRoot?.textContent).toMatch(/sans avis.*à jour/s);
  const list = status.shadowRoot?.querySelector('[role=list]');
  expect(list?.getAttribute('aria-label'), 'what is left out').toBe('Status');
});

test('what is no language is refused, and not added to what comes later', () => {
  expect(() => {
    addLanguage('fr-FR', {});
  }).toThrow(TypeError);
  const texts = { de: {}, en: {} };
  collect('later', texts);
  expect(Object.keys(texts)).not.toContain('fr-FR');
});
