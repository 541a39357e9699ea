import { expect, test } from 'vitest';
import { TypeAhead, unmarked } from './type-ahead.ts';

const list = ['Anliegen', 'Antrag', 'Bescheid', 'Öffnung', 'Offene Daten', 'Straße', 'ab hier'];
const titles = { count: list.length, at: (position: number) => list[position] ?? '' };

/** Types letters one after the other, a pause before those with a space in front of them. */
function typing(letters: string, from: number, stepMs = 100): number {
  const typeAhead = new TypeAhead();
  let position = from;
  let now = 0;
  for (const letter of letters) {
    now += stepMs;
    const found = typeAhead.find(letter, titles, { position, now });
    if (found >= 0) position = found;
  }
  return position;
}

test('a letter goes to the next title that begins with it', () => {
  expect(typing('a', 0)).toBe(1);
  expect(typing('b', 0)).toBe(2);
});

test('the search goes around the end', () => {
  expect(typing('b', 5)).toBe(2);
});

test('the same letter again goes through all that begin with it', () => {
  expect(typing('aa', 6)).toBe(1);
  expect(typing('aaa', 6)).toBe(6);
});

test('several letters narrow the search down, starting where it stands', () => {
  expect(typing('ant', 0)).toBe(1);
  expect(typing('ab', 0)).toBe(6);
});

test('a pause starts anew', () => {
  expect(typing('ab', 0, TypeAhead.pauseMs + 1)).toBe(2);
});

test('case, umlauts, accents and ß make no difference', () => {
  expect(typing('ö', 0)).toBe(3);
  expect(typing('o', 3)).toBe(4);
  expect(typing('OFFE', 0)).toBe(4);
  expect(unmarked('Straße')).toBe('strasse');
});

test('a letter no title begins with stays where it is', () => {
  expect(typing('x', 2)).toBe(2);
});

test('a space belongs to the search only where it goes on with a title', () => {
  const typeAhead = new TypeAhead();
  expect(typeAhead.find(' ', titles, { position: 0, now: 0 })).toBe(-1);
  expect(typing('offene ', 0)).toBe(4);
  typeAhead.find('b', titles, { position: 0, now: 100 });
  expect(typeAhead.find(' ', titles, { position: 2, now: 200 })).toBe(-1);
});
