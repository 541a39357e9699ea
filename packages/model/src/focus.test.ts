import { expect, it } from 'vitest';
import { focusText } from './focus.ts';

it('says what is too many, and asks what matters', () => {
  const objectives = { kind: 'tooManyObjectives', id: 'u', name: 'IT', count: 5, most: 3 } as const;
  expect(focusText(objectives, 'de')).toBe(
    '„IT“ hat 5 Ziele; vereinbart sind höchstens 3. Worauf kommt es am meisten an?',
  );
  const keyResults = { ...objectives, kind: 'tooManyKeyResults', name: 'Ohne Papier' } as const;
  expect(focusText(keyResults, 'en')).toBe(
    '"Ohne Papier" has 5 key results; at most 3 are agreed. What matters most?',
  );
});
