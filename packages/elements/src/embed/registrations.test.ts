import { expect, test } from 'vitest';
import { registrations } from './registrations.ts';

/** The file of each element, in which it is registered. */
const files = Object.keys(import.meta.glob('../define/okr-*.ts'))
  .map((path) => path.slice('../define/'.length, -'.ts'.length))
  .filter((tag) => !['okr-provider', 'okr-tree'].includes(tag));

test('every element has a way to be registered, and its own', async () => {
  expect(Object.keys(registrations).sort()).toEqual(files.sort());
  for (const [tag, register] of Object.entries(registrations)) {
    await register();
    expect(customElements.get(tag)).toBeDefined();
  }
});
