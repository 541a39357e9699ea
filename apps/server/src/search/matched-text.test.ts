import { describe, expect, it } from 'vitest';
import { matchedText } from './matched-text.ts';

const words = new Set(['wohngeld', 'antrage']);
const marked = ({ text, ranges }: ReturnType<typeof matchedText>) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('the piece of text that was found', () => {
  it('is the whole title, with the words as they are written there', () => {
    const match = matchedText(
      { title: '<b>Anträge</b> auf WOHNGELD', description: '' },
      words,
      true,
    );
    expect(match).toMatchObject({ field: 'title', text: '<b>Anträge</b> auf WOHNGELD' });
    expect(marked(match)).toEqual(['Anträge', 'WOHNGELD']);
  });

  it('is a short description as a whole', () => {
    const description = 'Wer Wohngeld braucht, bekommt es.';
    const match = matchedText({ title: 'Ziel', description }, words, false);
    expect(match).toMatchObject({ field: 'description', text: description });
    expect(marked(match)).toEqual(['Wohngeld']);
  });

  it('is cut out of a long description at spaces', () => {
    const filler = 'Lauter andere Wörter stehen hier herum. '.repeat(20);
    const description = `${filler}Anträge auf Wohngeld. ${filler}`;
    const match = matchedText({ title: 'Ziel', description }, words, false);
    expect(match.text).toMatch(/^… \S.*Anträge auf Wohngeld\..*\S …$/);
    expect(match.text.length).toBeLessThan(230);
    expect(marked(match)).toEqual(['Anträge', 'Wohngeld']);
    expect(description).toContain(match.text.slice(2, -2));
  });

  it('holds a word longer than any piece, and one without a space around', () => {
    const long = 'Wohngeld'.padEnd(900, '-x');
    for (const description of [long, '-'.repeat(500) + long]) {
      const match = matchedText({ title: 'Ziel', description }, words, false);
      expect(marked(match)).toEqual(['Wohngeld']);
    }
  });

  it('is the title when the description has none of the words', () => {
    const match = matchedText({ title: 'Wohngeld', description: 'Nichts' }, words, false);
    expect(match.field).toBe('title');
  });
});
