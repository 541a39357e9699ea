import { expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { blankDraft, withValue } from './draft.ts';
import { draftIn } from './draft-in.ts';

const [de, en] = [localeFor('de'), localeFor('en')];

test.each([
  ['/keyResults/0/metric/baseline', '1.234', '1234'],
  ['/keyResults/0/metric/target', '1.234,5', '1234.5'],
  ['/keyResults/0/metric/stretch', 'bald', 'bald'],
  ['/keyResults/0/metric/lower', '', ''],
  ['/keyResults/0/metric/upper', '0,125', '0.125'],
  ['/keyResults/0/metric/steps', 'Pilot 2.0: 12,5 %\nBetrieb', 'Pilot 2.0: 12.5 %\nBetrieb'],
  ['/keyResults/0/weight', '1,5', '1.5'],
  ['/keyResults/0/cadenceDays', '14', '14'],
  ['/keyResults/0/title', 'Von 1.234 auf 2.000', 'Von 1.234 auf 2.000'],
])('%s: what is %s in German is %s in English', (pointer, german, english) => {
  const draft = withValue(blankDraft(), pointer, german);
  const expected = withValue(draft, pointer, english);
  expect(draftIn(draft, { from: de, to: en })).toEqual(expected);
});

test('a number may have its unit behind it', () => {
  const draft = withValue(blankDraft(), '/keyResults/0/metric/unit', 'Tage');
  const written = withValue(draft, '/keyResults/0/metric/target', '1.234 Tage');
  expect(draftIn(written, { from: de, to: en }).keyResults[0]?.metric.target).toBe('1234');
});
