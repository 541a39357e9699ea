import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { projectEnvironment, root } from './install.mjs';
import { spawnable } from './platform.mjs';
import { fail, say } from './say.mjs';

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

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of the browser to test in: `CHROME_BIN`, else an installed Chromium or Chrome. */
export function findBrowser() {
  return process.env.CHROME_BIN || usualPlaces.find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one (Debian's package, else Playwright's own download), and says which.
 * Ends the process with one sentence where there is none to be had.
 */
export async function ensureBrowser() {
  if (process.env.CHROME_BIN && !existsSync(process.env.CHROME_BIN)) {
    fail(
      `CHROME_BIN zeigt auf „${process.env.CHROME_BIN}", dort ist kein Browser.`,
      `CHROME_BIN names "${process.env.CHROME_BIN}", where there is no browser.`,
    );
  }
  const path = findBrowser() ?? installFromDebian() ?? (await installFromPlaywright());
  if (path === undefined) {
    fail(
      'Es fehlt ein Browser: bitte Chromium oder Chrome installieren oder CHROME_BIN auf einen setzen.',
      'A browser is missing: please install Chromium or Chrome, or set CHROME_BIN to one.',
    );
  }
  say(`Browser: ${path}`, `Browser: ${path}`);
  return path;
}

function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  say('Installiere Chromium aus den Debian-Paketen …', "Installing Debian's Chromium package …");
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return undefined;
  }
  return findBrowser();
}

async function installFromPlaywright() {
  say('Lade den Browser von Playwright …', "Downloading Playwright's browser …");
  const [command, args, options] = spawnable('playwright', ['install', 'chromium']);
  const { status } = spawnSync(command, args, {
    ...options,
    cwd: root,
    env: projectEnvironment,
    stdio: 'inherit',
  });
  if (status !== 0) return undefined;
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
