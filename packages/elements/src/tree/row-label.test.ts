import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { readNode } from './read-node.ts';
import { rowLabel } from './row-label.ts';
import { keyResultKind, objectiveKind } from './rows.ts';
import { keyResult, objective } from './testing/nodes.ts';
import { wordingFor } from './wording.ts';

const german = wordingFor(localeFor('de'));
const english = wordingFor(localeFor('en-GB'));

test('a key result says title, kind, value, progress, pace and confidence', () => {
  const content = readNode(keyResult('k', { title: 'Anträge online' }), keyResultKind);
  expect(rowLabel(content, german)).toBe(
    'Anträge online, Schlüsselergebnis, 42 von 80\u00a0Anträgen, Fortschritt 53\u00a0%, im Plan, Zuversicht 7 von 10',
  );
  expect(rowLabel(content, english)).toContain('Progress 53%, on track, Confidence 7 of 10');
});

test('an objective says its unit', () => {
  const content = readNode(objective('o', { unit: 'Hauptamt' }), objectiveKind);
  expect(rowLabel(content, german)).toContain('Ziel o, Ziel, Hauptamt, Fortschritt 50\u00a0%');
});

test('what is open is said once', () => {
  const node = keyResult('k', {
    score: { progress: null, value: null, pace: 'open', confidence: null },
  });
  expect(rowLabel(readNode(node, keyResultKind), german)).toBe(
    'Ergebnis k, Schlüsselergebnis, Fortschritt offen',
  );
});

test('a stale signal says so', () => {
  const node = keyResult('k', { score: { isStale: true } });
  expect(rowLabel(readNode(node, keyResultKind), german)).toContain('im Plan, veraltet');
});

test('a dropped key result and a reference say what they are', () => {
  const dropped = readNode(keyResult('k', { state: 'dropped' }), keyResultKind);
  expect(rowLabel(dropped, german)).toContain('verworfen');
  const reference = readNode(objective('o', { isReference: true }), objectiveKind);
  expect(rowLabel(reference, german)).toContain('steht auch unter einem anderen Ziel');
});

test('whatever is missing or of another type is left out', () => {
  expect(rowLabel(readNode({}, keyResultKind), german)).toBe(
    'Ohne Titel, Schlüsselergebnis, Fortschritt offen',
  );
  const broken = { title: 7, unit: {}, score: { progress: NaN, confidence: '7', pace: 'fast' } };
  expect(rowLabel(readNode(broken, objectiveKind), german)).toBe(
    'Ohne Titel, Ziel, Fortschritt offen',
  );
});

test('numbers beyond their range are limited to it', () => {
  const content = readNode(
    objective('o', { score: { progress: 7, confidence: -2 } }),
    objectiveKind,
  );
  expect(content.progress).toBe(1);
  expect(content.confidence).toBe(0);
});
