import { existsSync } from 'node:fs';

/** Flags under which Chromium runs without a screen, as root as well, and asks nobody anything. */
export const browserArguments = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser the tests run in: `CHROME_BIN`, else the first installed Chromium or Chrome.
 * @returns {{ path: string, from: string } | undefined}
 */
export function findBrowser(environment = process.env) {
  const chosen = environment.CHROME_BIN;
  if (chosen) return { path: chosen, from: 'CHROME_BIN' };
  const path = installed.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, from: 'installed' };
}
