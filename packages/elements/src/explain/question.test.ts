import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { questionOf } from './question.ts';

test.each([
  ['progress', 0.525, 'Warum 53 %?', 'Why 53%?'],
  ['progress', null, 'Warum offen?', 'Why open?'],
  ['progress', undefined, 'Woher kommt der Fortschritt?', 'Where does the progress come from?'],
  ['pace', 'behind', 'Warum „hinter Plan“?', 'Why “behind”?'],
  ['pace', null, 'Warum kein Tempo?', 'Why no pace?'],
  ['pace', 'constructor', 'Woher kommt das Tempo?', 'Where does the pace come from?'],
  ['grade', 1, 'Warum Bewertung 1,0?', 'Why grade 1.0?'],
  ['grade', null, 'Warum keine Bewertung?', 'Why no grade?'],
  ['grade', 'gut', 'Woher kommt die Bewertung?', 'Where does the grade come from?'],
] as const)('of %s %s: %s', (...[of, value, german, english]) => {
  expect(questionOf(of, value, localeFor('de')).replace('\u00a0', ' ')).toBe(german);
  expect(questionOf(of, value, localeFor('en'))).toBe(english);
});
