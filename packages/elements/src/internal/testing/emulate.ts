import { cdp } from 'vitest/browser';

type Feature = 'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion';

/** Makes the browser look as it does for a reader with this setting, and waits until it does; `''` for none. */
export async function emulate(feature: Feature, value: string): Promise<void> {
  await send({ features: [{ name: feature, value }] });
  const query = matchMedia(`(${feature}: ${value})`);
  if (value === '' || query.matches) return;
  await new Promise((resolve) => {
    query.addEventListener('change', resolve, { once: true });
  });
}

/** Makes the browser draw the page as on paper, or as on a screen. */
export async function emulatePaper(isOnPaper: boolean): Promise<void> {
  await send({ media: isOnPaper ? 'print' : '' });
}

async function send(media: object): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, params: unknown) => Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', media);
}
