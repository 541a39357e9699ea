import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

it.each([
  ['Anträge', 'Antraege', 'ANTRÄGE', 'Antrage', 'Antra\u0308ge'],
  ['Grüße', 'Gruesse', 'Grusse', 'GRÜSSE', 'GRÜẞE'],
  ['Öffentlichkeit', 'Oeffentlichkeit', 'offentlichkeit'],
  ['Café', 'cafe', 'CAFE\u0301'],
  ['ﬁnden', 'finden'],
])('%s is one word, however it is written', (...written) => {
  expect(new Set(written.map(fold)).size).toBe(1);
});

it.each(['neue', 'Quelle', 'Steuer', 'Frauen', 'bauen', 'treue'])(
  'the "ue" of %s is no umlaut',
  (word) => {
    expect(fold(word)).toBe(word.toLowerCase());
  },
);

it('finds the words of a text between whatever stands there', () => {
  expect(foldedWords('„Kfz-Zulassung“: ≤ 5 Tage (2026-Q4), 50 % – Привет!')).toEqual([
    'kfz',
    'zulassung',
    '5',
    'tage',
    '2026',
    'q4',
    '50',
    'привет',
  ]);
  expect(foldedWords(' – § \0 \ud800 ')).toEqual([]);
});

it('knows a word again in capitals, with marks of its own, and with "ss" for "ß"', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüß');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(text.replaceAll('ß', 'ss'))).toBe(fold(text));
    }),
  );
});
