import { expect, test } from 'vitest';
import { fold, foldBoth, hasAll, wordsOf } from './fold.ts';

const finds = (text: string, typed: string) => hasAll(foldBoth(text), wordsOf(typed));

test('case does not count', () => {
  expect(finds('Anträge ONLINE stellen', 'online ANTRÄGE')).toBe(true);
});

test.each(['Bürger', 'Buerger', 'Burger'])('%s is found however the umlaut is typed', (written) => {
  for (const typed of ['bürger', 'buerger', 'burger']) expect(finds(written, typed)).toBe(true);
});

test('ß is ss, and other accents are left out', () => {
  expect(fold('Straße')).toBe('strasse');
  expect(fold('Café à Čáslav')).toBe('cafe a caslav');
  expect(finds('Bu\u0308rger', 'bürger')).toBe(true);
});

test('all words must occur, in any order, as parts of words too', () => {
  expect(finds('Steuer der Feuerwehr', 'wehr steu')).toBe(true);
  expect(finds('Steuer der Feuerwehr', 'euer erwehr')).toBe(true);
  expect(finds('Steuer der Feuerwehr', 'steuer polizei')).toBe(false);
});

test('nothing typed is no word', () => {
  expect(wordsOf('  ')).toEqual([]);
});
