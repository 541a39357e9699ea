import { describe, expect, test } from 'vitest';
import { wordsOf } from './fold.ts';
import { Marks, piecesOf } from './marks.ts';

/** What was found stands in brackets. */
const marked = (text: string, typed: string) =>
  piecesOf(text, wordsOf(typed))
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

test('what was typed is marked wherever it occurs', () => {
  expect(marked('Anträge und Antragswege', 'antr')).toBe('[Antr]äge und [Antr]agswege');
});

test.each(['bürger', 'buerger', 'burger'])(
  'typed as %s, an umlaut is marked as it stands',
  (typed) => {
    expect(marked('Die Bürger fragen', typed)).toBe('Die [Bürger] fragen');
    expect(marked('Die Buerger fragen', typed)).toBe('Die [Buerger] fragen');
  },
);

test('ends in the middle of ß or at the end take the letter whole', () => {
  expect(marked('Straße', 'stras')).toBe('[Straß]e');
  expect(marked('Maß', 'mass')).toBe('[Maß]');
});

test('several words may overlap', () => {
  expect(marked('Wohngeldstelle', 'wohngeld geldstelle')).toBe('[Wohngeldstelle]');
});

test('without words nothing is marked', () => {
  expect(marked('Wohngeld', '')).toBe('Wohngeld');
});

describe('in the page', () => {
  test('a mark comes and goes, and the text stays', () => {
    const title = Object.assign(document.createElement('div'), { textContent: 'Wohngeld' });
    const marks = new Marks();
    marks.draw(title, wordsOf('geld'));
    expect(title.innerHTML).toBe('Wohn<mark>geld</mark>');
    marks.draw(title, []);
    expect(title.innerHTML).toBe('Wohngeld');
  });

  test('what has been marked is not touched again', () => {
    const title = Object.assign(document.createElement('div'), { textContent: 'Wohngeld' });
    const marks = new Marks();
    marks.draw(title, wordsOf('geld'));
    const mark = title.querySelector('mark');
    marks.draw(title, wordsOf('geld'));
    expect(title.querySelector('mark')).toBe(mark);
  });
});
