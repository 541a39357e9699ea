import { expect, it } from 'vitest';
import { isTypingError } from './typing-error.ts';

it.each([
  ['wohngelt', 'wohngeld', 'a wrong letter'],
  ['burgeramtt', 'burgeramt', 'one too many'],
  ['zulasung', 'zulassung', 'one missing'],
  ['wohgneld', 'wohngeld', 'two that changed places'],
  ['bearbetungszit', 'bearbeitungszeit', 'two slips in a long word'],
  ['wohngelt', 'wohngeldantrag', 'a slip in a part of a compound'],
  ['zulasung', 'kfzzulassung', 'a slip at the end of a compound'],
  ['haus', 'hauss', 'one slip in four letters'],
])('takes %s for %s: %s', (asked, word) => {
  expect(isTypingError(asked, word)).toBe(true);
});

it.each([
  ['amt', 'art', 'three letters leave no room for a slip'],
  ['haus', 'ausbau', 'short words do not stand inside of others'],
  ['haus', 'raum', 'two slips in four letters'],
  ['wohngeld', 'elterngeld', 'another word with the same end'],
  ['2026', '2027', 'numbers are not similar'],
  ['antrag', 'umzug', 'nothing in common'],
])('does not take %s for %s: %s', (asked, word) => {
  expect(isTypingError(asked, word)).toBe(false);
});
