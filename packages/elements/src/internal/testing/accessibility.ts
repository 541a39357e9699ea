import axe from 'axe-core';
import { expect } from 'vitest';
import { cdp } from 'vitest/browser';

/** Fails where axe-core finds a violation; looks into shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    // A single element is no whole page with landmarks.
    rules: { region: { enabled: false } },
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`,
  );
  expect(found).toEqual([]);
}

/** Makes the browser draw the page as on paper, or as on a screen. */
export async function emulatePaper(isOnPaper: boolean): Promise<void> {
  await send({ media: isOnPaper ? 'print' : '' });
}

type Feature = 'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion';

/** Makes the browser look as it does for a reader with this setting; `''` for none. */
export async function emulate(feature: Feature, value: string): Promise<void> {
  await send({ features: [{ name: feature, value }] });
}

async function send(media: object): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, params: unknown) => Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', media);
}
