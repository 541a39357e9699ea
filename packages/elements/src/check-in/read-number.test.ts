import { describe, expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

describe('a number as people write it', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['1.234.567', 1234567],
    ['1.234.567,89', 1234567.89],
    [',5', 0.5],
    [' 42 ', 42],
    ['1 234,5', 1234.5],
    ["1'234.50", 1234.5],
    ['1\u00a0234', 1234],
    ['−3,5', -3.5],
    ['-3', -3],
    ['+7', 7],
    ['１２', 12],
  ])('in German, "%s" is %d', (text, value) => {
    expect(readNumber(text, 'de')).toBe(value);
  });

  test.each([
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234', 1234],
    ['12,5', 12.5],
    ['1.234', 1.234],
  ])('in English, "%s" is %d', (text, value) => {
    expect(readNumber(text, 'en')).toBe(value);
  });

  test('may carry its unit', () => {
    expect(readNumber('42 %', 'de', '%')).toBe(42);
    expect(readNumber('1.200 Anträge', 'de', 'Anträge')).toBe(1200);
    expect(readNumber('42', 'de', 7 as never)).toBe(42);
  });

  test.each([
    '',
    'abc',
    '12,3,4',
    '1.23.456',
    '1.2,3.4',
    '--5',
    '1e5',
    'NaN',
    'Infinity',
    '4 Äpfel',
    '-',
    ',',
    '9'.repeat(400),
  ])('refuses "%s"', (text) => {
    expect(readNumber(text, 'de', 'Anträge')).toBeNull();
  });
});
