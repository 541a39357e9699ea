import { expect, it } from 'vitest';
import { createKey, hashKey, isKey } from './key.ts';

it('makes secret keys for tools and public keys for pages, never the same twice', () => {
  const [tool, page] = [createKey('api'), createKey('embed')];
  expect(tool.key).toMatch(/^okr_sk_[\w-]{43}$/);
  expect(page.key).toMatch(/^okr_pk_[\w-]{43}$/);
  expect(createKey('api').key).not.toBe(tool.key);
});

it('hashes a key to what the database keeps, and shows only its beginning', () => {
  const { key, hash, prefix } = createKey('api');
  expect(hashKey(key)).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(key.startsWith(prefix)).toBe(true);
  expect(prefix).toHaveLength(12);
});

it('tells keys from other text', () => {
  expect(isKey(createKey('embed').key)).toBe(true);
  expect(['', 'okr_sk_', `okr_xx_${'a'.repeat(43)}`, `okr_sk_${'a'.repeat(44)}`].some(isKey)).toBe(
    false,
  );
});
