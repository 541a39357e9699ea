import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails where axe-core finds a violation; looks into shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    // A single element is no whole page with landmarks.
    rules: { region: { enabled: false } },
    // What is as it should be needs no selector.
    resultTypes: ['violations'],
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`,
  );
  expect(found).toEqual([]);
}
