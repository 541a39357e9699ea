import { cdp } from 'vitest/browser';

type Feature = 'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion';

/** All that is emulated: what is not sent along would be as it is without. */
const emulated = { media: '', features: new Map<Feature, string>() };

/** Makes the browser look as it does for a reader with this setting, and waits until it does; `''` for none. */
export async function emulate(feature: Feature, value: string): Promise<void> {
  emulated.features.set(feature, value);
  await send();
  const query = matchMedia(`(${feature}: ${value})`);
  if (value === '' || query.matches) return;
  await new Promise((resolve) => {
    query.addEventListener('change', resolve, { once: true });
  });
}

/** Makes the browser draw the page as on paper, or as on a screen. */
export async function emulatePaper(isOnPaper: boolean): Promise<void> {
  emulated.media = isOnPaper ? 'print' : '';
  await send();
}

async function send(): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, params: unknown) => Promise<unknown>;
  };
  const features = Array.from(emulated.features, ([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { media: emulated.media, features });
}
