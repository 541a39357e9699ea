import { expect, it } from 'vitest';
import { shortened, shortList } from './shortened.ts';

it('leaves a short text alone, and cuts a long one between two letters', () => {
  expect(shortened('Wohngeld')).toBe('Wohngeld');
  expect(shortened('x'.repeat(40))).toBe('x'.repeat(40));
  expect(shortened('🎯'.repeat(41))).toBe(`${'🎯'.repeat(40)}…`);
});

it('names ten of many, and counts the rest', () => {
  const names = Array.from({ length: 47 }, (_, index) => `S${index}`);
  expect(shortList(names.slice(0, 10)).de).toBe('S0, S1, S2, S3, S4, S5, S6, S7, S8, S9');
  expect(shortList(names)).toEqual({
    de: 'S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 … und 37 weitere',
    en: 'S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 … and 37 more',
  });
});
