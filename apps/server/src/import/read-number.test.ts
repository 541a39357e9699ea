import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDecimalSign, readNumber, writeNumber } from './read-number.ts';

it.each([
  ['1234', 1234],
  [' -5 ', -5],
  ['+0,5', 0.5],
  ['0.5', 0.5],
  ['0.0', 0],
  ['0,234', 0.234],
  ['1.2345', 1.2345],
  ['1234.567', 1234.567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1_234_567],
  ['12,345,678.90', 12_345_678.9],
  ['1 234,5', 1234.5],
  ["1'234'567", 1_234_567],
  ['−3', -3],
  ['1e-7', 1e-7],
])('reads %s', (text, value) => {
  expect(readNumber(text, undefined)).toBe(value);
});

it.each([
  '',
  'zehn',
  '1,2,3',
  '1.23.4',
  '1.234.5',
  '5 %',
  '5€',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '12 34',
  '--1',
  '1.',
])('refuses %s', (text) => {
  expect(readNumber(text, undefined)).toHaveProperty('de');
});

describe('a number like 1.234', () => {
  it('is refused with advice where nothing tells what the point means', () => {
    expect(readNumber('1.234', undefined)).toEqual({
      de: '„1.234“ kann 1234 oder 1,234 heißen; bitte 1234 oder 1,2340 schreiben',
      en: '"1.234" may mean 1234 or 1.234; please write 1234 or 1.2340',
    });
    expect(readNumber('12,345', undefined)).toHaveProperty('de');
  });

  it('is read as the rest of the file writes its numbers', () => {
    expect([readNumber('1.234', ','), readNumber('1.234', '.')]).toEqual([1234, 1.234]);
    expect([readNumber('-1,234', ','), readNumber('-1,234', '.')]).toEqual([-1.234, -1234]);
  });
});

it('finds the decimal sign of a file where its numbers leave no doubt', () => {
  expect(findDecimalSign(['1.234', '0,5', '7'])).toBe(',');
  expect(findDecimalSign(['1.234.567'])).toBe(',');
  expect(findDecimalSign(['1,234.5'])).toBe('.');
  expect(findDecimalSign(['0.5', '0,5'])).toBeUndefined();
  expect(findDecimalSign(['1.234', '5', 'Text, mit 1.5'])).toBeUndefined();
});

it('writes every number so that it is read again, alone or among others', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(',', '.', undefined),
      (value, sign) => {
        expect(readNumber(writeNumber(value), sign)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
  expect(writeNumber(1.234)).toBe('1.2340');
});
