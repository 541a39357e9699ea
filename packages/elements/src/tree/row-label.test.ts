import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { readNode } from '../internal/read-node.ts';
import { rowLabel } from './row-label.ts';
import { keyResultKind, objectiveKind } from '../internal/node-kind.ts';
import { keyResult, objective } from './testing/nodes.ts';
import { wordingFor } from './wording.ts';

const german = wordingFor(localeFor('de'));
const english = wordingFor(localeFor('en-GB'));

test('a key result says first what is seen, then the rest', () => {
  const content = readNode(keyResult('k', { title: 'Anträge online' }), keyResultKind);
  expect(rowLabel(content, 1, german)).toBe(
    'Anträge online, 42 von 80\u00a0Anträgen, im Plan, 53\u00a0% Fortschritt, Zuversicht 7 von 10, Schlüsselergebnis',
  );
  expect(rowLabel(content, 1, english)).toContain(
    'on track, 53% progress, Confidence 7 of 10, Key result',
  );
});

test('a band says on how many days it was kept', () => {
  const node = keyResult('k', {
    metric: { kind: 'maintain', upper: 15, unit: 'Minuten' },
    score: { value: 12, progress: 0.75 },
  });
  const content = readNode(node, keyResultKind);
  expect(rowLabel(content, 1, german)).toContain(
    '12\u00a0Minuten (höchstens 15\u00a0Minuten), an\u00a075\u00a0% der Tage, im Plan',
  );
  expect(rowLabel(content, 1, english)).toContain('on\u00a075% of days');
});

test('an objective says its unit', () => {
  const content = readNode(objective('o', { unit: 'Hauptamt' }), objectiveKind);
  expect(rowLabel(content, 1, german)).toContain(
    'Ziel o, Hauptamt, im Plan, 50\u00a0% Fortschritt',
  );
});

test('what is open is said once', () => {
  const node = keyResult('k', {
    score: { progress: null, value: null, pace: 'open', confidence: null },
  });
  expect(rowLabel(readNode(node, keyResultKind), 1, german)).toBe(
    'Ergebnis k, offen, Schlüsselergebnis',
  );
});

test('a stale signal says so', () => {
  const node = keyResult('k', { score: { isStale: true } });
  expect(rowLabel(readNode(node, keyResultKind), 1, german)).toContain('im Plan, veraltet');
});

test('a dropped key result and a reference say what they are', () => {
  const dropped = readNode(keyResult('k', { state: 'dropped' }), keyResultKind);
  expect(rowLabel(dropped, 1, german)).toContain('verworfen');
  const reference = readNode(objective('o', { isReference: true }), objectiveKind);
  expect(rowLabel(reference, 1, german)).toContain('steht auch unter einem anderen Ziel');
});

test('whatever is missing or of another type is left out', () => {
  expect(rowLabel(readNode({}, keyResultKind), 1, german)).toBe(
    'Ohne Titel, offen, Schlüsselergebnis',
  );
  const broken = { title: 7, unit: {}, score: { progress: NaN, confidence: '7', pace: 'fast' } };
  expect(rowLabel(readNode(broken, objectiveKind), 1, german)).toBe('Ohne Titel, offen, Ziel');
});

test('numbers beyond their range are limited to it', () => {
  const content = readNode(
    objective('o', { score: { progress: 7, confidence: -2 } }),
    objectiveKind,
  );
  expect(content.progress).toBe(1);
  expect(content.confidence).toBe(0);
});
