import { describe, expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { type Figures, signalsOf } from './signals.ts';

const german = localeFor('de');

function said(figures: unknown, wanted?: unknown, locale = german): string[] {
  return signalsOf(figures as Figures, wanted, locale).map(
    ({ sign, words }) => `${sign}: ${words.replaceAll('\u00a0', ' ')}`,
  );
}

describe('pace', () => {
  test.each([
    ['achieved', 'achieved: erreicht'],
    ['onTrack', 'onTrack: im Plan'],
    ['early', 'early: noch früh'],
    ['behind', 'behind: hinter Plan'],
    ['offTrack', 'offTrack: gefährdet'],
    ['open', 'open: offen'],
  ])('%s has a sign and a word', (pace, expected) => {
    expect(said({ pace })).toEqual([expected]);
  });

  test('of steps there is none, which is said where pace is asked for', () => {
    expect(said({ pace: null })).toEqual([]);
    expect(said({ pace: null }, 'pace')).toEqual(['noPace: kein Tempo']);
  });
});

describe('confidence', () => {
  test.each([
    [0, 'confidence1: Zuversicht 0 von 10'],
    [3.9, 'confidence1: Zuversicht 3,9 von 10'],
    [4, 'confidence2: Zuversicht 4 von 10'],
    [6.9, 'confidence2: Zuversicht 6,9 von 10'],
    [7, 'confidence3: Zuversicht 7 von 10'],
    [10, 'confidence3: Zuversicht 10 von 10'],
  ])('%d is high, middling or low, and said as a number', (confidence, expected) => {
    expect(said({ confidence })).toEqual([expected]);
  });

  test.each([null, undefined, NaN, -1, 11, '7'])('%s is none', (confidence) => {
    expect(said({ confidence })).toEqual([]);
    expect(said({ confidence }, 'confidence')).toEqual(['confidence0: Zuversicht ohne Angabe']);
  });
});

describe('staleness', () => {
  test('stands beside the other signals', () => {
    expect(said({ pace: 'onTrack', confidence: 9, isStale: true })).toEqual([
      'onTrack: im Plan',
      'confidence3: Zuversicht 9 von 10',
      'stale: veraltet',
    ]);
  });

  test('that is none is said only where it is asked for', () => {
    expect(said({ isStale: false })).toEqual([]);
    expect(said({ isStale: false }, 'stale')).toEqual(['upToDate: aktuell']);
  });

  test('that nobody knows is never said', () => {
    expect(said({}, 'stale')).toEqual([]);
  });
});

test('the signals asked for come in their order, and nothing else', () => {
  const figures = { pace: 'behind', confidence: 6, isStale: false };
  expect(said(figures, 'confidence, pace, mood')).toEqual([
    'confidence2: Zuversicht 6 von 10',
    'behind: hinter Plan',
  ]);
  expect(said(figures, 'mood')).toEqual([
    'behind: hinter Plan',
    'confidence2: Zuversicht 6 von 10',
  ]);
});

test('words stay together, but for a name and its number', () => {
  const [pace, confidence] = signalsOf({ pace: 'behind', confidence: 6 }, undefined, german);
  expect(pace?.words).toBe('hinter\u00a0Plan');
  expect(confidence?.words).toBe('Zuversicht 6\u00a0von\u00a010');
});

test('English says the same', () => {
  const figures = { pace: 'offTrack', confidence: 6.5, isStale: true };
  expect(said(figures, undefined, localeFor('en'))).toEqual([
    'offTrack: off track',
    'confidence2: confidence 6.5 of 10',
    'stale: stale',
  ]);
});
