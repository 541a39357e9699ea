import { expect, test } from 'vitest';
import { registrations } from './registrations.ts';
import { tags } from './tags.ts';

test('every element has a way to be registered, and its own', async () => {
  expect(Object.keys(registrations).sort()).toEqual(tags.slice(2).sort());
  for (const [tag, register] of Object.entries(registrations)) {
    await register();
    expect(customElements.get(tag)).toBeDefined();
  }
});
