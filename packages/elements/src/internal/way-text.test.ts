import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';
import { wayText } from './way-text.ts';

const german = localeFor('de');
const share = { kind: 'number', baseline: 12, target: 48, unit: '%' } as const;

test('a number tells where it came from and where it goes', () => {
  expect(wayText(share, 36, german)).toBe('36\u00a0% (von 12 auf 48\u00a0%)');
  expect(wayText({ ...share, unit: 'days', target: 5 }, 9.5, localeFor('en'))).toBe(
    '9.5\u00a0days (from 12 to 5\u00a0days)',
  );
});

test.each([
  [{ ...share, baseline: 0, unit: 'Fälle' }, 36, '36 von 48\u00a0Fällen'],
  [{ kind: 'number', target: 48 } as const, 36, '36, Ziel 48'],
  [share, null, null],
  [{ kind: 'maintain', upper: 5 } as const, 4, '4 (höchstens 5)'],
])('%j is said as everywhere', (metric, value, text) => {
  expect(wayText(metric, value, german)).toBe(text);
});
