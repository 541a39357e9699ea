import type { Metric } from '@zielbaum/model';
import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';
import { valueText } from './value-text.ts';

function milestones(count: number): Metric {
  const items = Array.from({ length: count }, (_, index) => ({ label: `Schritt ${index}` }));
  return { kind: 'milestones', items };
}

test('many milestones are counted as the reader writes numbers', () => {
  const done = Array.from({ length: 1200 }, (_, index) => `Schritt ${index}`);
  expect(valueText(milestones(1500), done, localeFor('de'))).toBe('1.200 von 1.500 Meilensteinen');
  expect(valueText(milestones(1500), done, localeFor('en'))).toBe('1,200 of 1,500 milestones');
});

test('a single milestone is one', () => {
  expect(valueText(milestones(1), [], localeFor('de'))).toBe('0 von 1 Meilenstein');
});
