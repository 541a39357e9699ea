import { cdp } from 'vitest/browser';

/** Makes the browser of a test force colours, or not; resolves once it does. */
export async function emulate(value: 'active' | 'none'): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, parameters: object) => Promise<unknown>;
  };
  const forced = matchMedia('(forced-colors: active)');
  const features = [{ name: 'forced-colors', value }];
  await session.send('Emulation.setEmulatedMedia', { features });
  if (forced.matches === (value === 'active')) return;
  await new Promise((done) => {
    forced.addEventListener('change', done, { once: true });
  });
}
